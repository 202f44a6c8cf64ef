import { codeOf, isWorkdayCode, kindOfCode } from './calendar';
import type { Calendar } from './calendar';
import { calendarDayDeadline, monthDeadline, plainLastDay, plainMonthEnd } from './deadline';
import { spanOver, spansOf, workingDayDeadline } from './deadline';
import type { CalendarDayPeriod, MonthPeriod, Span, WorkingDayPeriod } from './deadline';
import { fromNumber, toNumber } from './local-date';
import type { LocalDate } from './local-date';

/**
 * Why a day counts or does not. `suspended` is a working day taken out by a consultation; a rest day inside a
 * consultation keeps its own reason, for it would not have counted anyway. `lastDayIsRestDay` is a day on which
 * a period in calendar days or months would have ended, had it been worked.
 */
export type ProofReason =
  | 'workday'
  | 'makeUpWorkday'
  | 'weekend'
  | 'holiday'
  | 'suspended'
  | 'beforeRestart'
  | 'calendarDay'
  | 'lastDayIsRestDay';

export interface ProofDay {
  readonly date: LocalDate;
  readonly counted: boolean;
  readonly why: ProofReason;
  /** The consultation that suspended the day, or the act that restarted the clock after it. */
  readonly by?: string;
}

/** The clock that a restart threw away: it had started on `from`; `by` names the act that restarted it. */
export interface EarlierClock {
  readonly from: LocalDate;
  readonly by: string;
}

export interface ProvenWorkingDayPeriod extends WorkingDayPeriod {
  readonly precededBy?: EarlierClock;
}

function eachDay(after: number, until: number, proven: (day: number) => ProofDay): readonly ProofDay[] {
  return Array.from({ length: Math.max(0, until - after) }, (_, at) => proven(after + 1 + at));
}

function provenWorkingDay(calendar: Calendar, spans: readonly Span[], day: number): ProofDay {
  const code = codeOf(calendar, day);
  const date = fromNumber(day);
  const why = kindOfCode(code);
  if (!isWorkdayCode(code)) return { date, counted: false, why };
  const span = spanOver(spans, day);
  return span === undefined
    ? { date, counted: true, why }
    : { date, counted: false, why: 'suspended', by: span.by };
}

/**
 * One entry for each day after `startedOn` up to the due day, in order; before them, when the clock was
 * restarted, every day of the earlier clock up to and including `startedOn`.
 * @throws RangeError as `workingDayDeadline` does.
 */
export function proveWorkingDays(calendar: Calendar, period: ProvenWorkingDayPeriod): readonly ProofDay[] {
  const { startedOn, precededBy } = period;
  const spans = spansOf(period.stops);
  const start = toNumber(startedOn);
  const due = toNumber(workingDayDeadline(calendar, period).dueOn);
  const running = eachDay(start, due, (day) => provenWorkingDay(calendar, spans, day));
  if (precededBy === undefined) return running;
  const { from, by } = precededBy;
  const lost = eachDay(toNumber(from), start, (day) => {
    return { date: fromNumber(day), counted: false, why: 'beforeRestart', by };
  });
  return [...lost, ...running];
}

function proveRolled(startedOn: LocalDate, lastDay: number, dueOn: LocalDate): readonly ProofDay[] {
  const due = toNumber(dueOn);
  return eachDay(toNumber(startedOn), due, (day) => {
    const date = fromNumber(day);
    return day < lastDay || day === due
      ? { date, counted: true, why: 'calendarDay' }
      : { date, counted: false, why: 'lastDayIsRestDay' };
  });
}

/**
 * One entry for each day after `startedOn` up to the due day; exactly `days` of them are counted.
 * @throws RangeError as `calendarDayDeadline` does.
 */
export function proveCalendarDays(calendar: Calendar, period: CalendarDayPeriod): readonly ProofDay[] {
  const { dueOn } = calendarDayDeadline(calendar, period);
  return proveRolled(period.startedOn, plainLastDay(period), dueOn);
}

/**
 * One entry for each day after `startedOn` up to the due day.
 * @throws RangeError as `monthDeadline` does.
 */
export function proveMonths(calendar: Calendar, period: MonthPeriod): readonly ProofDay[] {
  const { dueOn } = monthDeadline(calendar, period);
  return proveRolled(period.startedOn, plainMonthEnd(period), dueOn);
}
