import { PERIODS, workingDaysAfter } from '@taizhang/deadlines';
import type { Calendar, LocalDate, Stop } from '@taizhang/deadlines';
import type { RequestCase } from '../case';
import { currentHolder } from '../case-state';
import type { Consultation } from './consultation';

/** The consultation's name among the clocks, e.g. `thirdParty:T1`. */
export function consultationClock({ side, key }: Consultation): string {
  return `${side}:${key}`;
}

/** The last day for the opinion, art. 32 and 34; null while the other side's receipt is not known. */
export function opinionBy({ side, receivedOn }: Consultation, calendar: Calendar): LocalDate | null {
  const period = side === 'thirdParty' ? PERIODS.thirdPartyOpinion : PERIODS.agencyOpinion;
  return receivedOn ? workingDaysAfter(calendar, receivedOn, period.length) : null;
}

/** The last day of the stop: the reply or the fifteenth working day, whichever is earlier; null while open-ended. */
export function stopEndsOn(consultation: Consultation, calendar: Calendar): LocalDate | null {
  const lastDay = opinionBy(consultation, calendar);
  const repliedOn = consultation.replied?.on ?? null;
  if (lastDay === null || repliedOn === null) return lastDay ?? repliedOn;
  return repliedOn < lastDay ? repliedOn : lastDay;
}

export function isAwaited(consultation: Consultation, calendar: Calendar, asOf: LocalDate): boolean {
  if (consultation.replied) return false;
  const endsOn = stopEndsOn(consultation, calendar);
  return endsOn === null || asOf <= endsOn;
}

export interface Stops {
  readonly stops: readonly Stop[];
  /** The sending days of consultations whose end cannot be known yet: they are taken to stand until `asOf`. */
  readonly openSince: readonly LocalDate[];
}

/**
 * The days that asking others takes are not counted, art. 33: after the sending day, up to the end (POL-4).
 * A request that has ended waits for nobody.
 */
export function stopsOf(request: RequestCase, calendar: Calendar, asOf: LocalDate): Stops {
  const ends = request.consultations.map((one) => ({ one, endsOn: stopEndsOn(one, calendar) }));
  const seenUntil = earlier(asOf, currentHolder(request)?.ending?.on);
  return {
    stops: ends.map(({ one, endsOn }) => ({
      after: one.sentOn,
      until: endsOn ?? later(seenUntil, one.sentOn),
      by: consultationClock(one),
    })),
    openSince: ends.flatMap(({ one, endsOn }) => (endsOn === null ? [one.sentOn] : [])),
  };
}

function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}

function earlier(a: LocalDate, b: LocalDate | undefined): LocalDate {
  return b !== undefined && b < a ? b : a;
}
