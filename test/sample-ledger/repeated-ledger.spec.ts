import { localDate } from '@taizhang/deadlines';
import { repeatedLedger } from '@taizhang/sample-ledger';
import { rightReports } from '../acceptance/published-reports';
import { startPureTaizhang } from '../support/pure-taizhang';

const today = localDate('2026-11-20');
const TIMES = 3;

function multiplied(table: Readonly<Record<string, object>>) {
  return Object.fromEntries(
    Object.entries(table).map(([row, columns]) => [
      row,
      Object.fromEntries(Object.entries(columns).map(([column, value]) => [column, TIMES * Number(value)])),
    ]),
  );
}

it.each(['guojia-tjj-2021', 'pingtan-2022'])(
  'the caseload of %s told three times over: tables three and four threefold, table two as printed',
  async (id) => {
    const report = rightReports().find((one) => one.id === id);
    if (!report) throw new RangeError(`There is no report ${id}.`);
    const made = repeatedLedger(report, TIMES, { agency: 'A1', seed: 'repeated', today });
    if (!made.ok) throw new RangeError(JSON.stringify(made.violations));
    const taizhang = await startPureTaizhang(today);
    const { refused } = await taizhang.importLedger([...made.lines].map((line) => JSON.stringify(line)));
    expect(refused).toEqual([]);
    const answer = await taizhang.report('A1', report.year);
    expect(answer).toMatchObject({
      table2: report.table2,
      table3: multiplied(report.table3),
      table4: multiplied(report.table4),
    });
  },
);
