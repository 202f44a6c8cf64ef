import type { DocumentTable, TableCell } from '../yearly-document/document';
import { placedCells, rowHeights } from './table-grid';

const cell = (text: string, colSpan = 1, rowSpan = 1): TableCell => ({
  role: 'rowHead',
  text,
  colSpan,
  rowSpan,
});
const table = (rows: TableCell[][]): DocumentTable => ({
  code: 't3',
  caption: '表',
  columnWidths: [0.5, 0.5],
  headRows: 0,
  rows,
});

describe('a table as a grid', () => {
  it('pushes cells aside for spans from above and from the left', () => {
    const placed = placedCells(
      table([
        [cell('a', 1, 2), cell('b', 2)],
        [cell('c'), cell('d')],
      ]),
    );
    expect(placed.map(({ row, column, cell: { text } }) => `${text}${row}${column}`)).toEqual([
      'a00',
      'b01',
      'c11',
      'd12',
    ]);
  });

  it('gives the rows under a tall cell what it still lacks', () => {
    const placed = placedCells(table([[cell('tall', 1, 2), cell('b')], [cell('c')]]));
    expect(rowHeights(placed, 2, ({ cell: { text } }) => (text === 'tall' ? 50 : 20))).toEqual([25, 25]);
    expect(rowHeights(placed, 2, ({ cell: { text } }) => (text === 'tall' ? 30 : 20))).toEqual([20, 20]);
  });
});
