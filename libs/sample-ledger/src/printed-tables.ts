import { checkTables } from '@taizhang/annual-report';
import type { Printed, TableFour, TableThree, Violation } from '@taizhang/annual-report';
import type { PrintedRow, PrintedTable } from './figures';
import type { CellName, Cells } from './identities';

/** An identity of the form that does not hold, or a cell that cannot be a count. */
export type WrongFigure =
  | Violation
  | { readonly rule: 'notACount'; readonly where: CellName; readonly left: number; readonly right: 0 };

function requestRow(row: PrintedRow) {
  return {
    naturalPerson: row['naturalPerson'] ?? null,
    business: row['business'] ?? null,
    research: row['research'] ?? null,
    publicWelfare: row['publicWelfare'] ?? null,
    legalService: row['legalService'] ?? null,
    otherOrg: row['otherOrg'] ?? null,
    total: row['total'] ?? null,
  };
}

function disputeRow(row: PrintedRow = {}) {
  return {
    upheld: row['upheld'] ?? null,
    corrected: row['corrected'] ?? null,
    other: row['other'] ?? null,
    pending: row['pending'] ?? null,
    total: row['total'] ?? null,
  };
}

function tableThree(table: PrintedTable): TableThree<Printed> {
  return Object.fromEntries(Object.entries(table).map(([name, row]) => [name, requestRow(row)]));
}

function tableFour(table: PrintedTable): TableFour<Printed> {
  return {
    review: disputeRow(table['review']),
    litigationDirect: disputeRow(table['litigationDirect']),
    litigationAfterReview: disputeRow(table['litigationAfterReview']),
  };
}

export function cellsOf(table: PrintedTable): Cells {
  return new Map(
    Object.entries(table).flatMap(([row, columns]) =>
      Object.entries(columns).map(([column, value]) => [`${row}.${column}`, value ?? null] as const),
    ),
  );
}

/** The inverse of `cellsOf`: a column's name holds no dot, a row's may. */
export function tableOf(cells: Cells): PrintedTable {
  const table: { [row: string]: { [column: string]: Printed } } = {};
  for (const [name, value] of cells) {
    const dot = name.lastIndexOf('.');
    (table[name.slice(0, dot)] ??= {})[name.slice(dot + 1)] = value;
  }
  return table;
}

function isNoCount(value: number | null): value is number {
  return value !== null && (value < 0 || !Number.isInteger(value));
}

/** Everything wrong with a report's own arithmetic; empty for most. */
export function wrongFigures(table3: PrintedTable, table4: PrintedTable): readonly WrongFigure[] {
  const cells = [...cellsOf(table3), ...cellsOf(table4)];
  const noCounts = cells.flatMap(([where, value]): readonly WrongFigure[] =>
    isNoCount(value) ? [{ rule: 'notACount', where, left: value, right: 0 }] : [],
  );
  return [...checkTables({ table3: tableThree(table3), table4: tableFour(table4) }), ...noCounts];
}
