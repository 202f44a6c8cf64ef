import {
  addDays,
  daysBetween,
  firstDayOf,
  isWorkday,
  lastDayOf,
  onOrNextWorkday,
  workingDaysAfter,
} from '@taizhang/deadlines';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import type { Random } from './random';

/** What a story is told with. */
export interface Telling {
  readonly random: Random;
  readonly calendar: Calendar;
  /** No act bears a later day. */
  readonly today: LocalDate;
  /** Whether some pay a 信息处理费 and are then answered; true if left out. */
  readonly feesPaid?: boolean;
}

/** A working day from `first` to `last`; `first` made a working day where there is none between. */
export function someWorkday(first: LocalDate, last: LocalDate, { random, calendar }: Telling): LocalDate {
  const from = onOrNextWorkday(calendar, first);
  if (from >= last) return from;
  const day = onOrNextWorkday(calendar, addDays(from, random.whole(0, daysBetween(from, last))));
  return day <= last ? day : from;
}

/** A working day `least` to `most` working days after `day`. */
export function workdaysLater(
  day: LocalDate,
  [least, most]: readonly [number, number],
  { random, calendar }: Telling,
): LocalDate {
  const from = isWorkday(calendar, day) ? day : onOrNextWorkday(calendar, day);
  return workingDaysAfter(calendar, from, random.whole(least, most));
}

export function inYear(year: number, day: LocalDate): boolean {
  return firstDayOf(year) <= day && day <= lastDayOf(year);
}

export function laterOf(one: LocalDate, other: LocalDate): LocalDate {
  return one > other ? one : other;
}
