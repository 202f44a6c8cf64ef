import type { PlacedCell } from '../yearly-document/placed-cells';

export { placedCells } from '../yearly-document/placed-cells';
export type { PlacedCell };

/**
 * Heights that show every cell whole: single rows first, then what a cell over several rows still lacks is shared
 * out evenly among its rows.
 */
export function rowHeights(
  cells: readonly PlacedCell[],
  rows: number,
  neededFor: (cell: PlacedCell) => number,
): readonly number[] {
  const heights = Array.from({ length: rows }, () => 0);
  for (const placed of cells.toSorted((one, other) => one.cell.rowSpan - other.cell.rowSpan)) {
    const { row, cell } = placed;
    const covered = heights.slice(row, row + cell.rowSpan);
    const lacking = neededFor(placed) - sum(covered);
    if (lacking <= 0) continue;
    covered.forEach((height, index) => (heights[row + index] = height + lacking / cell.rowSpan));
  }
  return heights;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
