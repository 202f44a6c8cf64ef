import { sum } from '../typesetting/table-grid';
import type { SetCell, SetTable } from './set-table';

const HAIR = 0.01;

/** Rows of a table that stand on one page: [from, to). */
export interface TablePart {
  readonly from: number;
  readonly to: number;
  /** The head is printed once more above it. */
  readonly headAgain: boolean;
}

/**
 * Divides a table between rows. A part has at least one row besides its head, and no cell that goes on over the page
 * shows less before it than its text needs.
 */
export function tableParts(set: SetTable, firstRoom: number, room: number): readonly TablePart[] {
  const { heights, table } = set;
  const head = sum(heights.slice(0, table.headRows));
  const parts: TablePart[] = [];
  for (let from = 0; from < heights.length; from = parts.at(-1)?.to ?? heights.length) {
    const again = from > 0 && table.headRows > 0;
    const left = from === 0 ? firstRoom : room - (again ? head : 0);
    const least = Math.max(from, table.headRows) + 1;
    const full = firstRowThatIsTooMuch(heights, from, left);
    const to = Math.max(least, full === heights.length ? full : evenBreak(set, from, full));
    parts.push({ from, to: Math.min(to, heights.length), headAgain: again });
  }
  return parts;
}

function firstRowThatIsTooMuch(heights: readonly number[], from: number, left: number): number {
  const row = heights.findIndex(
    (_, index) => index >= from && sum(heights.slice(from, index + 1)) > left + HAIR,
  );
  return row === -1 ? heights.length : row;
}

/** The last row up to that one before which the table may be divided. */
function evenBreak(
  { cells, heights }: Pick<SetTable, 'cells' | 'heights'>,
  from: number,
  row: number,
): number {
  const cramped = cells.filter((cell) => {
    const goesOn = cell.row >= from && cell.row < row && cell.row + cell.cell.rowSpan > row;
    return goesOn && sum(heights.slice(cell.row, row)) < cell.lines.length * cell.type.leading;
  });
  if (cramped.length === 0) return row;
  const earlier = Math.min(...cramped.map((cell) => cell.row));
  return earlier > from ? evenBreak({ cells, heights }, from, earlier) : row;
}

/** What of a cell a part shows; nothing where it stands on other pages. */
export function visibleRows(
  { row, cell }: SetCell,
  { from, to }: TablePart,
): readonly [number, number] | null {
  const visible = [Math.max(row, from), Math.min(row + cell.rowSpan, to)] as const;
  return visible[0] < visible[1] ? visible : null;
}
