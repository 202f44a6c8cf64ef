import { sum } from '../typesetting/table-grid';
import type { SetCell, SetTable } from './set-table';

/** Rows of a table that stand on one page: [from, to). */
export interface TablePart {
  readonly from: number;
  readonly to: number;
  /** The head is printed once more above it. */
  readonly headAgain: boolean;
}

/** Divides a table between rows; a part has at least one row besides its head. */
export function tableParts(set: SetTable, firstRoom: number, room: number): readonly TablePart[] {
  const { heights, table } = set;
  const head = sum(heights.slice(0, table.headRows));
  const parts: TablePart[] = [];
  let from = 0;
  let left = firstRoom;
  heights.forEach((height, row) => {
    if (row > Math.max(from, table.headRows) && height > left + 0.01) {
      parts.push({ from, to: row, headAgain: from > 0 && table.headRows > 0 });
      from = row;
      left = room - head;
    }
    left -= height;
  });
  return [...parts, { from, to: heights.length, headAgain: from > 0 && table.headRows > 0 }];
}

/** What of a cell a part shows; nothing where it stands on other pages. */
export function visibleRows(
  { row, cell }: SetCell,
  { from, to }: TablePart,
): readonly [number, number] | null {
  const visible = [Math.max(row, from), Math.min(row + cell.rowSpan, to)] as const;
  return visible[0] < visible[1] ? visible : null;
}

/** The part that shows most of the cell: its text is read there. */
export function homeOf(
  cell: SetCell,
  parts: readonly TablePart[],
  heights: readonly number[],
): TablePart | undefined {
  const shown = (part: TablePart) => {
    const rows = visibleRows(cell, part);
    return rows ? sum(heights.slice(...rows)) : 0;
  };
  return parts.reduce<TablePart | undefined>(
    (best, part) => (shown(part) > (best ? shown(best) : 0) ? part : best),
    undefined,
  );
}
