import type { DocumentTable, TableCell } from './document';

/** A cell with its place on the grid, from 0. */
export interface PlacedCell {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
}

/** Where every cell stands: as in HTML, a cell takes the first place of its row that no cell above reaches into. */
export function placedCells({ rows }: Pick<DocumentTable, 'rows'>): readonly PlacedCell[] {
  const taken = new Set<string>();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row}:${column}`)) column += 1;
      const placed = { cell, row, column };
      for (const place of placesOf(placed)) taken.add(place);
      return placed;
    });
  });
}

/** `row:column` of every place that the cell covers. */
export function placesOf({ cell, row, column }: PlacedCell): readonly string[] {
  return Array.from({ length: cell.rowSpan }, (_, down) =>
    Array.from({ length: cell.colSpan }, (__, right) => `${row + down}:${column + right}`),
  ).flat();
}

/** The heads that say what a cell holds, outermost first: those above it without a break, then those beside it. */
export function headsOf(placed: readonly PlacedCell[], { row, column }: PlacedCell): readonly PlacedCell[] {
  const above = placed.filter((one) => isHead(one, 'columnHead') && covers(one, column, 'column'));
  const nearest = above.findLast((one) => one.row < row);
  const heads = nearest ? withoutBreak(above, nearest) : [];
  const beside = placed.filter((one) => isHead(one, 'rowHead') && covers(one, row, 'row'));
  return [...heads, ...beside.filter((one) => one.column < column)];
}

function withoutBreak(above: readonly PlacedCell[], nearest: PlacedCell): readonly PlacedCell[] {
  const before = above.find((one) => one.row + one.cell.rowSpan === nearest.row);
  return before ? [...withoutBreak(above, before), nearest] : [nearest];
}

function isHead({ cell }: PlacedCell, role: TableCell['role']): boolean {
  return cell.role === role;
}

function covers(one: PlacedCell, place: number, axis: 'row' | 'column'): boolean {
  const span = axis === 'row' ? one.cell.rowSpan : one.cell.colSpan;
  return one[axis] <= place && place < one[axis] + span;
}
