import { placedCells, rowHeights, sum } from '../typesetting/table-grid';
import type { PlacedCell } from '../typesetting/table-grid';
import type { DocumentTable } from '../yearly-document/document';
import { printable } from './missing-characters';
import { linesOf, textWidth } from './type';
import type { Type } from './type';

/** A table with its type, lines, and lengths in points. */
export interface SetTable {
  readonly table: DocumentTable;
  readonly cells: readonly SetCell[];
  readonly heights: readonly number[];
  /** Left edges of the columns and the right edge of the last, from the table's left edge. */
  readonly edges: readonly number[];
}

export interface SetCell extends PlacedCell {
  readonly type: Type;
  readonly lines: readonly string[];
}

/** Free room inside a cell at either side. */
export const SIDE = 2.5;
/** Enough where short words stand in the middle. */
const SIDE_IN_THE_MIDDLE = 1.5;

/** Part of the type's size. */
const CLOSER = 0.04;
/** Rounding breaks no word. */
const HAIR = 0.01;

/** Type and the free room over and under it; 五号 is 10.5, 小五 9, 六号 7.5. */
const MANNERS = [10.5, 9, 8, 7.5].flatMap((size) => [2.5, 1.5].map((end) => ({ size, end })));
/** A form's cells are read and written in by hand: 小四. */
const FORM = { size: 12, end: 6 };
/** Only where a figure would not stand whole otherwise. */
const SMALLEST = { size: 6, end: 2 };

/**
 * Sets a table in the largest type in which no figure is broken and the whole stands within the height, if possible
 * without breaking a short head. Where no type does, or no height is asked for, it is the largest that keeps figures
 * whole: it runs over several pages.
 */
export function setTable(table: DocumentTable, width: number, height = Infinity): SetTable {
  const fits = (set: SetTable) => sum(set.heights) <= height;
  const tried: SetTable[] = [];
  for (const manner of mannersFor(table)) {
    const set = setIn(table, width, manner);
    if (!figuresWhole(set)) continue;
    if (fits(set) && shortHeadsWhole(set)) return set;
    tried.push(set);
  }
  return tried.find(fits) ?? tried[0] ?? setIn(table, width, SMALLEST);
}

const mannersFor = ({ code }: DocumentTable) => (code === 'form' ? [FORM, ...MANNERS] : MANNERS);

/** Heads of up to four characters, such as 商业企业, neither broken nor set closer. */
function shortHeadsWhole({ cells }: SetTable): boolean {
  return cells.every(
    ({ cell, lines, type }) =>
      cell.role !== 'columnHead' || cell.text.length > 4 || (lines.length === 1 && type.tracking === 0),
  );
}

function setIn(table: DocumentTable, width: number, { size, end }: typeof SMALLEST): SetTable {
  const edges = table.columnWidths.reduce<readonly number[]>(
    (before, part) => [...before, (before.at(-1) ?? 0) + part * width],
    [0],
  );
  const cells = placedCells(table).map((placed) => {
    const { cell } = placed;
    const type = typeIn(size, cell.role === 'columnHead' ? 700 : 400);
    return { ...placed, ...setText(printable(cell.text), roomIn(placed, edges), type) };
  });
  const lineHeights = new Map(cells.map((cell) => [cell.cell, cell.lines.length * cell.type.leading]));
  const heights = rowHeights(cells, table.rows.length, ({ cell }) => (lineHeights.get(cell) ?? 0) + 2 * end);
  return { table, cells, heights, edges };
}

export function cellWidth({ column, cell }: PlacedCell, edges: readonly number[]): number {
  return (edges[column + cell.colSpan] ?? 0) - (edges[column] ?? 0);
}

/** A text set a little closer where that saves a line. */
function setText(text: string, room: number, type: Type): Pick<SetCell, 'type' | 'lines'> {
  const closer = { ...type, tracking: -CLOSER * type.size };
  const [lines, fewer] = [linesOf(text, room, type), linesOf(text, room, closer)];
  return fewer.length < lines.length ? { type: closer, lines: fewer } : { type, lines };
}

/** Room for a line of the cell's text. */
function roomIn(placed: PlacedCell, edges: readonly number[]): number {
  const { role } = placed.cell;
  const side = role === 'columnHead' || role === 'figure' ? SIDE_IN_THE_MIDDLE : SIDE;
  return cellWidth(placed, edges) - 2 * side + HAIR;
}

function typeIn(size: number, weight: Type['weight']): Type {
  return { weight, size, leading: size * 1.3, tracking: 0 };
}

function figuresWhole({ cells, edges }: SetTable): boolean {
  return cells
    .filter(({ cell }) => cell.role === 'figure')
    .every((placed) => textWidth(placed.cell.text, placed.type) <= roomIn(placed, edges));
}
