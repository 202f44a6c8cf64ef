import { PERIODS, workingDaysAfter } from '@taizhang/deadlines';
import type { Calendar, LocalDate, Stop } from '@taizhang/deadlines';
import type { RequestCase } from '../case';
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
  /** A consultation whose end cannot be known yet: it is taken to stand until `asOf`. */
  readonly openEnded: boolean;
}

/** The days that asking others takes are not counted, art. 33: after the sending day, up to the end (POL-4). */
export function stopsOf(request: RequestCase, calendar: Calendar, asOf: LocalDate): Stops {
  const ends = request.consultations.map((one) => ({ one, endsOn: stopEndsOn(one, calendar) }));
  return {
    stops: ends.map(({ one, endsOn }) => ({
      after: one.sentOn,
      until: endsOn ?? (asOf > one.sentOn ? asOf : one.sentOn),
      by: consultationClock(one),
    })),
    openEnded: ends.some(({ endsOn }) => endsOn === null),
  };
}
