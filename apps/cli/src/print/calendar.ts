import { DAY_KIND_WORDS } from '@taizhang/wiring';
import type { CalendarAnswer, CalendarDay } from '@taizhang/wiring';
import { table } from './table';

/** The days that are not what their weekday says, or that a notice names. */
export function printedCalendar({ agency, year, version, noticed, days }: CalendarAnswer): string {
  const head = `${agency} ${year} 年（日历 ${version}）`;
  const rows = days.filter(isNamed).map(({ day, kind, source }) => [day, DAY_KIND_WORDS[kind], source ?? '']);
  const open = noticed ? [] : ['这一年的放假安排尚未登记，各项期限暂按周一至周五计算。'];
  const listed = rows.length === 0 ? [] : [table(['日期', '安排', '依据'], rows)];
  return [head, ...open, ...listed].join('\n\n');
}

function isNamed({ kind, source }: CalendarDay): boolean {
  return source !== null || kind === 'holiday' || kind === 'makeUpWorkday';
}

export function printedNotice(number: string, ordinal: number): string {
  return `已登记 ${number}（第 ${ordinal} 条），各项期限自此按它计算。`;
}
