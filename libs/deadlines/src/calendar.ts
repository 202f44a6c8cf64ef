import { dayNumber, weekday } from './day-number';
import type { HolidayArrangements } from './holiday-arrangements';
import { fromNumber, localDate, requireWhole, toNumber, yearOf } from './local-date';
import type { LocalDate } from './local-date';
import { STATE_COUNCIL_NOTICES } from './state-council-notices';

/** What a day is. A Saturday inside a run of days off is `holiday`, a worked weekend (调休上班) `makeUpWorkday`. */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeUpWorkday';

/**
 * An immutable working-day calendar: the State Council's notices, and regional orders laid over them.
 * `codes` holds one number for each day from `firstDay` on: its kind's place in `KINDS`, plus `WITHOUT_NOTICE`.
 */
export interface Calendar {
  /** Names the data and every overlay, e.g. "2026.1" or "2026.1+广西/桂政办电〔2026〕1号". */
  readonly version: string;
  readonly arrangements: HolidayArrangements;
  readonly overlays: readonly RegionalOverlay[];
  readonly firstDay: number;
  readonly codes: readonly number[];
}

/**
 * Days that a region orders off or to be worked (全国年节及纪念日放假办法, art. 4, e.g. 广西三月三).
 * `source` is the number of the order; the overlay wins over the national list.
 */
export interface RegionalOverlay {
  readonly region: string;
  readonly source: string;
  readonly restDays: readonly LocalDate[];
  readonly workdays: readonly LocalDate[];
}

const KINDS = ['workday', 'makeUpWorkday', 'weekend', 'holiday'] as const;
const WORKDAY = 0;
const MAKE_UP_WORKDAY = 1;
const WEEKEND = 2;
const HOLIDAY = 3;
const KIND_BITS = 3;
const WITHOUT_NOTICE = 4;

const plainCode = (day: number): number => (weekday(day) >= 6 ? WEEKEND : WORKDAY);
const workedCode = (day: number): number => (weekday(day) >= 6 ? MAKE_UP_WORKDAY : WORKDAY);

interface Changes {
  readonly off: readonly number[];
  readonly worked: readonly number[];
  /** Days of which it is known now what they are. */
  readonly settled?: readonly number[];
}

/** Lays changes over a calendar's codes; a day outside them makes the span wider, still without notice. */
function overlaid(firstDay: number, codes: readonly number[], { off, worked, settled = [] }: Changes) {
  const changed = [...off, ...worked, ...settled];
  const first = changed.reduce((least, day) => Math.min(least, day), firstDay);
  const end = changed.reduce((most, day) => Math.max(most, day + 1), firstDay + codes.length);
  const next = Array.from(
    { length: end - first },
    (_, at) => codes[first + at - firstDay] ?? plainCode(first + at) | WITHOUT_NOTICE,
  );
  const put = (day: number, kind: number) => {
    next[day - first] = ((next[day - first] ?? 0) & WITHOUT_NOTICE) | kind;
  };
  for (const day of settled) next[day - first] = (next[day - first] ?? 0) & KIND_BITS;
  for (const day of off) put(day, HOLIDAY);
  for (const day of worked) put(day, workedCode(day));
  return { firstDay: first, codes: Object.freeze(next) };
}

function daysFrom(from: string, until: string): readonly number[] {
  const first = toNumber(localDate(from));
  return Array.from({ length: toNumber(localDate(until)) - first + 1 }, (_, at) => first + at);
}

/** Monday to Friday for all years of the data; only days of a year that has a notice are final. */
function plainCodes(arrangements: HolidayArrangements) {
  const years = arrangements.years.map(({ year }) => year);
  const firstDay = dayNumber(Math.min(...years), 1, 1);
  const noticed = new Set(years.flatMap((year) => daysFrom(`${year}-01-01`, `${year}-12-31`)));
  const codes = daysFrom(`${Math.min(...years)}-01-01`, `${Math.max(...years)}-12-31`).map((day) =>
    noticed.has(day) ? plainCode(day) : plainCode(day) | WITHOUT_NOTICE,
  );
  return { firstDay, codes };
}

/** @throws RangeError when the data name no year or a day that does not exist. */
export function calendarFrom(arrangements: HolidayArrangements): Calendar {
  if (arrangements.years.length === 0)
    throw new RangeError('A calendar needs the notice of at least one year.');
  const breaks = arrangements.years.flatMap((year) => year.breaks);
  const plain = plainCodes(arrangements);
  const changes = {
    off: breaks.flatMap(({ from, until }) => daysFrom(from, until)),
    worked: breaks.flatMap(({ worked }) => worked.map((day) => toNumber(localDate(day)))),
  };
  const { version } = arrangements;
  return { version, arrangements, overlays: [], ...overlaid(plain.firstDay, plain.codes, changes) };
}

/** 国务院节假日安排, 2019 to 2026. */
export const stateCouncilCalendar: Calendar = calendarFrom(STATE_COUNCIL_NOTICES);

/** 国务院办公厅节假日安排通知 as its reader enters it: the rest days and the worked weekend days that it names. */
export interface NewNotice {
  readonly year: number;
  /** 文号 */
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly restDays: readonly LocalDate[];
  readonly workDays: readonly LocalDate[];
}

/** The calendar with one more notice: its year is settled, and where it speaks of a day again, the later word holds. */
export function withNotice(calendar: Calendar, notice: NewNotice): Calendar {
  const { year, number, issuedOn, restDays, workDays } = notice;
  const changes = {
    off: restDays.map(toNumber),
    worked: workDays.map(toNumber),
    settled: daysFrom(`${year}-01-01`, `${year}-12-31`),
  };
  const { arrangements } = calendar;
  const earlier = arrangements.years.find((one) => one.year === year) ?? { year, notices: [], breaks: [] };
  const told = {
    ...earlier,
    notices: [...earlier.notices, { number, issuedOn, mark: 'CONFIRMED' as const }],
  };
  const years = [...arrangements.years.filter((one) => one.year !== year), told];
  const version = `${calendar.version}+${number}`;
  return {
    ...calendar,
    version,
    arrangements: { version, years },
    ...overlaid(calendar.firstDay, calendar.codes, changes),
  };
}

/** @throws RangeError when the overlay is unnamed or calls one day both off and worked. */
export function withOverlay(calendar: Calendar, overlay: RegionalOverlay): Calendar {
  const { region, source, restDays, workdays } = overlay;
  if (region === '' || source === '') throw new RangeError('An overlay must name its region and its source.');
  const both = restDays.find((day) => workdays.includes(day));
  if (both !== undefined) throw new RangeError(`The overlay ${region} calls ${both} both off and worked.`);
  return {
    ...calendar,
    version: `${calendar.version}+${region}/${source}`,
    overlays: [...calendar.overlays, overlay],
    ...overlaid(calendar.firstDay, calendar.codes, {
      off: restDays.map(toNumber),
      worked: workdays.map(toNumber),
    }),
  };
}

/** The day's code: read with `isWorkdayCode`, `isWithoutNotice`, `kindOfCode`. */
export function codeOf(calendar: Calendar, day: number): number {
  return calendar.codes[day - calendar.firstDay] ?? plainCode(day) | WITHOUT_NOTICE;
}

export const isWorkdayCode = (code: number): boolean => (code & KIND_BITS) <= MAKE_UP_WORKDAY;
export const isWithoutNotice = (code: number): boolean => code >= WITHOUT_NOTICE;
export const kindOfCode = (code: number): DayKind => KINDS[code & KIND_BITS] ?? 'workday';

export function dayKind(calendar: Calendar, day: LocalDate): DayKind {
  return kindOfCode(codeOf(calendar, toNumber(day)));
}

export function isWorkday(calendar: Calendar, day: LocalDate): boolean {
  return isWorkdayCode(codeOf(calendar, toNumber(day)));
}

/** Whether the State Council's notice for the year is in the calendar; a regional overlay does not replace it. */
export function isCovered(calendar: Calendar, year: number): boolean {
  return calendar.arrangements.years.some((arrangement) => arrangement.year === year);
}

/** The numbers (文号) of the year's notices, then the sources of the overlays that name a day of the year. */
export function noticesOf(calendar: Calendar, year: number): readonly string[] {
  const national = calendar.arrangements.years
    .filter((arrangement) => arrangement.year === year)
    .flatMap(({ notices }) => notices.map(({ number }) => number));
  const regional = calendar.overlays
    .filter(({ restDays, workdays }) => [...restDays, ...workdays].some((day) => yearOf(day) === year))
    .map(({ source }) => source);
  return [...national, ...regional];
}

/** The n-th working day after `day`, which itself is not counted (Civil Code, art. 201). */
export function workingDaysAfter(calendar: Calendar, day: LocalDate, n: number): LocalDate {
  requireWhole('The number of working days', n, 0);
  let current = toNumber(day);
  for (let left = n; left > 0;) {
    current += 1;
    if (isWorkdayCode(codeOf(calendar, current))) left -= 1;
  }
  return fromNumber(current);
}

/** The day itself if it is worked, else the first working day after it (Civil Code, art. 203). */
export function onOrNextWorkday(calendar: Calendar, day: LocalDate): LocalDate {
  let current = toNumber(day);
  while (!isWorkdayCode(codeOf(calendar, current))) current += 1;
  return fromNumber(current);
}
