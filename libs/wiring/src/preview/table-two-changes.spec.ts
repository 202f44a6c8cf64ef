import { localDate } from '@taizhang/deadlines';
import { tableTwoChanges } from './table-two-changes';

const on = localDate('2025-12-31');
const issued = {
  act: 'DocumentIssued',
  kind: 'normative',
  number: '1号',
  issuedOn: localDate('2026-03-02'),
} as const;
const stock = { act: 'StockDeclared', kind: 'normative', on, count: 3 } as const;
const asked = { agency: 'A1', upTo: 2026 };
const ports = { sealsOf: () => Promise.resolve([{ year: 2026, ordinal: 9, books: [] }]) };

describe('a preview of table two 表二', () => {
  it('tells which figures an act would move, and which published report they stand in', async () => {
    const [changes] = await tableTwoChanges(
      { disclosed: [stock], disclosing: [stock, issued] },
      asked,
      ports,
    );
    expect(changes).toMatchObject({
      agency: 'A1',
      figures: [
        { year: 2026, cell: 't2.normative.issued', from: 0, to: 1 },
        { year: 2026, cell: 't2.normative.valid', from: 3, to: 4 },
      ],
      publishedReports: [2026],
    });
  });

  it('is empty where no act of the agency itself is tried', async () => {
    expect(await tableTwoChanges({ disclosed: [stock], disclosing: [stock] }, asked, ports)).toEqual([]);
  });
});
