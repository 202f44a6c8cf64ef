import { LAYOUTS, REGISTER } from '../register/layouts';
import type { SheetLayout } from '../register/act-columns';
import { ROWS_SEARCHED, readHeader } from './header';
import type { Header } from './header';
import type { DateSystem, RawRow } from './raw-cell';
import type { RowReading } from './read-row';
import { RegisterRows } from './register-rows';
import type { RegisterOf } from './register-rows';

/** A sheet as it comes: its rows are read before the next sheet. */
export interface SheetOfRows {
  readonly name: string;
  readonly dates: DateSystem;
  readonly rows: AsyncIterable<RawRow>;
}

/** What is met in a register, in the file's order. */
export type Met =
  | { readonly is: 'header'; readonly sheet: string; readonly header: Header }
  | {
      readonly is: 'row';
      readonly sheet: string;
      readonly header: Header;
      readonly row: RawRow;
      readonly reading: RowReading;
    };

/** Sheets of the template that hold no case. */
export const GUIDE_SHEET = '填写说明';
export const LISTS_SHEET = '选项';

/** Sheets under the template's names are read as such; any other that names the case's number is a register too. */
export async function* readRegister(sheets: AsyncIterable<SheetOfRows>, of: RegisterOf): AsyncGenerator<Met> {
  const known = new RegisterRows(of);
  for await (const sheet of sheets) yield* readSheet(sheet, layoutOf(sheet.name), known);
}

/** What a sheet of this name is read as; null for one that holds no case. */
export function layoutOf(name: string): SheetLayout | null {
  if (name === GUIDE_SHEET || name === LISTS_SHEET) return null;
  return LAYOUTS.find((layout) => layout.name === name.trim()) ?? REGISTER;
}

async function* readSheet(
  { name, dates, rows }: SheetOfRows,
  layout: SheetLayout | null,
  known: RegisterRows,
): AsyncGenerator<Met> {
  let header: Header | null = null;
  for await (const row of rows) {
    if (layout === null) continue;
    if (header === null) {
      header = row.row <= ROWS_SEARCHED ? readHeader(layout, row) : null;
      if (header) yield { is: 'header', sheet: name, header };
      continue;
    }
    const reading = header.missing.length > 0 ? null : known.read(header, row, dates);
    if (reading) yield { is: 'row', sheet: name, header, row, reading };
  }
}
