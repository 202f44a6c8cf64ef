import type { Form, ReportTables } from '@taizhang/annual-report';
import { columnHeadRows, figure } from './cells';
import type { DocumentTable } from './document';
import { depthOf, mergedHeads } from './merged-heads';
import { figureOf } from './reported-year';

/** Fifteen columns over one row of figures. */
export function tableFour(form: Form, figures: ReportTables['table4']): DocumentTable {
  const paths = form.tableFour.map(({ labels }) => labels);
  const headRows = depthOf(paths);
  const row = form.tableFour.map(({ group, result }) =>
    figure(`t4.${group}.${result}`, figureOf(figures, group, result)),
  );
  return {
    code: 't4',
    caption: '政府信息公开行政复议、行政诉讼情况',
    columnWidths: paths.map(() => 1 / paths.length),
    headRows,
    rows: [...columnHeadRows(mergedHeads(paths), headRows), row],
  };
}
