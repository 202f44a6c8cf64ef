import type { Workbook, Worksheet } from '@cj-tech-master/excelts';
import { placedCells, rowHeights, sum } from '../typesetting/table-grid';
import type { PlacedCell } from '../typesetting/table-grid';
import type { Block, DocumentTable, TableCell } from '../yearly-document/document';
import { HEADING_SIZE, TABLE_SIZE, headingLook, noteLook, tableLook } from './looks';
import { columnUnits, textHeight } from './measures';
import { numberCell } from './number-cell';
import { pageSetup } from './page-setup';

/** Widths of whole tables in points; printing shrinks them to the page. */
const WIDTH: Record<DocumentTable['code'], number> = { t2: 480, t3: 640, t4: 640, list: 640, form: 480 };
/** Above the table: the section's heading. */
const ROWS_ABOVE = 1;

export interface TableSheet {
  readonly name: string;
  readonly heading: string;
  readonly table: DocumentTable;
  /** What stands under the table. */
  readonly notes: readonly Block[];
}

/** One sheet: heading, the table as printed, its notes. */
export function addTableSheet(book: Workbook, { name, heading, table, notes }: TableSheet): void {
  const columns = table.columnWidths.length;
  const head = ROWS_ABOVE + table.headRows;
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: head, showGridLines: false }],
    pageSetup: {
      ...pageSetup,
      fitToHeight: 1,
      printTitlesRow: table.headRows > 0 ? `${ROWS_ABOVE + 1}:${head}` : `1:${ROWS_ABOVE}`,
    },
  });
  const widths = table.columnWidths.map((part) => part * WIDTH[table.code]);
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = columnUnits(width)));
  const line = wholeLines(sheet, columns, sum(widths));
  line(1, heading, headingLook, HEADING_SIZE);
  drawTable(sheet, table, widths);
  notes.forEach((note, index) => {
    const text = note.kind === 'table' ? note.table.caption : note.text;
    line(head - table.headRows + table.rows.length + index + 1, text, noteLook, TABLE_SIZE);
  });
  const last = ROWS_ABOVE + table.rows.length + notes.length;
  sheet.pageSetup.printArea = `A$1:${sheet.getColumn(columns).letter}$${last}`;
}

/** Writes a text over all columns of a row. */
function wholeLines(sheet: Worksheet, columns: number, width: number) {
  return (row: number, text: string, look: typeof noteLook, size: number) => {
    const cell = sheet.getCell(row, 1);
    cell.value = text;
    cell.style = look;
    sheet.mergeCells(row, 1, row, columns);
    sheet.getRow(row).height = textHeight(text, width, size);
  };
}

function drawTable(sheet: Worksheet, table: DocumentTable, widths: readonly number[]): void {
  const cells = placedCells(table);
  const heights = rowHeights(cells, table.rows.length, ({ column, cell }) =>
    textHeight(cell.text, sum(widths.slice(column, column + cell.colSpan)), TABLE_SIZE),
  );
  heights.forEach((height, index) => (sheet.getRow(ROWS_ABOVE + index + 1).height = height));
  cells.forEach((placed) => drawCell(sheet, placed));
}

function drawCell(sheet: Worksheet, { row, column, cell }: PlacedCell): void {
  const { role, text, value = text, colSpan, rowSpan } = cell;
  const [top, left] = [ROWS_ABOVE + row + 1, column + 1];
  const figure = role === 'figure' ? numberCell(value) : undefined;
  const look = tableLook(flushOf(cell), role === 'columnHead', figure?.format);
  for (let y = top; y < top + rowSpan; y += 1)
    for (let x = left; x < left + colSpan; x += 1) sheet.getCell(y, x).style = look;
  sheet.getCell(top, left).value = figure ? figure.value : text;
  if (rowSpan * colSpan > 1) sheet.mergeCells(top, left, top + rowSpan - 1, left + colSpan - 1);
}

/** Labels of rows read from the left; what stands over columns, groups and figures is centred. */
function flushOf({ role, rowSpan }: TableCell): 'left' | 'center' {
  return role === 'rowHead' && rowSpan === 1 ? 'left' : 'center';
}
