import type { DocumentTable, TableCell } from '../yearly-document/document';
import { tableBox } from './table-box';

const cell = (role: TableCell['role'], text: string): TableCell => ({ role, text, colSpan: 1, rowSpan: 1 });

function boxOf(code: DocumentTable['code'], rows: number) {
  const body = Array.from({ length: rows }, (_, index) => [cell('rowHead', `第${index + 1}行`)]);
  const table = {
    code,
    caption: '',
    columnWidths: [1],
    headRows: 1,
    rows: [[cell('columnHead', '项目')], ...body],
  };
  return tableBox(table, { orientation: 'portrait', besides: 0, keepWithNext: false });
}

describe('a table that has room on one page', () => {
  it('stands there together, if it is one of figures', () => {
    const { height, least } = boxOf('t2', 12);
    expect(least).toBe(height);
  });

  it('begins under its heading wherever its first rows have room, if it is a list', () => {
    const { height, least } = boxOf('list', 12);
    expect(least).toBeLessThan(height / 2);
    expect(least).toBe(boxOf('list', 3).height);
    expect(boxOf('list', 1).least).toBe(boxOf('list', 1).height);
  });
});
