import { distinctYear } from '../testing/reported-year.fixture';
import { yearlyDocument } from '../yearly-document/yearly-document';
import { chains } from './boxes';
import { reportBoxes } from './report-boxes';

const PORTRAIT = { tableThree: 'portrait' } as const;
const other = ['第一项工作已按要求完成。'.repeat(10)];
const chainsOf = (tableThree: 'portrait' | 'landscape') =>
  chains(reportBoxes(yearlyDocument(distinctYear('2021'), { other }), { tableThree }));

describe('what stands together on a page', () => {
  it('is the signature and the last two lines of the text', () => {
    const last = chainsOf(PORTRAIT.tableThree).at(-1) ?? [];
    // Two lines, the empty room, agency, date.
    expect(last.map(({ keepWithNext }) => keepWithNext)).toEqual([true, true, true, true, false]);
  });

  it('is a heading and what it heads', () => {
    const headings = reportBoxes(yearlyDocument(distinctYear('2021'), { other }), PORTRAIT);
    expect(headings.at(-1)?.keepWithNext).toBe(false);
    for (const chain of chainsOf('portrait')) expect(chain.length > 1 || !chain[0]?.keepWithNext).toBe(true);
  });

  it('is never on a page of another orientation', () => {
    for (const chain of chainsOf('landscape'))
      expect(new Set(chain.map(({ orientation }) => orientation)).size).toBe(1);
    expect(
      chainsOf('landscape')
        .flat()
        .some(({ orientation }) => orientation === 'landscape'),
    ).toBe(true);
  });
});
