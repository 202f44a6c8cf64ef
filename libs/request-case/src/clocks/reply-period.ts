import { localDate, PERIODS, workingDayDeadline } from '@taizhang/deadlines';
import type { Calendar, Deadline, LocalDate, Stop } from '@taizhang/deadlines';
import type { Office } from '../act-rules';
import type { RequestCase, Restart } from '../case';
import { replyClockOff, replyClockOffSince } from '../case-state';
import { stopsOf } from '../consultation/stops';
import type { Stops } from '../consultation/stops';
import type { Extension } from '../extension/extension';
import type { DelayedReply } from '../reasons/reasons';

/** The Regulation in its present form is in force since this day. */
const PRESENT_REGULATION_FROM = localDate('2019-05-15');

/** Whether the request falls under the regulation of 2007: fifteen working days, all dates provisional. */
export function underOldRegulation(request: RequestCase): boolean {
  return request.receipt !== null && request.receipt.receivedOn < PRESENT_REGULATION_FROM;
}

/** One run of the reply clock, from a start to the next (art. 33; anew after correction, art. 30, and payment). */
export interface ReplyPeriod {
  readonly startedOn: LocalDate;
  /** What started it anew; null for the first run. */
  readonly restartedBy: Restart['by'] | null;
  readonly stops: readonly Stop[];
  readonly workingDays: number;
  readonly plain: Deadline;
  /** With the extension that took effect. */
  readonly extended: (Deadline & { readonly workingDays: number }) | null;
  /** The day that a 延迟答复 in time put in the period's place, art. 35. */
  readonly delayed: DelayedReply | null;
  readonly provisional: boolean;
}

/** The day that holds: the delayed day, the extended one, or the plain one. */
export function dueOf(period: ReplyPeriod): LocalDate {
  return period.delayed?.replyBy ?? (period.extended ?? period.plain).dueOn;
}

/** All runs of the reply clock, in order; none before the receipt is fixed. */
export function replyPeriods(
  request: RequestCase,
  calendar: Calendar,
  asOf: LocalDate,
): readonly ReplyPeriod[] {
  if (!request.receipt) return [];
  const starts = [{ on: request.receipt.receivedOn, by: null }, ...request.restarts];
  const stops = stopsOf(request, calendar, asOf);
  const periods: ReplyPeriod[] = [];
  for (const [index, start] of starts.entries()) {
    const used = periods.some(({ extended }) => extended !== null);
    const during = { from: start.on, before: starts[index + 1]?.on ?? null };
    periods.push(onePeriod(request, calendar, { start, during, stops, extensible: !used }));
  }
  return periods;
}

interface Run {
  readonly start: { readonly on: LocalDate; readonly by: Restart['by'] | null };
  readonly during: { readonly from: LocalDate; readonly before: LocalDate | null };
  readonly stops: Stops;
  readonly extensible: boolean;
}

function onePeriod(request: RequestCase, calendar: Calendar, run: Run): ReplyPeriod {
  const { start, during, stops, extensible } = run;
  const limits = limitsOf(request);
  const startedOn = start.on;
  const counted = (workingDays: number) => ({
    workingDays,
    ...workingDayDeadline(calendar, { startedOn, workingDays, stops: stops.stops }),
  });
  const plain = counted(limits.reply);
  const told = <T extends Extension | DelayedReply>(notices: readonly T[], by: LocalDate) =>
    notices.find((one) => one.whileRunning && isDuring(one.notifiedOn, during) && one.notifiedOn <= by);
  const extension = extensible ? told(request.extensions, plain.dueOn) : undefined;
  const extended = extension ? counted(limits.reply + allowed(extension, limits.extension)) : null;
  const delayed = told(request.delayedReplies, (extended ?? plain).dueOn) ?? null;
  return {
    startedOn,
    restartedBy: start.by,
    stops: stops.stops,
    workingDays: limits.reply,
    plain,
    extended,
    delayed,
    provisional:
      (extended ?? plain).provisional ||
      stops.openSince.some((sentOn) => sentOn < (extended ?? plain).dueOn) ||
      underOldRegulation(request),
  };
}

function isDuring(day: LocalDate, { from, before }: Run['during']): boolean {
  return day >= from && (before === null || day < before);
}

function allowed({ workingDays }: Extension, limit: number): number {
  return Math.min(workingDays, limit);
}

function limitsOf(request: RequestCase): { readonly reply: number; readonly extension: number } {
  return underOldRegulation(request)
    ? { reply: PERIODS.replyOldRegulation.length, extension: PERIODS.extensionOldRegulation.length }
    : { reply: PERIODS.reply.length, extension: PERIODS.extension.length };
}

/** The longest extension the law allows for this request, in working days. */
export function longestExtension(request: RequestCase): number {
  return limitsOf(request).extension;
}

/** The due day that holds; null before receipt and while the clock is off. */
export function replyDue(request: RequestCase, calendar: Calendar, asOf: LocalDate): LocalDate | null {
  const last = replyPeriods(request, calendar, asOf).at(-1);
  return last && !replyClockOff(request) ? dueOf(last) : null;
}

export function replyPeriodOver(now: RequestCase, { today, calendar }: Office): boolean {
  const dueOn = replyDue(now, calendar, today);
  return dueOn !== null && today > dueOn;
}

export function alreadyDelayed(now: RequestCase, { today, calendar }: Office): boolean {
  return Boolean(replyPeriods(now, calendar, today).at(-1)?.delayed);
}

export function alreadyExtended(now: RequestCase, { today, calendar }: Office): boolean {
  return replyPeriods(now, calendar, today).some(({ extended }) => extended !== null);
}

/** An answer given while the clock was off cannot be late, unless the last period was over before that. */
export function answeredWhileOff(request: RequestCase, last: ReplyPeriod | undefined): boolean {
  const offSince = replyClockOffSince(request);
  return offSince !== null && last !== undefined && offSince <= dueOf(last);
}
