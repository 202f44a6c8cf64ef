import { localDate } from '@taizhang/deadlines';
import { randomFrom, sampleLedger } from '@taizhang/sample-ledger';
import { anyReport } from '../sample-ledger/any-report';
import { startPureTaizhang } from '../support/pure-taizhang';
import { besidePrinted } from './tables';

const today = localDate('2026-11-20');
const REPORTS = Number(process.env['TAIZHANG_REPORTS'] ?? 60);

it.each(Array.from({ length: REPORTS }, (_, at) => at + 1))(
  'report %i, drawn by that seed, comes out of its ledger cell by cell',
  async (seed) => {
    const report = anyReport(randomFrom(`report ${seed}`));
    const made = sampleLedger(report, { agency: 'A1', seed: 'any', today });
    if (!made.ok) throw new RangeError(JSON.stringify(made.violations));
    const taizhang = await startPureTaizhang(today);
    const { refused } = await taizhang.importLedger(made.lines.map((line) => JSON.stringify(line)));
    expect(refused).toEqual([]);
    const answer = await taizhang.report('A1', report.year);
    for (const table of ['table2', 'table3', 'table4'] as const) {
      const cells = besidePrinted(answer[table], report[table]);
      expect(cells.answer).toEqual(cells.printed);
    }
  },
);
