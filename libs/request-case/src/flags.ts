import { workingDaysAfter, yearOf, PERIODS } from '@taizhang/deadlines';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import type { RequestCase } from './case';
import { endingFor } from './case-state';
import type { Clock } from './clocks/clock';
import { longestExtension, replyPeriods, underOldRegulation } from './clocks/reply-period';
import type { ReplyPeriod } from './clocks/reply-period';
import { reviewComesFirst } from './clocks/remedy-clocks';
import type { Ending } from './transfer/transfer';

/** What an auditor would mark. Derived, never stored. */
export const FLAGS = [
  'replyLate',
  'correctionNoticeLate',
  'secondCorrectionNotice',
  'extensionLate',
  'extensionTooLong',
  'replyAfterEnd',
  'overdue',
  'dispatchAcrossYearEnd',
  'serviceProofMissing',
  'provisionalCalendar',
  'unconfirmedSubmission',
  'reviewFirstNotStated',
  'oldRegulation',
] as const;
export type Flag = (typeof FLAGS)[number];

/** What the flags are judged on besides the case: the day, the calendar and the reply clock that holds. */
export interface FlagContext {
  readonly agency: string;
  readonly calendar: Calendar;
  readonly asOf: LocalDate;
  readonly replyClock: Clock | undefined;
}

export function flagsOf(request: RequestCase, context: FlagContext): readonly Flag[] {
  if (request.voided) return [];
  const { agency, calendar, asOf } = context;
  const ending = endingFor(request, agency);
  const judged = { ...context, ending, periods: replyPeriods(request, calendar, asOf) };
  return FLAGS.filter((flag) => RAISED[flag](request, judged));
}

interface Judged extends FlagContext {
  readonly ending: Ending | null;
  readonly periods: readonly ReplyPeriod[];
}

const RAISED: { readonly [F in Flag]: (request: RequestCase, judged: Judged) => boolean } = {
  replyLate: (_, { ending, replyClock }) => ending?.kind === 'replied' && replyClock?.state === 'late',
  correctionNoticeLate: (request, { calendar }) => correctionNoticeLate(request, calendar),
  secondCorrectionNotice: ({ correctionNotices }) => correctionNotices.length > 1,
  extensionLate,
  extensionTooLong: (request) =>
    request.extensions.some(({ workingDays }) => workingDays > longestExtension(request)),
  replyAfterEnd: ({ repliedAfterEnd }, { agency }) => repliedAfterEnd.includes(agency),
  overdue: (_, { ending, replyClock }) => ending === null && replyClock?.state === 'overdue',
  dispatchAcrossYearEnd: (_, { ending }) => acrossYearEnd(ending),
  serviceProofMissing: (request) => request.dispatches.length > 0 && !serviceProven(request),
  provisionalCalendar: (_, { periods }) => {
    const last = periods.at(-1);
    return (last?.extended ?? last?.plain)?.provisional === true;
  },
  unconfirmedSubmission: unconfirmed,
  reviewFirstNotStated: ({ decisions }) =>
    decisions.some((one) => reviewComesFirst(one) && !one.remedyStated),
  oldRegulation: underOldRegulation,
};

function acrossYearEnd(ending: Ending | null): boolean {
  return ending?.kind === 'replied' && yearOf(ending.decision.decidedOn) !== yearOf(ending.on);
}

/** 送达凭证: a delivery on record, or an answer given on the spot. */
function serviceProven(request: RequestCase): boolean {
  return request.dispatches.some(({ deliveredOn, method }) => deliveredOn !== null || method === 'onSite');
}

function correctionNoticeLate({ receipt, correctionNotices }: RequestCase, calendar: Calendar): boolean {
  const first = correctionNotices[0];
  if (!receipt || !first) return false;
  return first.issuedOn > workingDaysAfter(calendar, receipt.receivedOn, PERIODS.correctionNotice.length);
}

/** An extension told after the plain period had run out has no effect, art. 33; with the clock off none could run out. */
function extensionLate({ extensions }: RequestCase, { periods }: Judged): boolean {
  return extensions.some(({ notifiedOn, whileRunning }) => {
    const during = periods.findLast(({ startedOn }) => startedOn <= notifiedOn);
    return whileRunning && during !== undefined && notifiedOn > during.plain.dueOn;
  });
}

function unconfirmed(request: RequestCase, { agency, calendar, asOf }: FlagContext): boolean {
  const confirmBy = confirmableUntil(request, agency, calendar);
  return confirmBy !== null && asOf > confirmBy;
}

/**
 * The day after which a submission that nobody has confirmed is pointed out; null for all others. The law sets no
 * limit for confirming; a court will.
 */
export function confirmableUntil(request: RequestCase, agency: string, calendar: Calendar): LocalDate | null {
  if (!request.submission || request.receipt || endingFor(request, agency)) return null;
  return workingDaysAfter(calendar, request.submission.submittedOn, PERIODS.confirmSubmission.length);
}
