import type { Outcome } from '@taizhang/request-case';
import type { LocalDate } from '@taizhang/deadlines';
import type { Random } from './random';
import type { Story } from './story';

/** A request whose reply may be disputed. */
export interface Candidate {
  readonly serial: number;
  readonly outcome: Outcome;
  /** The day the reply reached the applicant. */
  readonly knownOn: LocalDate;
}

/** Requests not yet disputed; who is taken is gone. */
export interface Candidates {
  /** The first request of which `tell` can make something; null if there is none. */
  take<T>(tell: (candidate: Candidate) => T | null): { readonly serial: number; readonly told: T } | null;
}

/** Those who got nothing come first: they are who disputes. */
export function candidatesAmong(stories: ReadonlyMap<number, Story>, random: Random): Candidates {
  const replied = [...stories].flatMap(([serial, { ending }]) =>
    ending?.knownOn ? [{ serial, outcome: ending.outcome, knownOn: ending.knownOn }] : [],
  );
  const mixed = random.shuffled(replied);
  const adverse = mixed.filter(({ outcome }) => outcome !== 'granted');
  const left = [...adverse, ...mixed.filter(({ outcome }) => outcome === 'granted')];
  return {
    take: (tell) => {
      for (const [at, candidate] of left.entries()) {
        const told = tell(candidate);
        if (told === null) continue;
        left.splice(at, 1);
        return { serial: candidate.serial, told };
      }
      return null;
    },
  };
}
