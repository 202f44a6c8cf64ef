import type { ApplicantCategory } from '@taizhang/request-case';
import type { Form, TableFourColumn, TableThreeRow } from './form';
import { FORMS } from './forms';

/** A cell of a form, by its name: `t2.rules.issued`, `t3.granted.naturalPerson`, `t4.review.pending`. */
export type Cell =
  | { readonly table: 2; readonly id: string; readonly definition: string }
  | {
      readonly table: 3;
      readonly id: string;
      readonly definition: string;
      readonly row: TableThreeRow;
      readonly column: ApplicantCategory | 'total';
    }
  | { readonly table: 4; readonly id: string; readonly definition: string; readonly column: TableFourColumn };

/** Every cell of a form, in the order of the tables, their rows and columns. */
export function cellsOf(form: Form): readonly Cell[] {
  return [...cellsOfTableTwo(form), ...cellsOfTableThree(form), ...cellsOfTableFour(form)];
}

const CELLS_BY_NAME = new Map(
  FORMS.map((form) => [form.version, new Map(cellsOf(form).map((cell) => [cell.id, cell]))]),
);

/** The cell of that name; undefined where the form has none. */
export function cellOf(form: Form, id: string): Cell | undefined {
  return CELLS_BY_NAME.get(form.version)?.get(id);
}

function cellsOfTableTwo({ tableTwo }: Form): readonly Cell[] {
  return tableTwo.flatMap(({ rows, columns }) =>
    rows.flatMap((row) =>
      columns.map((column) => ({
        table: 2,
        id: `t2.${row.code}.${column.code}`,
        definition: `${row.label}·${column.label}：${column.definition}`,
      })),
    ),
  );
}

function cellsOfTableThree({ tableThree }: Form): readonly Cell[] {
  return tableThree.rows.flatMap((row) =>
    tableThree.columns.map(({ code, labels }) => ({
      table: 3,
      id: `t3.${row.code}.${code}`,
      definition: `${row.labels.at(-1)}·${labels.slice(1).join('·')}：${row.definition}`,
      row,
      column: code,
    })),
  );
}

function cellsOfTableFour({ tableFour }: Form): readonly Cell[] {
  return tableFour.map((column) => ({
    table: 4,
    id: `t4.${column.group}.${column.result}`,
    definition: `${column.labels.join('·')}：${column.definition}`,
    column,
  }));
}
