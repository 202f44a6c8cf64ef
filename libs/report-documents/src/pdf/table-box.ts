import { sum } from '../typesetting/table-grid';
import type { DocumentTable, TableCell } from '../yearly-document/document';
import type { Box } from './boxes';
import { pageFormat, typeHeight, typeWidth } from './page-format';
import type { Orientation } from './page-format';
import type { Element, Paper } from './paper';
import { cellWidth, SIDE, setTable } from './set-table';
import type { SetCell, SetTable } from './set-table';
import { tableParts, visibleRows } from './table-pages';
import type { TablePart } from './table-pages';
import { baselineIn } from './text-boxes';
import { textWidth } from './type';

/** Rows under the head without which a table does not begin on a page. */
const FIRST_ROWS = 3;

export interface TablePlace {
  readonly orientation: Orientation;
  /** What must stand on the same page besides, in points. */
  readonly besides: number;
  readonly keepWithNext: boolean;
}

/** A table as wide as the type area; one too tall for a page is divided between rows, its head printed again. */
export function tableBox(table: DocumentTable, { orientation, besides, keepWithNext }: TablePlace): Box {
  const format = pageFormat(orientation);
  const height = typeHeight(format);
  // A page is turned for the sake of larger type: no smaller one then to save a second page.
  const within = orientation === 'portrait' ? height - besides : undefined;
  const set = setTable(table, typeWidth(format), within);
  const whole = sum(set.heights);
  const beginning = sum(set.heights.slice(0, table.headRows + FIRST_ROWS));
  // A list is read row by row: it need not stand on one page.
  const together = whole <= height && table.code !== 'list';
  return {
    height: whole,
    least: together ? whole : Math.min(beginning, whole),
    keepWithNext,
    orientation,
    draw: (paper) => drawTable(paper, set, orientation),
  };
}

function drawTable(paper: Paper, set: SetTable, orientation: Orientation): void {
  const { bottom } = paper.format;
  const parts = tableParts(set, bottom - paper.y, typeHeight(paper.format));
  const elements = cellElements(paper, set);
  for (const part of parts) {
    if (part !== parts[0]) paper.startPage(orientation);
    if (part.headAgain) drawHeadAgain(paper, set);
    drawPart(paper, set, part, (cell) => (cell.row >= part.from ? elements.get(cell) : undefined));
  }
}

/** The table's structure, row by row as it is read, before anything is drawn. */
function cellElements(paper: Paper, { table, cells }: SetTable): ReadonlyMap<SetCell, Element> {
  const root = paper.element('Table', paper.root, table.caption);
  const rows = table.rows.map(() => paper.element('TR', root));
  return new Map(
    cells.map((placed) => {
      const element = paper.element(tagOf(placed.cell), rows[placed.row]);
      element.dictionary.data.A = attributes(placed.cell);
      return [placed, element] as const;
    }),
  );
}

function tagOf({ role }: TableCell): 'TH' | 'TD' {
  return role === 'columnHead' || role === 'rowHead' ? 'TH' : 'TD';
}

function attributes({ role, colSpan, rowSpan }: TableCell): Record<string, unknown> {
  const scope = { columnHead: 'Column', rowHead: 'Row', note: undefined, figure: undefined }[role];
  return { O: 'Table', RowSpan: rowSpan, ColSpan: colSpan, ...(scope ? { Scope: scope } : {}) };
}

/** For the eye only: a screen reader has read it. */
function drawHeadAgain(paper: Paper, set: SetTable): void {
  drawPart(paper, set, { from: 0, to: set.table.headRows, headAgain: false }, () => undefined);
}

function drawPart(
  paper: Paper,
  set: SetTable,
  part: TablePart,
  elementOf: (cell: SetCell) => Element | undefined,
): void {
  const top = paper.y;
  for (const cell of set.cells) {
    const rows = visibleRows(cell, part);
    if (!rows) continue;
    const y = top + sum(set.heights.slice(part.from, rows[0]));
    const place = { y, height: sum(set.heights.slice(...rows)) };
    drawCell(paper, set, { ...cell, ...place }, elementOf(cell));
  }
  paper.y = top + sum(set.heights.slice(part.from, part.to));
}

/** Text that belongs to no element here, a repeated head or a label that runs over the page, is an artifact. */
function drawCell(
  paper: Paper,
  { edges }: SetTable,
  cell: SetCell & { readonly y: number; readonly height: number },
  element: Element | undefined,
): void {
  const x = paper.format.left + (edges[cell.column] ?? 0);
  const width = cellWidth(cell, edges);
  paper.artifact('Layout', () => paper.frame(x, cell.y, [width, cell.height]));
  const text = cell.lines.length * cell.type.leading;
  if (text > cell.height) return;
  const write = () => cell.lines.forEach((line, index) => writeLine(paper, { line, index, x, width }, cell));
  if (element) paper.contentOf(element, tagOf(cell.cell), write);
  else paper.artifact('Layout', write);
}

interface CellLine {
  readonly line: string;
  readonly index: number;
  readonly x: number;
  readonly width: number;
}

/** In the middle of the cell from top to bottom; row labels from the left, all else in the middle. */
function writeLine(
  paper: Paper,
  { line, index, x, width }: CellLine,
  { cell, lines, type, y, height }: SetCell & { readonly y: number; readonly height: number },
): void {
  const left = cell.role === 'rowHead' && cell.rowSpan === 1;
  const free = width - textWidth(line, type);
  const top = y + (height - lines.length * type.leading) / 2 + index * type.leading;
  paper.write(line, [x + (left ? SIDE : free / 2), baselineIn(top, type)], type);
}
