import { formOf } from '@taizhang/annual-report';
import type { Form, ReportTables } from '@taizhang/annual-report';
import type { ReadCell } from './read-report';

/** Labels of a figure's row and column, outermost first → the figure as printed. */
export type FigureByLabels = ReadonlyMap<string, string>;

const key = (...labels: readonly (readonly string[])[]) => labels.map((path) => path.join('·')).join(' × ');

/** What the official form says must be printed where, straight from its rows and columns. */
export function figuresOfForm(year: number, tables: ReportTables): readonly FigureByLabels[] {
  const form = formOf(year);
  if (!form) throw new RangeError(`There is no form for ${year}.`);
  return [tableTwo(form, tables), tableThree(form, tables), tableFour(form, tables)];
}

function tableTwo({ tableTwo: blocks }: Form, { table2 }: ReportTables): FigureByLabels {
  return new Map(
    blocks.flatMap(({ item, rows, columns }) =>
      rows.flatMap((row) =>
        columns.map((column) => [
          key([row.label], [item, column.label]),
          figureIn(table2, row.code, column.code),
        ]),
      ),
    ),
  );
}

function tableThree({ tableThree: { rows, columns } }: Form, { table3 }: ReportTables): FigureByLabels {
  return new Map(
    rows.flatMap((row) =>
      columns.map((column) => [key(row.labels, column.labels), figureIn(table3, row.code, column.code)]),
    ),
  );
}

function tableFour({ tableFour: columns }: Form, { table4 }: ReportTables): FigureByLabels {
  return new Map(
    columns.map(({ labels, group, result }) => [key([], labels), figureIn(table4, group, result)]),
  );
}

function figureIn(table: object, row: string, column: string): string {
  const cells: unknown = new Map<string, unknown>(Object.entries(table)).get(row);
  const figure = new Map<string, unknown>(Object.entries(Object(cells))).get(column);
  return String(figure);
}

/** The figures that a read table shows under its labels: what stands beside them and, without a break, above them. */
export function figuresOfTable(cells: readonly ReadCell[]): FigureByLabels {
  const isFigure = ({ text }: ReadCell) => /^-?\d+(\.\d+)?$/.test(text);
  return new Map(
    cells.filter(isFigure).map((figure) => {
      const left = cells.filter((one) => !isFigure(one) && reaches(one, figure, 'row'));
      const above = cells.filter((one) => reaches(one, figure, 'column') && one.row < figure.row);
      const nearest = above.findLast((one) => !isFigure(one));
      return [key(textsOf(left), textsOf(nearest ? upFrom(nearest, above) : [])), figure.text];
    }),
  );

  function upFrom(head: ReadCell, above: readonly ReadCell[]): readonly ReadCell[] {
    const next = above.find((one) => !isFigure(one) && one.row + one.rowSpan === head.row);
    return next ? [...upFrom(next, above), head] : [head];
  }
}

function textsOf(cells: readonly ReadCell[]): readonly string[] {
  return cells.map(({ text }) => text);
}

/** Whether the cell lies in the figure's row, or column. */
function reaches(one: ReadCell, figure: ReadCell, axis: 'row' | 'column'): boolean {
  const span = axis === 'row' ? one.rowSpan : one.colSpan;
  return one[axis] <= figure[axis] && figure[axis] < one[axis] + span;
}
