import { stateCouncilCalendar, weekdayOf, yearOf } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import type { CalendarAct } from '../schemas/calendar';
import type { EventBody } from '../schemas/events';

export const CALENDAR_REFUSALS = [
  'NoticeInFuture',
  'NoticeNumberUsed',
  'NoDaysNamed',
  'DayNamedTwice',
  'DayBothRestAndWork',
  'DayOutsideYear',
  'WorkDayIsNoRestDay',
] as const;
export type CalendarRefusal = (typeof CALENDAR_REFUSALS)[number];

export interface CalendarOffice {
  readonly today: LocalDate;
  /** What stands in the calendar's stream. */
  readonly known: readonly CalendarAct[];
}

const SATURDAY = 6;
const DECEMBER = '-12-';

/** Why a notice or a local order cannot be recorded; null where nothing speaks against it. */
export function refusalOfCalendarAct(act: CalendarAct, office: CalendarOffice): CalendarRefusal | null {
  const faults: { readonly [Code in CalendarRefusal]: boolean } = {
    NoticeInFuture: act.issuedOn > office.today,
    NoticeNumberUsed: numbersKnown(office).has(act.number),
    NoDaysNamed: act.restDays.length + act.workDays.length === 0,
    DayNamedTwice: hasRepeats(act.restDays) || hasRepeats(act.workDays),
    DayBothRestAndWork: act.restDays.some((day) => act.workDays.includes(day)),
    DayOutsideYear: [...act.restDays, ...act.workDays].some((day) => !isOfYear(day, act)),
    WorkDayIsNoRestDay: act.workDays.some((day) => !wasRestDay(day, office)),
  };
  return CALENDAR_REFUSALS.find((code) => faults[code]) ?? null;
}

export function isCalendarAct(body: EventBody): body is CalendarAct {
  return body.act === 'HolidayNoticeRecorded' || body.act === 'LocalHolidayRecorded';
}

function numbersKnown({ known }: CalendarOffice): ReadonlySet<string> {
  const built = stateCouncilCalendar.arrangements.years.flatMap(({ notices }) => notices);
  return new Set([...built, ...known].map(({ number }) => number));
}

const hasRepeats = (days: readonly LocalDate[]) => new Set(days).size < days.length;

/** A notice for a year also settles the last days of the December before it (2023: 元旦 from 31 December 2022). */
function isOfYear(day: LocalDate, act: CalendarAct): boolean {
  if (act.act === 'LocalHolidayRecorded') return true;
  return yearOf(day) === act.year || (yearOf(day) === act.year - 1 && day.includes(DECEMBER));
}

/** Only a day off can be made a working day: a weekend, or one that an earlier notice gave. */
function wasRestDay(day: LocalDate, { known }: CalendarOffice): boolean {
  return weekdayOf(day) >= SATURDAY || known.some(({ restDays }) => restDays.includes(day));
}
