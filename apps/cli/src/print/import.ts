import type { ImportAnswer } from '@taizhang/wiring';
import { table } from './table';

export function printedImport(answer: ImportAnswer): string {
  const { refused, rows, unknownColumns = [] } = answer;
  const said = [
    summary(answer),
    ...(unknownColumns.length > 0 ? [`没有导入的列（不认识）：${unknownColumns.join('；')}`] : []),
  ];
  if (refused.length === 0) return said.join('\n');
  const faults = refused.map(({ line, field, message }) => [line === 0 ? '' : line, field ?? '', message]);
  return [...said, table(['行', rows === undefined ? '字段' : '单元格', '原因'], faults)].join('\n');
}

/** In a workbook a row tells several acts, and it is acts that are stored. */
function summary({ file, lines, rows, stored, alreadyThere, refused }: ImportAnswer): string {
  const unit = rows === undefined ? '行' : '个行为';
  const read = rows === undefined ? `共 ${lines} 行` : `共 ${rows} 行、${lines} 个行为`;
  return `${file}：${read}，新登记 ${stored} ${unit}，已有 ${alreadyThere} ${unit}，不能登记 ${refused.length} 处。`;
}
