import { civilDay, dayNumber, monthLength, weekday } from './day-number';

declare const localDateBrand: unique symbol;

/** A civil day in Beijing, written YYYY-MM-DD; earlier days are smaller strings, so `<` and `>` compare days. */
export type LocalDate = string & { readonly [localDateBrand]: true };

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
const FIRST_DAY = dayNumber(FIRST_YEAR, 1, 1);
const LAST_DAY = dayNumber(LAST_YEAR, 12, 31);
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day that exists (no 30 February), written YYYY-MM-DD, in the years 1900 to 2200. */
export function isLocalDate(text: string): text is LocalDate {
  if (!SHAPE.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  return year >= FIRST_YEAR && year <= LAST_YEAR && day >= 1 && day <= monthLength(year, month);
}

/** @throws RangeError when the text is no day of the years 1900 to 2200. */
export function localDate(text: string): LocalDate {
  if (isLocalDate(text)) return text;
  throw new RangeError(
    `"${text}" is not a day: write YYYY-MM-DD, a day that exists, between ${FIRST_YEAR} and ${LAST_YEAR}.`,
  );
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

/** The number that is counted with; the inverse of `fromNumber`. */
export function toNumber(day: LocalDate): number {
  return dayNumber(digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10));
}

/** Text that `fromNumber` wrote is a day by construction; checking it again would double the cost. */
function isWrittenHere(text: string): text is LocalDate {
  return text.length === 10;
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** @throws RangeError when the day lies outside the years 1900 to 2200. */
export function fromNumber(number: number): LocalDate {
  if (number >= FIRST_DAY && number <= LAST_DAY) {
    const { year, month, day } = civilDay(number);
    const text = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
    if (isWrittenHere(text)) return text;
  }
  throw new RangeError(`The counted day lies outside the years ${FIRST_YEAR} to ${LAST_YEAR}.`);
}

/** @throws RangeError unless `value` is a whole number from `least` to 100,000 (`what` names it in the sentence). */
export function requireWhole(what: string, value: number, least: number): void {
  if (Number.isInteger(value) && value >= least && value <= 100_000) return;
  throw new RangeError(`${what} must be a whole number from ${least} to 100000, not ${value}.`);
}

/** @throws RangeError when `n` is not whole or the day lies outside the years 1900 to 2200. */
export function addDays(day: LocalDate, n: number): LocalDate {
  requireWhole('The number of days', n, -100_000);
  return fromNumber(toNumber(day) + n);
}

/** Calendar days from one day to the other; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return toNumber(to) - toNumber(from);
}

export function yearOf(day: LocalDate): number {
  return digits(day, 0, 4);
}

/** @throws RangeError when the year lies outside 1900 to 2200. */
export function firstDayOf(year: number): LocalDate {
  return localDate(`${year}-01-01`);
}

/** @throws RangeError when the year lies outside 1900 to 2200. */
export function lastDayOf(year: number): LocalDate {
  return localDate(`${year}-12-31`);
}

/** The same day of the n-th month on; where that month has no such day, its last day (Civil Code, art. 202). */
export function addMonths(day: LocalDate, n: number): LocalDate {
  requireWhole('The number of months', n, -100_000);
  const months = digits(day, 0, 4) * 12 + digits(day, 5, 7) - 1 + n;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return fromNumber(dayNumber(year, month, Math.min(digits(day, 8, 10), monthLength(year, month))));
}

/** Monday 1 to Sunday 7. */
export function weekdayOf(day: LocalDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return weekday(toNumber(day));
}
