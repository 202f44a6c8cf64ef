import type { HistoryAnswer } from '@taizhang/wiring';
import { beijingTime } from './beijing-time';
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

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
