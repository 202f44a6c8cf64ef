import type { DocumentTable, TableCell } from '../yearly-document/document';

/** A cell and the first row and column that it covers, from 0. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: TableCell;
}

/** Where every cell of the table stands once spans have pushed their neighbours aside, row by row. */
export function placedCells({ rows }: Pick<DocumentTable, 'rows'>): readonly PlacedCell[] {
  const taken = new Set<string>();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row}:${column}`)) column += 1;
      const placed = { row, column, cell };
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let across = 0; across < cell.colSpan; across += 1)
          taken.add(`${row + down}:${column + across}`);
      return placed;
    });
  });
}

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
