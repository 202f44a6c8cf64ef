import { addDays, yearOf } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import type { Act, Outcome, ReviewResult } from '@taizhang/request-case';
import { inYear, someWorkday, workdaysLater } from './days';
import type { Telling } from './days';

/** A dispute as a column of table four wants it. */
export type WantedResult = 'upheld' | 'corrected' | 'other' | 'pending';

export interface WantedDispute {
  readonly key: string;
  readonly result: WantedResult;
  /** The year in whose table four it stands. */
  readonly year: number;
}

/** A review told, and when the applicant learned how it ended; null while it is pending. */
export interface ReviewStory {
  readonly acts: readonly Act[];
  /** What the agency did on the review's order; left out where a suit follows, for it attacks the old reply. */
  readonly redo: readonly Act[];
  readonly acceptedOn: LocalDate;
  readonly decidedOn: LocalDate | null;
}

const RESULTS: { readonly [R in WantedResult]: readonly [ReviewResult, ...ReviewResult[]] } = {
  upheld: ['upheld', 'upheld', 'upheld', 'claimsRejected'],
  corrected: ['revoked', 'partlyRevoked', 'declaredUnlawful', 'orderedToPerform', 'changed'],
  other: ['terminated', 'terminated', 'terminated', 'mediated', 'notAccepted'],
  pending: ['upheld', 'upheld', 'terminated', 'revoked'],
};

const ORDERS_A_NEW_REPLY: readonly string[] = ['revoked', 'orderedToPerform', 'ordered'];

/** 责令重新答复 and its fulfilment; neither moves a cell. */
export function redone(by: string, result: string, on: LocalDate, telling: Telling): readonly Act[] {
  if (!ORDERS_A_NEW_REPLY.includes(result) || telling.random.chance(0.3)) return [];
  const orderedOn = workdaysLater(on, [1, 3], telling);
  const dispatchedOn = workdaysLater(orderedOn, [4, 18], telling);
  if (dispatchedOn > telling.today) return [];
  const outcome = telling.random.pick<Outcome>(['granted', 'granted', 'partial']);
  return [
    { act: 'RedoOrdered', orderedOn, by },
    { act: 'RedoDispatched', dispatchedOn, by, outcome },
  ];
}

/** The end of a review that the year leaves pending: in the next year, if that day has come. */
function concludedLater(
  acceptedOn: LocalDate,
  wanted: WantedDispute,
  telling: Telling,
): readonly Act[] | null {
  const concludedOn = someWorkday(addDays(acceptedOn, 25), addDays(acceptedOn, 70), telling);
  if (yearOf(concludedOn) === wanted.year) return null;
  if (concludedOn > telling.today || telling.random.chance(0.1)) return [];
  return [
    { act: 'ReviewConcluded', review: wanted.key, concludedOn, result: telling.random.pick(RESULTS.pending) },
  ];
}

/** A review of what the applicant learned on `knownOn`; null if its days do not fall into the year. */
export function reviewStory(wanted: WantedDispute, knownOn: LocalDate, telling: Telling): ReviewStory | null {
  const { key: review, year } = wanted;
  const acceptedOn = someWorkday(addDays(knownOn, 6), addDays(knownOn, 45), telling);
  if (!inYear(year, acceptedOn)) return null;
  const accepted: Act = { act: 'ReviewAccepted', review, acceptedOn, organ: '复议机关' };
  if (wanted.result === 'pending') {
    const later = concludedLater(acceptedOn, wanted, telling);
    return later && { acts: [accepted, ...later], redo: [], acceptedOn, decidedOn: null };
  }
  const result = telling.random.pick(RESULTS[wanted.result]);
  const concludedOn = someWorkday(addDays(acceptedOn, 15), addDays(acceptedOn, 60), telling);
  const deliveredOn = workdaysLater(concludedOn, [1, 4], telling);
  if (!inYear(year, concludedOn) || deliveredOn > telling.today) return null;
  const concluded: Act = { act: 'ReviewConcluded', review, concludedOn, deliveredOn, result };
  return {
    acts: result === 'notAccepted' ? [concluded] : [accepted, concluded],
    redo: redone(review, result, deliveredOn, telling),
    acceptedOn,
    decidedOn: deliveredOn,
  };
}
