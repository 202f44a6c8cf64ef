import { addDays, isWorkday } from '@taizhang/deadlines';
import type { Calendar, Deadline, LocalDate } from '@taizhang/deadlines';
import type { RequestCase } from '../case';
import { endingFor, receivedOnBy, seenBy } from '../case-state';
import type { Clock } from '../clocks/clock';
import { replyPeriods } from '../clocks/reply-period';
import { stopEndsOn, stopsOf } from '../consultation/stops';
import { confirmableUntil, flagsOf } from '../flags';
import type { Flag } from '../flags';
import { stageOf, STAGES } from '../stage';
import type { Ending } from '../transfer/transfer';
import { conclusion, replyClockFor, replyDue } from './register-line';
import { dueOnDay, meetsUncoveredYear, OPEN_ENDED } from './standing-line';
import type { StandingDue, StandingLine } from './standing-line';

/** What only the day of asking decides. */
const OF_THE_DAY: readonly Flag[] = ['overdue', 'unconfirmedSubmission', 'provisionalCalendar'];
const CONSULTING = STAGES.indexOf('consulting');

/**
 * The agency's line of the register for every day from `since` on, the last day that the case's acts tell of
 * (`lastDayOf`): on each of them `lineOn` answers what `registerLineOf` does.
 */
export function standingLineOf(
  whole: RequestCase,
  agency: string,
  calendar: Calendar,
  since: LocalDate,
): StandingLine {
  const request = seenBy(whole, agency);
  const replyClock = replyClockFor(request, agency, calendar, since);
  const flags = flagsOf(request, { agency, calendar, asOf: since, replyClock });
  const counted = countedEnd(request, calendar, since);
  return {
    receivedOn: receivedOnBy(request, agency),
    category: request.submission?.category ?? null,
    ...stagesOf(request, agency, calendar, since),
    ...dueOf(replyClock, counted, endingFor(request, agency)),
    ...conclusion(request, endingFor(request, agency)),
    flags: flags.filter((flag) => !OF_THE_DAY.includes(flag)),
    ...turningDays(request, agency, calendar, { since, flags, counted }),
  };
}

interface Now {
  readonly since: LocalDate;
  readonly flags: readonly Flag[];
  readonly counted: StandingDue | null;
}

/** When the flags that only a day raises begin to hold. */
function turningDays(request: RequestCase, agency: string, calendar: Calendar, now: Now) {
  const { since, flags, counted } = now;
  if (request.voided) return { confirmableUntil: null, provisionalFrom: null };
  const provisional = flags.includes('provisionalCalendar');
  return {
    confirmableUntil: confirmableUntil(request, agency, calendar),
    provisionalFrom: provisional ? since : provisionalFrom(counted, calendar, since),
  };
}

function stagesOf(
  request: RequestCase,
  agency: string,
  calendar: Calendar,
  since: LocalDate,
): Pick<StandingLine, 'stage' | 'consultingUntil'> {
  const stage = stageOf({ ...request, consultations: [] }, agency, calendar, since);
  const awaited = request.consultations.filter(({ replied }) => !replied);
  if (awaited.length === 0 || STAGES.indexOf(stage) > CONSULTING) return { stage, consultingUntil: null };
  const ends = awaited.map((one): LocalDate | typeof OPEN_ENDED => stopEndsOn(one, calendar) ?? OPEN_ENDED);
  return { stage, consultingUntil: ends.toSorted().at(-1) ?? null };
}

/** The day of a 延迟答复 stands fast, whatever the counted period does behind it. */
function dueOf(
  clock: Clock | undefined,
  counted: StandingDue | null,
  ending: Ending | null,
): Pick<StandingLine, 'due' | 'replyDueProvisional' | 'owed'> {
  const { replyDueOn, replyDueProvisional } = replyDue(clock, ending);
  const owed = ending === null && toBeKept(clock);
  if (replyDueOn === null) return { due: null, replyDueProvisional, owed };
  const due = clock?.clock === 'reply' ? counted : null;
  return { due: due ?? { kind: 'on', day: replyDueOn }, replyDueProvisional, owed };
}

function toBeKept(clock: Clock | undefined): boolean {
  return clock?.state === 'running' || clock?.state === 'overdue';
}

/** The end of the last run of the reply period by counting: the days of consultations left out, extended or not. */
function countedEnd(request: RequestCase, calendar: Calendar, since: LocalDate): StandingDue | null {
  const ends = (asOf: LocalDate) => endOf(request, calendar, asOf);
  const now = ends(since);
  if (!now) return null;
  if (stopsOf(request, calendar, since).openSince.length === 0) return { kind: 'on', day: now.dueOn };
  const later = addDays(now.dueOn, 1);
  const then = ends(later);
  if (!then || then.dueOn === now.dueOn) return { kind: 'on', day: now.dueOn };
  const notBefore = lastOf(request.consultations.flatMap((one) => stopEndsOn(one, calendar) ?? []));
  const from = notBefore !== null && notBefore > later ? notBefore : later;
  return { kind: 'moving', workingDays: workingDaysBetween(calendar, from, then.dueOn), notBefore };
}

function endOf(request: RequestCase, calendar: Calendar, asOf: LocalDate): Deadline | null {
  const last = replyPeriods(request, calendar, asOf).at(-1);
  return last ? (last.extended ?? last.plain) : null;
}

function lastOf(days: readonly LocalDate[]): LocalDate | null {
  return days.toSorted().at(-1) ?? null;
}

function workingDaysBetween(calendar: Calendar, after: LocalDate, until: LocalDate): number {
  let days = 0;
  for (let day = addDays(after, 1); day <= until; day = addDays(day, 1)) {
    if (isWorkday(calendar, day)) days += 1;
  }
  return days;
}

/** The first day of asking whose due day the notices do not reach. */
function provisionalFrom(
  counted: StandingDue | null,
  calendar: Calendar,
  since: LocalDate,
): LocalDate | null {
  if (counted?.kind !== 'moving') return null;
  const reached = (day: LocalDate) => meetsUncoveredYear(calendar, since, dueOnDay(counted, calendar, day));
  let day = since;
  while (!reached(day)) day = addDays(day, DAYS_AT_A_STRIDE);
  while (day > since && reached(addDays(day, -1))) day = addDays(day, -1);
  return day;
}

const DAYS_AT_A_STRIDE = 30;
