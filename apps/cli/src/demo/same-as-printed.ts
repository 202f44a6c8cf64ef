import type { PrintedReport } from '@taizhang/sample-ledger';
import type { ReportAnswer } from '@taizhang/wiring';

const TABLES = ['table2', 'table3', 'table4'] as const;

interface Compared {
  /** Cells in which the published report shows a number. */
  readonly printed: number;
  /** Those of them in which the derived tables show another. */
  readonly different: number;
}

/** The derived tables beside the published ones, cell by cell. */
export function comparedWithPrinted(derived: ReportAnswer, printed: PrintedReport): Compared {
  const cells = TABLES.flatMap((table) => {
    const own = cellsOf(derived[table]);
    return [...cellsOf(printed[table])].map(([cell, value]) => own.get(cell) === value);
  });
  return { printed: cells.length, different: cells.filter((same) => !same).length };
}

type Table = ReportAnswer[(typeof TABLES)[number]] | PrintedReport['table2'];

function cellsOf(table: Table): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(table).flatMap(([row, columns]) =>
      Object.entries(columns).flatMap(([column, value]) =>
        typeof value === 'number' ? [[`${row}.${column}`, value] as const] : [],
      ),
    ),
  );
}
