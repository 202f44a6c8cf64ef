import type { DocumentTable, TableCell } from '../yearly-document/document';
import { setTable } from './set-table';
import type { SetTable } from './set-table';
import { tableParts } from './table-pages';

const cell = (text: string, rowSpan = 1): TableCell => ({ role: 'rowHead', text, colSpan: 1, rowSpan });
const table: DocumentTable = {
  code: 't3',
  caption: '表',
  columnWidths: [0.5, 0.5],
  headRows: 1,
  rows: [
    [cell('项目'), cell('数量')],
    [cell('三、本年度办理结果', 4), cell('1')],
    [cell('2')],
    [cell('3')],
    [cell('4')],
  ],
};
const rowsOf = (set: SetTable, firstRows: number, rows: number) =>
  tableParts(set, 20 * firstRows, 20 * rows).map(({ from, to, headAgain }) => [from, to, headAgain]);
/** Rows of 20 points each. */
const even = { ...setTable(table, 200), heights: [20, 20, 20, 20, 20] };

describe('a table over several pages', () => {
  it('stands on one where it fits', () => {
    expect(rowsOf(even, 5, 30)).toEqual([[0, 5, false]]);
  });

  it('is divided between rows, its head printed again', () => {
    expect(rowsOf(even, 3, 3)).toEqual([
      [0, 3, false],
      [3, 5, true],
    ]);
  });

  it('has a row under its head even where there is no room for it', () => {
    expect(rowsOf(even, 1, 1).map(([from, to]) => [from, to])).toEqual([
      [0, 2],
      [2, 3],
      [3, 4],
      [4, 5],
    ]);
  });

  it('is not divided where a tall label would show less than its text', () => {
    const narrow = setTable({ ...table, columnWidths: [0.1, 0.9] }, 200);
    const threeLines = { ...narrow, heights: [20, 20, 20, 20, 20] };
    const [first] = tableParts({ ...threeLines, cells: threeLines.cells }, 40, 100);
    expect(first).toMatchObject({ from: 0, to: 2 });
  });
});
