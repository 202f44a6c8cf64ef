import { addDays, isLocalDate, localDate } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import type { DateSystem, RawCell } from './raw-cell';

const SEPARATED = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/;
const RUN_TOGETHER = /^(\d{4})(\d{2})(\d{2})$/;
const TIME_OF_DAY = /[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/;

/** Days before 1990 are not days of any register: a number that small is a mistake, not a date. */
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 73_050;
const DAYS_FROM_1900_TO_1904 = 1462;
/** Spreadsheets count a 29 February 1900 that never was; from the day after it their count is right. */
const FIRST_OF_MARCH_1900 = 61;

/** The civil day that a cell says, or null. Never guesses a year or the order of day and month. */
export function readDay(cell: RawCell, { from1904 }: DateSystem): LocalDate | null {
  switch (cell.is) {
    case 'day':
      return cell.day !== null && isLocalDate(cell.day) ? cell.day : null;
    case 'number':
      return dayOfNumber(cell.number, from1904);
    case 'text':
      return dayOfText(cell.text);
    default:
      return null;
  }
}

function dayOfText(text: string): LocalDate | null {
  const plain = text.normalize('NFKC').trim().replace(TIME_OF_DAY, '').replace(/\s+/g, '');
  const [, year, month, day] = SEPARATED.exec(plain) ?? RUN_TOGETHER.exec(plain) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(written) ? written : null;
}

/** 20240205 as a number is a day written without marks; else it is the workbook's own count of days. */
function dayOfNumber(number: number, from1904: boolean): LocalDate | null {
  if (Number.isInteger(number) && number > 19_000_000) return dayOfText(String(number));
  const serial = Math.floor(number) + (from1904 ? DAYS_FROM_1900_TO_1904 : 0);
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
  return addDays(localDate('1900-03-01'), serial - FIRST_OF_MARCH_1900);
}
