import { addDays, yearOf } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import type { Act, Judgment } from '@taizhang/request-case';
import { inYear, someWorkday } from './days';
import type { Telling } from './days';
import { redone } from './review-story';
import type { WantedDispute, WantedResult } from './review-story';

/** What a suit attacks: when that became known, how long one may wait, and who sues whom. */
export interface Cause {
  readonly knownOn: LocalDate;
  readonly afterReview: boolean;
  readonly plaintiff: 'applicant' | 'thirdParty';
}

const JUDGMENTS: { readonly [R in WantedResult]: readonly [Judgment, ...Judgment[]] } = {
  upheld: ['claimsRejected'],
  corrected: ['revoked', 'partlyRevoked', 'orderedToPerform', 'declaredUnlawful', 'ordered'],
  other: ['suitDismissed', 'suitDismissed', 'withdrawn', 'withdrawn', 'deemedWithdrawn', 'terminated'],
  pending: ['claimsRejected', 'suitDismissed', 'revoked'],
};

const APPEALED = 0.25;

function filed({ key: suit }: WantedDispute, { knownOn, afterReview, plaintiff }: Cause, telling: Telling) {
  const acceptedOn = someWorkday(addDays(knownOn, 4), addDays(knownOn, afterReview ? 18 : 100), telling);
  const defendants = afterReview ? { defendants: ['self' as const, 'reviewOrgan' as const] } : {};
  return { act: 'LitigationAccepted' as const, suit, acceptedOn, plaintiff, ...defendants };
}

/** An appeal against what was decided on `decidedOn`, and the end of it. */
function appealed(suit: string, decidedOn: LocalDate, judgment: Judgment, telling: Telling) {
  const acceptedOn = someWorkday(addDays(decidedOn, 10), addDays(decidedOn, 25), telling);
  const concludedOn = someWorkday(addDays(acceptedOn, 25), addDays(acceptedOn, 75), telling);
  return {
    accepted: { act: 'AppealAccepted' as const, suit, acceptedOn },
    concluded: telling.random.chance(0.8)
      ? { act: 'InstanceConcluded' as const, suit, concludedOn, result: 'appealDismissed' as const }
      : {
          act: 'InstanceConcluded' as const,
          suit,
          concludedOn,
          result: 'reversed' as const,
          finalResult: judgment,
        },
  };
}

/** Decided within the year, now and then after an appeal that left the result as the column wants it. */
function decidedSuit(suit: string, acceptedOn: LocalDate, wanted: WantedDispute, telling: Telling) {
  const judgment = telling.random.pick(JUDGMENTS[wanted.result]);
  const concludedOn = someWorkday(addDays(acceptedOn, 30), addDays(acceptedOn, 170), telling);
  const first: Act = { act: 'InstanceConcluded', suit, concludedOn, result: judgment };
  const appeal = appealed(suit, concludedOn, judgment, telling);
  const onAppeal = wanted.result !== 'other' && telling.random.chance(APPEALED);
  const end = onAppeal ? appeal.concluded.concludedOn : concludedOn;
  if (!inYear(wanted.year, end)) return null;
  const acts: readonly Act[] = onAppeal ? [first, appeal.accepted, appeal.concluded] : [first];
  return [...acts, ...redone(suit, judgment, end, telling)];
}

/** Still before the court when the year ends, now and then on appeal; decided in the next, if that day has come. */
function pendingSuit(suit: string, acceptedOn: LocalDate, { year }: WantedDispute, telling: Telling) {
  const judgment = telling.random.pick(JUDGMENTS.pending);
  const concludedOn = someWorkday(addDays(acceptedOn, 30), addDays(acceptedOn, 170), telling);
  const first: Act = { act: 'InstanceConcluded', suit, concludedOn, result: judgment };
  if (yearOf(concludedOn) > year) return concludedOn <= telling.today ? [first] : [];
  const appeal = appealed(suit, concludedOn, judgment, telling);
  if (yearOf(appeal.accepted.acceptedOn) > year || yearOf(appeal.concluded.concludedOn) === year) return null;
  const later = appeal.concluded.concludedOn <= telling.today ? [appeal.concluded] : [];
  return [first, appeal.accepted, ...later];
}

/** A suit over the cause; null if its days do not fall into the year. */
export function suitStory(wanted: WantedDispute, cause: Cause, telling: Telling): readonly Act[] | null {
  const first = filed(wanted, cause, telling);
  if (!inYear(wanted.year, first.acceptedOn)) return null;
  const course = wanted.result === 'pending' ? pendingSuit : decidedSuit;
  const acts = course(wanted.key, first.acceptedOn, wanted, telling);
  return acts && [first, ...acts];
}
