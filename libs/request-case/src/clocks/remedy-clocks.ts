import {
  calendarDayDeadline,
  localDate,
  monthDeadline,
  PERIODS,
  proveCalendarDays,
  proveMonths,
} from '@taizhang/deadlines';
import type { Calendar, LocalDate, Period } from '@taizhang/deadlines';
import type { RequestCase } from '../case';
import { concludesOnDelivery } from '../reply/reply';
import type { Dispatch, ReplyDecision } from '../reply/reply';
import type { Review } from '../review/review';
import { needsReviewFirst } from '../outcome';
import { notStarted, stateOf, stateOfRight } from './clock';
import type { Clock, ClockState } from './clock';
import { dueOf, replyPeriods } from './reply-period';

/** Refusals under articles 14–16 decided from this day on must go to review first, 行政复议法 2023 art. 23. */
export const REVIEW_FIRST_FROM = localDate('2024-01-01');

/** Whether any part of the reply is a refusal that must go to review first and be told so. */
export function reviewComesFirst({ decidedOn, outcomes }: ReplyDecision): boolean {
  return decidedOn >= REVIEW_FIRST_FROM && outcomes.some(({ outcome }) => needsReviewFirst(outcome));
}

type Judge = (dueOn: LocalDate) => ClockState;

/** A clock in calendar days or months: its last day rolls off rest days. */
function plainClock(
  clock: string,
  { startedOn, period }: { readonly startedOn: LocalDate; readonly period: Period },
  calendar: Calendar,
  judge: Judge,
): Clock {
  if (period.unit === 'months') {
    const span = { startedOn, months: period.length };
    const deadline = monthDeadline(calendar, span);
    return { clock, ...deadline, state: judge(deadline.dueOn), days: () => proveMonths(calendar, span) };
  }
  const span = { startedOn, days: period.length };
  const deadline = calendarDayDeadline(calendar, span);
  return { clock, ...deadline, state: judge(deadline.dueOn), days: () => proveCalendarDays(calendar, span) };
}

/** The day on which the applicant knew the reply: its delivery; by data message or on site the day it was sent. */
function knownOn(dispatches: readonly Dispatch[]): LocalDate | null {
  const delivered = dispatches.find(({ deliveredOn }) => deliveredOn)?.deliveredOn;
  if (delivered) return delivered;
  const sent = dispatches.find(({ method }) => method !== 'post' && !concludesOnDelivery(method));
  return sent?.dispatchedOn ?? null;
}

/** The first day on or after `from`, or null. */
function firstSince(days: readonly LocalDate[], from: LocalDate): LocalDate | null {
  return days.filter((day) => day >= from).toSorted()[0] ?? null;
}

/** `reviewApplication` and `suit`: the applicant's remedies against the reply. */
function remediesAgainstReply(request: RequestCase, calendar: Calendar, asOf: LocalDate): readonly Clock[] {
  const known = knownOn(request.dispatches);
  const decision = request.decisions.at(-1);
  if (!known || !decision) return [];
  const told = decision.remedyStated;
  const reviews = request.reviews.flatMap(({ accepted }) => (accepted ? [accepted.on] : []));
  const suits = request.suits.map(({ accepted }) => accepted.on);
  const reviewOnly = decision.outcomes.every(({ outcome }) => needsReviewFirst(outcome));
  const used = (days: readonly LocalDate[]) => (dueOn: LocalDate) =>
    stateOfRight(dueOn, firstSince(days, known), asOf);
  const review = told ? PERIODS.reviewApplication : PERIODS.reviewApplicationNotTold;
  const suit = told ? PERIODS.suitDirect : PERIODS.suitNotTold;
  return [
    plainClock('reviewApplication', { startedOn: known, period: review }, calendar, used(reviews)),
    ...(reviewComesFirst(decision) && reviewOnly
      ? []
      : [plainClock('suit', { startedOn: known, period: suit }, calendar, used(suits))]),
  ];
}

/** `reviewDecision:KEY` and `suitAfterReview:KEY`. */
function reviewClocks(request: RequestCase, calendar: Calendar, asOf: LocalDate): readonly Clock[] {
  return request.reviews.flatMap((review) => [
    ...decisionClock(review, calendar, asOf),
    ...suitAfterReview(request, review, calendar, asOf),
  ]);
}

function decisionClock({ key, accepted, concluded }: Review, calendar: Calendar, asOf: LocalDate) {
  if (!accepted) return [];
  const judge = (dueOn: LocalDate) => stateOf(dueOn, concluded?.by.on ?? null, asOf);
  const span = { startedOn: accepted.on, period: PERIODS.reviewDecision };
  return [plainClock(`reviewDecision:${key}`, span, calendar, judge)];
}

/** From the decision's delivery, or, where none came, from the end of the review period (行政诉讼法 art. 45). */
function suitAfterReview(request: RequestCase, review: Review, calendar: Calendar, asOf: LocalDate) {
  const clock = `suitAfterReview:${review.key}`;
  const { concluded } = review;
  if (concluded?.result === 'terminated') return [];
  const startedOn = concluded ? concluded.deliveredOn : silentUntil(review, calendar, asOf);
  if (!startedOn) return concluded ? [notStarted(clock)] : [];
  const suits = request.suits.map((suit) => suit.accepted.on);
  const judge = (dueOn: LocalDate) => stateOfRight(dueOn, firstSince(suits, startedOn), asOf);
  return [plainClock(clock, { startedOn, period: PERIODS.suitAfterReview }, calendar, judge)];
}

/** The end of a review period that passed without a decision; null while it runs. */
function silentUntil({ accepted }: Review, calendar: Calendar, asOf: LocalDate): LocalDate | null {
  if (!accepted) return null;
  const period = { startedOn: accepted.on, days: PERIODS.reviewDecision.length };
  const { dueOn } = calendarDayDeadline(calendar, period);
  return asOf > dueOn ? dueOn : null;
}

/** `suitForInaction` and the review against inaction: from the end of a reply period that passed unanswered. */
function remediesAgainstInaction(
  request: RequestCase,
  repliedOn: LocalDate | null,
  calendar: Calendar,
  asOf: LocalDate,
): readonly Clock[] {
  const period = replyPeriods(request, calendar, asOf).at(-1);
  if (!period) return [];
  const startedOn = dueOf(period);
  if (asOf <= startedOn || (repliedOn && repliedOn <= startedOn)) return [];
  const suits = request.suits.map(({ accepted }) => accepted.on);
  const reviews = request.reviews.flatMap(({ accepted }) => (accepted ? [accepted.on] : []));
  const judge = (days: readonly LocalDate[]) => (dueOn: LocalDate) =>
    repliedOn ? 'ended' : stateOfRight(dueOn, firstSince(days, startedOn), asOf);
  const review = { startedOn, period: PERIODS.reviewApplicationForInaction };
  const suit = { startedOn, period: PERIODS.suitForInaction };
  return [
    ...(repliedOn ? [] : [plainClock('reviewApplication', review, calendar, judge(reviews))]),
    plainClock('suitForInaction', suit, calendar, judge(suits)),
  ];
}

/** The applicant's remedies; `owed`: the reply clock holds, or held, the agency to an answer. */
export function remedyClocks(
  request: RequestCase,
  answer: { readonly owed: boolean; readonly repliedOn: LocalDate | null },
  calendar: Calendar,
  asOf: LocalDate,
): readonly Clock[] {
  return [
    ...(answer.owed ? remediesAgainstInaction(request, answer.repliedOn, calendar, asOf) : []),
    ...remediesAgainstReply(request, calendar, asOf),
    ...reviewClocks(request, calendar, asOf),
  ];
}
