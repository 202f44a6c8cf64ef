import { codeOf, isWithoutNotice, isWorkdayCode } from './calendar';
import type { Calendar } from './calendar';
import { addMonths, fromNumber, requireWhole, toNumber } from './local-date';
import type { LocalDate } from './local-date';

/**
 * A consultation whose time is not counted (条例 art. 33): days d with `after` < d <= `until`.
 * `after` is the day the letter went out, `until` the day the opinion came or the other side's last day.
 */
export interface Stop {
  readonly after: LocalDate;
  readonly until: LocalDate;
  /** Names the consultation, e.g. "thirdParty:T1". */
  readonly by: string;
}

export interface Deadline {
  readonly startedOn: LocalDate;
  readonly dueOn: LocalDate;
  /** The calendar was asked about a day of a year without notice: the day may move when the notice appears. */
  readonly provisional: boolean;
}

export interface WorkingDayPeriod {
  readonly startedOn: LocalDate;
  readonly workingDays: number;
  readonly stops?: readonly Stop[];
}

export interface CalendarDayPeriod {
  readonly startedOn: LocalDate;
  readonly days: number;
}

export interface MonthPeriod {
  readonly startedOn: LocalDate;
  readonly months: number;
}

/** A stop on day numbers. */
export interface Span {
  readonly after: number;
  readonly until: number;
  readonly by: string;
}

export function spansOf(stops: readonly Stop[] = []): readonly Span[] {
  return stops.map(({ after, until, by }) => ({ after: toNumber(after), until: toNumber(until), by }));
}

/** The first stop that covers the day: overlapping stops are a union, a day is taken out once. */
export function spanOver(spans: readonly Span[], day: number): Span | undefined {
  return spans.find(({ after, until }) => after < day && day <= until);
}

/**
 * Day 1 is the first working day after `startedOn` (Civil Code, art. 201; 行政诉讼法解释 art. 48).
 * A restart begins a period of its own (pass the restarting day), an extension one that starts on the due day.
 * @throws RangeError when `workingDays` is not a whole number of at least 0, or the year 2200 is passed.
 */
export function workingDayDeadline(calendar: Calendar, period: WorkingDayPeriod): Deadline {
  requireWhole('The number of working days', period.workingDays, 0);
  const spans = spansOf(period.stops);
  let day = toNumber(period.startedOn);
  let provisional = false;
  for (let left = period.workingDays; left > 0;) {
    day += 1;
    const code = codeOf(calendar, day);
    provisional ||= isWithoutNotice(code);
    if (isWorkdayCode(code) && spanOver(spans, day) === undefined) left -= 1;
  }
  return { startedOn: period.startedOn, dueOn: fromNumber(day), provisional };
}

/** The last day by plain counting, before the calendar is asked. */
export function plainLastDay({ startedOn, days }: CalendarDayPeriod): number {
  requireWhole('The number of days', days, 1);
  return toNumber(startedOn) + days;
}

/** The last day by plain counting, before the calendar is asked: the same day of the month, else its end. */
export function plainMonthEnd({ startedOn, months }: MonthPeriod): number {
  requireWhole('The number of months', months, 1);
  return toNumber(addMonths(startedOn, months));
}

/** A last day that is no working day moves to the next one; a worked Saturday is one (Civil Code, art. 203). */
function rolled(calendar: Calendar, startedOn: LocalDate, lastDay: number): Deadline {
  let day = lastDay;
  let code = codeOf(calendar, day);
  let provisional = isWithoutNotice(code);
  while (!isWorkdayCode(code)) {
    day += 1;
    code = codeOf(calendar, day);
    provisional ||= isWithoutNotice(code);
  }
  return { startedOn, dueOn: fromNumber(day), provisional };
}

/**
 * Counts every day; only the last one must be a working day.
 * @throws RangeError when `days` is not a whole number of at least 1, or the year 2200 is passed.
 */
export function calendarDayDeadline(calendar: Calendar, period: CalendarDayPeriod): Deadline {
  return rolled(calendar, period.startedOn, plainLastDay(period));
}

/**
 * Ends on the same day of the last month, else on that month's end (Civil Code, art. 202), then rolls.
 * @throws RangeError when `months` is not a whole number of at least 1, or the year 2200 is passed.
 */
export function monthDeadline(calendar: Calendar, period: MonthPeriod): Deadline {
  return rolled(calendar, period.startedOn, plainMonthEnd(period));
}
