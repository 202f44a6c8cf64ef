import type { ImportAnswer } from '@taizhang/wiring';
import { table } from './table';

export function printedImport({ file, lines, stored, alreadyThere, refused }: ImportAnswer): string {
  const summary = `${file}：共 ${lines} 行，新登记 ${stored} 行，已有 ${alreadyThere} 行，不能登记 ${refused.length} 处。`;
  if (refused.length === 0) return summary;
  const rows = refused.map(({ line, field, message }) => [line === 0 ? '' : line, field ?? '', message]);
  return `${summary}\n${table(['行', '字段', '原因'], rows)}`;
}
