import { load } from 'cheerio';
import readSheets from 'read-excel-file/node';
import type { ReadReport, ReadTable } from './read-report';
import { zipEntries } from './zip-entries';

/** What another program finds in a workbook: the sheet of words first, then a sheet for each table. */
export interface ReadXlsx extends ReadReport {
  readonly sheets: readonly ReadSheet[];
}

export type XlsxCell = string | number | null;

export interface ReadSheet {
  readonly name: string;
  /** The whole grid, null where a cell is empty or covered by a merge. */
  readonly cells: readonly (readonly XlsxCell[])[];
  /** A2:C4 */
  readonly merges: readonly string[];
  readonly formulas: number;
  readonly frozenRows: number;
  readonly fitToPage: boolean;
  /** In points, by row from the first. */
  readonly rowHeights: readonly number[];
}

/** Where the sheet of words points to a table. */
const POINTER = /^\s*（见工作表“(.+)”）$/u;

export async function readXlsx(bytes: Buffer): Promise<ReadXlsx> {
  const files = zipEntries(bytes);
  const grids = await readSheets(bytes, { trim: false });
  const sheets = grids.map(({ sheet, data }, index) => {
    const xml = files.get(`xl/worksheets/sheet${index + 1}.xml`) ?? '';
    return sheetOf(
      sheet,
      data.map((row) => row.map(cellOf)),
      xml,
    );
  });
  const [words, ...tables] = sheets;
  const texts = (words?.cells ?? []).map(([text]) => String(text ?? ''));
  return {
    texts: texts.flatMap((text) => notesPointedAt(text, tables)),
    tables: tables.map(tableOf),
    sheets,
  };
}

/** In reading order a table's notes stand where the words point to it. */
function notesPointedAt(text: string, tables: readonly ReadSheet[]): readonly string[] {
  const [, name] = POINTER.exec(text) ?? [];
  if (name === undefined) return [text];
  const notes = tables.filter((sheet) => sheet.name === name).flatMap(notesOf);
  return notes.map(([note]) => String(note ?? ''));
}

function cellOf(value: unknown): XlsxCell {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function sheetOf(name: string, cells: ReadSheet['cells'], xml: string): ReadSheet {
  const $ = load(xml, { xml: true });
  return {
    name,
    cells,
    merges: $('mergeCell')
      .toArray()
      .map((merge) => $(merge).attr('ref') ?? ''),
    formulas: $('f').length,
    frozenRows: Number($('pane').attr('ySplit') ?? 0),
    fitToPage: $('pageSetUpPr').attr('fitToPage') === '1',
    rowHeights: $('row')
      .toArray()
      .map((row) => Number($(row).attr('ht') ?? 0)),
  };
}

/** Without the heading above it and the notes below it. */
function tableOf(sheet: ReadSheet): ReadTable {
  const grid = sheet.cells.slice(1, sheet.cells.length - notesOf(sheet).length);
  const cells = grid.flatMap((row, y) =>
    row.flatMap((value, column) =>
      value === null ? [] : [{ text: String(value), row: y, column, ...spanOf(sheet, y + 1, column) }],
    ),
  );
  return { rows: grid.map((_, y) => cells.filter(({ row }) => row === y).map(({ text }) => text)), cells };
}

/** The last rows that hold one text each. */
function notesOf({ cells }: ReadSheet): ReadSheet['cells'] {
  const last = cells.findLastIndex((row) => row.filter((cell) => cell !== null).length > 1);
  return cells.slice(last + 1);
}

function spanOf({ merges }: ReadSheet, row: number, column: number) {
  const merge = merges.map(placesOf).find(({ top, left }) => top === row && left === column);
  if (!merge) return { rowSpan: 1, colSpan: 1 };
  return { rowSpan: merge.bottom - row + 1, colSpan: merge.right - column + 1 };
}

/** A2:C4 in rows and columns from 0; no table here is wider than Z. */
function placesOf(merge: string) {
  const [from = '', to = ''] = merge.split(':');
  const column = (place: string) => place.charCodeAt(0) - 'A'.charCodeAt(0);
  const row = (place: string) => Number(place.slice(1)) - 1;
  return { top: row(from), left: column(from), bottom: row(to), right: column(to) };
}
