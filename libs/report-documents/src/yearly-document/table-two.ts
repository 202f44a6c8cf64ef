import type { Form, ReportTables, TableTwoBlock } from '@taizhang/annual-report';
import { columnHead, figure, rowHead } from './cells';
import type { DocumentTable, TableCell } from './document';
import { figureOf } from './reported-year';

/** Blocks under each other, an item of article 20 each, with heads of their own. */
export function tableTwo(form: Form, figures: ReportTables['table2']): DocumentTable {
  const columns = Math.max(...form.tableTwo.map((block) => block.columns.length));
  return {
    code: 't2',
    caption: '主动公开政府信息情况',
    columnWidths: [1, ...Array.from({ length: columns }, () => 2 / columns)].map((part) => part / 3),
    headRows: 0,
    rows: form.tableTwo.flatMap((block) => blockRows(block, figures, columns)),
  };
}

function blockRows(block: TableTwoBlock, figures: ReportTables['table2'], columns: number) {
  const rest = { colSpan: columns - block.columns.length + 1 };
  const wide = (index: number) => (index === block.columns.length - 1 ? rest : {});
  const item: readonly TableCell[] = [columnHead(block.item, { colSpan: columns + 1 })];
  const heads = [columnHead(block.head), ...block.columns.map(({ label }, i) => columnHead(label, wide(i)))];
  const rows = block.rows.map(({ code, label }) => [
    rowHead(label),
    ...block.columns.map((column, index) =>
      figure(`t2.${code}.${column.code}`, figureOf(figures, code, column.code), wide(index)),
    ),
  ]);
  return [item, heads, ...rows];
}
