import type { HistoryAnswer } from '@taizhang/wiring';
import { table } from './table';

export function printedHistory({ request, acts }: HistoryAnswer): string {
  const rows = acts.map(({ ordinal, occurredOn, recordedAt, recordedBy, words, changed, inForce }) => [
    ordinal,
    occurredOn ?? '',
    inForce ? words : `（已撤销）${words}`,
    changed.map(({ field, from, to }) => `${field}：${shown(from)} → ${shown(to)}`).join('\n'),
    `${beijingTime(recordedAt)}\n${recordedBy}`,
  ]);
  return `${request}\n${table(['序', '日期', '行为', '更正', '登记'], rows)}`;
}

const BEIJING = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The instant on a Beijing clock, for people; JSON keeps the instant itself. */
function beijingTime(instant: string): string {
  return BEIJING.format(new Date(instant));
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
