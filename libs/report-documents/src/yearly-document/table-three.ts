import type { Form, ReportTables } from '@taizhang/annual-report';
import { columnHeadRows, figure, rowHeadsOf } from './cells';
import type { DocumentTable, TableCell } from './document';
import { depthOf, mergedHeads } from './merged-heads';
import { figureOf } from './reported-year';

/**
 * Groups stand in narrow columns of three and four characters, a row's own label in a wide one; what is left is the
 * figures': in 小五 type on the portrait page four characters (商业企业) or six digits.
 */
const LABEL_WIDTHS = [0.07, 0.1, 0.235];

/** The corner note, the applicants' head, and a row a result. */
export function tableThree(form: Form, figures: ReportTables['table3']): DocumentTable {
  const { corner, columns, rows } = form.tableThree;
  const columnPaths = columns.map(({ labels }) => labels);
  const rowPaths = rows.map(({ labels }) => labels);
  const headRows = depthOf(columnPaths);
  const note: TableCell = { role: 'note', text: corner, colSpan: depthOf(rowPaths), rowSpan: headRows };
  const [first = [], ...further] = columnHeadRows(mergedHeads(columnPaths), headRows);
  const rowHeads = mergedHeads(rowPaths);
  const body = rows.map(({ code }, index) => [
    ...rowHeadsOf(rowHeads, index),
    ...columns.map((column) => figure(`t3.${code}.${column.code}`, figureOf(figures, code, column.code))),
  ]);
  return {
    code: 't3',
    caption: '收到和处理政府信息公开申请情况',
    columnWidths: widths(columns.length),
    headRows,
    rows: [[note, ...first], ...further, ...body],
  };
}

function widths(columns: number): readonly number[] {
  const left = 1 - LABEL_WIDTHS.reduce((sum, width) => sum + width, 0);
  return [...LABEL_WIDTHS, ...Array.from({ length: columns }, () => left / columns)];
}
