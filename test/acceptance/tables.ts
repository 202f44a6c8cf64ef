import type { PrintedTable } from '@taizhang/sample-ledger';
import type { AnswerTable } from '../support/taizhang-under-test';

type Cells = { readonly [cell: string]: number };

function cellsOf(table: AnswerTable | PrintedTable): Cells {
  return Object.fromEntries(
    Object.entries(table).flatMap(([row, columns]) =>
      Object.entries(columns).flatMap(([column, value]) =>
        typeof value === 'number' ? [[`${row}.${column}`, value] as const] : [],
      ),
    ),
  );
}

/** Only what is not 0: where cells that are not named count as 0. */
export function countedCells(table: AnswerTable): Cells {
  return Object.fromEntries(Object.entries(cellsOf(table)).filter(([, value]) => value !== 0));
}

/** 其他处理 is one row in the form of 2019 and three in that of 2021; some agencies print one all the same. */
function withMergedOther(table: AnswerTable): Cells {
  const merged = new Map<string, number>();
  for (const [cell, value] of Object.entries(cellsOf(table))) {
    const name = cell.replace(/^other\.\w+\.(?=\w+$)/, 'other.');
    merged.set(name, (merged.get(name) ?? 0) + value);
  }
  return Object.fromEntries(merged);
}

/** The cells of `answer` that `printed` shows a number in, beside those numbers. Blank cells are free. */
export function besidePrinted(answer: AnswerTable, printed: PrintedTable) {
  const shown = cellsOf(printed);
  const own = 'other' in printed && !('other' in answer) ? withMergedOther(answer) : cellsOf(answer);
  return {
    printed: shown,
    answer: Object.fromEntries(Object.keys(shown).map((cell) => [cell, own[cell]])),
  };
}

/** Cell by cell, several reports added up. */
export function summed(tables: readonly AnswerTable[]): AnswerTable {
  const sum: { [row: string]: { [column: string]: number } } = {};
  for (const table of tables) {
    for (const [row, columns] of Object.entries(table)) {
      for (const [column, value] of Object.entries(columns)) {
        const cells = (sum[row] ??= {});
        cells[column] = (cells[column] ?? 0) + (value ?? 0);
      }
    }
  }
  return sum;
}
