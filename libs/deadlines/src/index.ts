export {
  addDays,
  addMonths,
  daysBetween,
  firstDayOf,
  isLocalDate,
  lastDayOf,
  localDate,
  weekdayOf,
  yearOf,
} from './local-date';
export type { LocalDate } from './local-date';
export {
  calendarFrom,
  dayKind,
  isCovered,
  isWorkday,
  noticesOf,
  onOrNextWorkday,
  stateCouncilCalendar,
  withNotice,
  withOverlay,
  workingDaysAfter,
} from './calendar';
export type { Calendar, DayKind, NewNotice, RegionalOverlay } from './calendar';
export type {
  Festival,
  HolidayArrangements,
  HolidayBreak,
  HolidayNotice,
  YearArrangement,
} from './holiday-arrangements';
export { calendarDayDeadline, monthDeadline, workingDayDeadline } from './deadline';
export type { CalendarDayPeriod, Deadline, MonthPeriod, Stop, WorkingDayPeriod } from './deadline';
export { proveCalendarDays, proveMonths, proveWorkingDays } from './proof';
export type { EarlierClock, ProofDay, ProofReason, ProvenWorkingDayPeriod } from './proof';
export { PERIODS } from './periods';
export type { Period, PeriodName } from './periods';
