import { isLocalDate, weekdayOf } from '@taizhang/deadlines';
import type { LocalDate, ProofDay, ProofReason } from '@taizhang/deadlines';
import { isActName } from '@taizhang/request-case';
import { ACT_WORDS, clockWords, PROOF_WORDS } from '@taizhang/wiring';
import { table } from './table';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

const MARKS: { readonly [R in ProofReason]: string } = {
  workday: '',
  makeUpWorkday: '班',
  weekend: '休',
  holiday: '假',
  suspended: '停',
  beforeRestart: '前',
  calendarDay: '',
  lastDayIsRestDay: '顺',
};

/** The proof as month sheets: under each day its count, or the mark of why it is not counted. */
export function proofCalendar(days: readonly ProofDay[]): string {
  const counted = countedUpTo(days);
  const months = [...new Set(days.map(({ date }) => date.slice(0, 7)))];
  const sheets = months.map((month) =>
    monthSheet(
      month,
      days.filter(({ date }) => date.startsWith(month)),
      counted,
    ),
  );
  return [...sheets, legend(days)].join('\n');
}

/** Day → how many days have been counted by then. */
function countedUpTo(days: readonly ProofDay[]): ReadonlyMap<LocalDate, number> {
  let count = 0;
  return new Map(days.filter((day) => day.counted).map(({ date }) => [date, (count += 1)]));
}

function monthSheet(
  month: string,
  days: readonly ProofDay[],
  counted: ReadonlyMap<LocalDate, number>,
): string {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const weeks: string[][] = [];
  for (let day = 1; day <= 31; day += 1) {
    const date = `${month}-${String(day).padStart(2, '0')}`;
    if (!isLocalDate(date)) break;
    const column = weekdayOf(date) - 1;
    if (weeks.length === 0 || column === 0) weeks.push(Array.from({ length: 7 }, () => ''));
    const week = weeks.at(-1);
    if (week) week[column] = cell(day, byDate.get(date), counted.get(date));
  }
  const shown = weeks.filter((week) => week.some((text) => text.includes('\n')));
  return `${month.replace('-', '年')}月\n${table(WEEKDAYS, shown)}`;
}

function cell(day: number, proof: ProofDay | undefined, count: number | undefined): string {
  if (!proof) return String(day);
  const mark = MARKS[proof.why];
  return `${day}\n${count === undefined ? mark : `${mark}第${count}日`}`;
}

function legend(days: readonly ProofDay[]): string {
  const reasons = new Set(days.map(({ why }) => why));
  const marks = [...reasons]
    .filter((why) => MARKS[why] !== '')
    .map((why) => `${MARKS[why]}＝${PROOF_WORDS[why]}`);
  const causes = new Set(days.flatMap(({ by }) => (by ? [by] : [])));
  return [marks.join('  '), causes.size > 0 ? `原因：${[...causes].map(causeWords).join('、')}` : '']
    .filter(Boolean)
    .join('　');
}

/** A stop names its consultation, a restart the act that made it. */
function causeWords(cause: string): string {
  return isActName(cause) ? ACT_WORDS[cause] : clockWords(cause);
}
