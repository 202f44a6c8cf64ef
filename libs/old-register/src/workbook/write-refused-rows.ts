import { Workbook } from '@cj-tech-master/excelts';
import type { Worksheet } from '@cj-tech-master/excelts';
import type { SheetLayout } from '../register/act-columns';
import type { Column } from '../register/column';
import { ROWS_SEARCHED, columnsOfSheet, readHeader } from '../reading/header';
import type { Header } from '../reading/header';
import { columnLetters } from '../reading/plain-words';
import type { DateSystem, RawCell, RawRow } from '../reading/raw-cell';
import { readDay } from '../reading/read-day';
import { layoutOf } from '../reading/read-register';
import { putRow } from './put-row';
import { readWorkbook } from './read-workbook';
import { FIRST_ROW, HEADER_ROW } from './register-sheet';
import * as look from './look';
import { addSheets } from './write-register';

/** One fault of a register, as it was told. */
export interface RefusedCell {
  readonly sheet: string;
  readonly row: number;
  /** `台账!F12` */
  readonly address: string;
  readonly message: string;
}

const REASON = '不能登记的原因';

/**
 * The refused rows of a register as a register of their own: the same sheets, the cells at fault marked, the reasons
 * in a last column that an import does not read. To be mended there and imported again.
 */
export async function writeRefusedRows(path: string, refused: readonly RefusedCell[]): Promise<Buffer> {
  const workbook = new Workbook();
  const sheets = addSheets(workbook);
  const next = new Map<string, number>();
  for (const [name, sheet] of sheets) addReasonColumn(sheet, layoutOf(name));
  for await (const copied of rowsAmong(path, faultsByRow(refused))) {
    const { name } = copied.header.layout;
    const into = sheets.get(name);
    const at = next.get(name) ?? FIRST_ROW;
    next.set(name, at + 1);
    if (into) copyRow(copied, { into, at });
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

interface RowCopied {
  readonly header: Header;
  readonly row: RawRow;
  readonly dates: DateSystem;
  readonly faults: readonly RefusedCell[];
}

async function* rowsAmong(
  path: string,
  byRow: ReadonlyMap<string, readonly RefusedCell[]>,
): AsyncGenerator<RowCopied> {
  for await (const sheet of readWorkbook(path)) {
    const layout = layoutOf(sheet.name);
    if (!layout) continue;
    for await (const { header, row } of rowsUnderHeader(sheet.rows, layout)) {
      const faults = byRow.get(`${sheet.name}!${row.row}`);
      if (faults) yield { header, row, dates: sheet.dates, faults };
    }
  }
}

async function* rowsUnderHeader(rows: AsyncIterable<RawRow>, layout: SheetLayout) {
  let header: Header | null = null;
  for await (const row of rows) {
    if (header) yield { header, row };
    else if (row.row <= ROWS_SEARCHED) header = readHeader(layout, row);
  }
}

function faultsByRow(refused: readonly RefusedCell[]): ReadonlyMap<string, readonly RefusedCell[]> {
  const byRow = new Map<string, RefusedCell[]>();
  for (const one of refused) {
    const row = `${one.sheet}!${one.row}`;
    byRow.set(row, [...(byRow.get(row) ?? []), one]);
  }
  return byRow;
}

function addReasonColumn(sheet: Worksheet, layout: SheetLayout | null): void {
  if (!layout) return;
  const at = columnsOfSheet(layout).length + 1;
  sheet.getColumn(at).width = 80;
  sheet.getColumn(at).alignment = look.MIDDLE;
  const cell = sheet.getCell(HEADER_ROW, at);
  cell.value = REASON;
  Object.assign(cell, { font: look.BOLD, alignment: look.CENTRED, border: look.FRAME, fill: look.AT_FAULT });
}

function copyRow(
  { header, row, dates, faults }: RowCopied,
  { into, at }: { readonly into: Worksheet; readonly at: number },
): void {
  const columns = columnsOfSheet(header.layout);
  const places = new Map([...header.columns].map(([from, column]) => [column, from]));
  const faulty = new Set(faults.map(({ address }) => address));
  putRow(into, at, columns, (column) => copiedCell(column, row.cells.get(places.get(column) ?? 0), dates));
  for (const [column, from] of places) {
    const address = `${faults[0]?.sheet ?? ''}!${columnLetters(from)}${row.row}`;
    if (faulty.has(address)) into.getCell(at, columns.indexOf(column) + 1).fill = look.AT_FAULT;
  }
  into.getCell(at, columns.length + 1).value = faults.map(({ message }) => message).join('\n');
}

/** Days in the template's own date system; what is no day stays as it was written. */
function copiedCell({ kind }: Column, cell: RawCell | undefined, dates: DateSystem): RawCell | null {
  if (!cell) return null;
  const day = kind.is === 'day' ? readDay(cell, dates) : null;
  return day === null ? cell : { is: 'day', day };
}
