import { MORE_CONSULTATIONS, MORE_DISPUTES, MORE_HANDLING, REGISTER } from '../register/layouts';
import type { RawCell, RawRow } from './raw-cell';
import { RegisterLedger } from './register-ledger';
import type { CellFault } from './register-ledger';
import type { SheetOfRows } from './read-register';

export const SHEETS = {
  register: REGISTER.name,
  handling: MORE_HANDLING.name,
  consultations: MORE_CONSULTATIONS.name,
  disputes: MORE_DISPUTES.name,
} as const;

type Cell = string | number | RawCell;

/** A row as a clerk would write it, by header. */
export type RowWritten = Readonly<Record<string, Cell>>;

/** A sheet whose first row has the headers of all its rows, in the order in which they come. */
export function sheetOf(name: string, rows: readonly RowWritten[]): SheetOfRows {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return sheetOfCells(name, [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))]);
}

export function sheetOfCells(name: string, rows: readonly (readonly Cell[])[]): SheetOfRows {
  return { name, dates: { from1904: false }, rows: asyncly(rows.map(rawRow)) };
}

function rawRow(cells: readonly Cell[], index: number): RawRow {
  const filled = cells.flatMap((cell, at) => (cell === '' ? [] : [[at + 1, rawCell(cell)] as const]));
  return { row: index + 1, cells: new Map(filled) };
}

function rawCell(cell: Cell): RawCell {
  if (typeof cell === 'string') return { is: 'text', text: cell };
  return typeof cell === 'number' ? { is: 'number', number: cell } : cell;
}

async function* asyncly<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

export interface RegisterRead {
  readonly acts: readonly unknown[];
  readonly faults: readonly CellFault[];
  readonly ledger: RegisterLedger;
}

/** Reads sheets as the register of agency A1. */
export async function readSheets(
  sheets: readonly SheetOfRows[],
  year: number | null = null,
): Promise<RegisterRead> {
  const ledger = new RegisterLedger({ agency: 'A1', year });
  const acts: unknown[] = [];
  const faults: CellFault[] = [];
  let line = 0;
  for await (const text of ledger.lines(asyncly(sheets))) {
    line += 1;
    const wrong = ledger.faultsOf(line);
    if (wrong) faults.push(...wrong);
    else acts.push(JSON.parse(text));
  }
  return { acts, faults, ledger };
}
