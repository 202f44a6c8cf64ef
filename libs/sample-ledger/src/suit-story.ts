import { addDays, lastDayOf, yearOf } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import type { Act, Judgment } from '@taizhang/request-case';
import { inYear, laterOf, someWorkday } from './days';
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

const APPEALED = 0.3;
const REVERSED = 0.25;

function filed({ key: suit }: WantedDispute, { knownOn, afterReview, plaintiff }: Cause, telling: Telling) {
  const acceptedOn = someWorkday(addDays(knownOn, 4), addDays(knownOn, afterReview ? 18 : 100), telling);
  const defendants = afterReview ? { defendants: ['self' as const, 'reviewOrgan' as const] } : {};
  return { act: 'LitigationAccepted' as const, suit, acceptedOn, plaintiff, ...defendants };
}

/** An appeal against what was decided on `decidedOn`, and the end of it: the first judgment stands. */
function appealed(suit: string, decidedOn: LocalDate, telling: Telling) {
  const acceptedOn = someWorkday(addDays(decidedOn, 10), addDays(decidedOn, 25), telling);
  const concludedOn = someWorkday(addDays(acceptedOn, 25), addDays(acceptedOn, 75), telling);
  return {
    accepted: { act: 'AppealAccepted' as const, suit, acceptedOn },
    concluded: { act: 'InstanceConcluded' as const, suit, concludedOn, result: 'appealDismissed' as const },
  };
}

/** 改判: the first instance had said the contrary. */
function reversedOnAppeal(suit: string, decidedOn: LocalDate, finalResult: Judgment, telling: Telling) {
  const contrary = finalResult === 'claimsRejected' ? JUDGMENTS.corrected : JUDGMENTS.upheld;
  const { accepted, concluded } = appealed(suit, decidedOn, telling);
  const result = telling.random.pick(contrary);
  const first: Act = { act: 'InstanceConcluded', suit, concludedOn: decidedOn, result };
  return [first, accepted, { ...concluded, result: 'reversed' as const, finalResult }];
}

/** The instances that lead to the judgment, and the day of the last. */
function instances(suit: string, decidedOn: LocalDate, judgment: Judgment, telling: Telling) {
  const first: Act = { act: 'InstanceConcluded', suit, concludedOn: decidedOn, result: judgment };
  if (JUDGMENTS.other.includes(judgment) || !telling.random.chance(APPEALED)) return [first];
  if (telling.random.chance(REVERSED)) return reversedOnAppeal(suit, decidedOn, judgment, telling);
  const { accepted, concluded } = appealed(suit, decidedOn, telling);
  return [first, accepted, concluded];
}

/** Decided within the year, now and then after an appeal. */
function decidedSuit(suit: string, acceptedOn: LocalDate, wanted: WantedDispute, telling: Telling) {
  const judgment = telling.random.pick(JUDGMENTS[wanted.result]);
  const decidedOn = someWorkday(addDays(acceptedOn, 30), addDays(acceptedOn, 170), telling);
  const acts = instances(suit, decidedOn, judgment, telling);
  const last = acts.at(-1);
  const end = last && 'concludedOn' in last ? last.concludedOn : decidedOn;
  return inYear(wanted.year, end) ? [...acts, ...redone(suit, judgment, end, telling)] : null;
}

/** Still before the court when the year ends, now and then on appeal; decided in the next, if that day has come. */
function pendingSuit(suit: string, acceptedOn: LocalDate, { year }: WantedDispute, telling: Telling) {
  const judgment = telling.random.pick(JUDGMENTS.pending);
  const earliest = laterOf(addDays(acceptedOn, 30), addDays(lastDayOf(year), -40));
  const concludedOn = someWorkday(earliest, addDays(earliest, 140), telling);
  const first: Act = { act: 'InstanceConcluded', suit, concludedOn, result: judgment };
  if (yearOf(concludedOn) > year) return concludedOn <= telling.today ? [first] : [];
  const appeal = appealed(suit, concludedOn, telling);
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
