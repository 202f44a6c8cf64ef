import type { LocalDate } from '@taizhang/deadlines';

/** 2024年5月6日 */
export function chineseDate(day: LocalDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(year)}年${Number(month)}月${Number(date)}日`;
}

const DIGITS = '零一二三四五六七八九';

/** 一, 十, 十一, 二十, 一百零一, 一百一十: whole numbers from 1 to 999. */
export function chineseNumber(number: number): string {
  if (number < 100) return belowHundred(number);
  const rest = number % 100;
  const tail = rest >= 10 && rest < 20 ? `一${belowHundred(rest)}` : belowHundred(rest);
  const gap = rest > 0 && rest < 10 ? '零' : '';
  return `${DIGITS[Math.floor(number / 100)]}百${gap}${tail}`;
}

function belowHundred(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10 === 0 ? '' : DIGITS[number % 10];
  if (tens === 0) return `${ones}`;
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones}`;
}

/** （一） */
export function listMark(number: number): string {
  return `（${chineseNumber(number)}）`;
}

const CAPITALS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];

/** 叁仟元整: a sum in whole yuan in the numerals that cannot be altered, up to 99,999,999. */
export function capitalYuan(yuan: number): string {
  const upper = Math.floor(yuan / 10_000);
  const lower = yuan % 10_000;
  const head = upper > 0 ? `${capitals(upper)}万` : '';
  const gap = upper > 0 && lower > 0 && lower < 1000 ? '零' : '';
  return `${head}${gap}${lower > 0 || upper === 0 ? capitals(lower) : ''}元整`;
}

/** Up to 9999. */
function capitals(number: number): string {
  const digits = Array.from(String(number), Number);
  const written = digits.map((digit, at) =>
    digit === 0 ? '零' : `${CAPITALS[digit]}${PLACES[digits.length - 1 - at]}`,
  );
  return written
    .join('')
    .replace(/零+/g, '零')
    .replace(/(.)零$/u, '$1');
}

/** People's text on one line, without the mark that ends it, so that it can stand inside a sentence. */
export function inline(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .trim()
    .replace(/[。；;，,.]+$/u, '');
}

/** Lines of people's text as paragraphs; empty ones go. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
