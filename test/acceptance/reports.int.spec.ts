import { localDate } from '@taizhang/deadlines';
import { sampleLedger } from '@taizhang/sample-ledger';
import type { LedgerLine } from '@taizhang/sample-ledger';
import { assemblies } from '../support/assemblies';
import type { TaizhangUnderTest } from '../support/taizhang-under-test';
import { rightReports } from './published-reports';
import type { PublishedReport } from './published-reports';
import { besidePrinted } from './tables';

const today = localDate('2026-11-20');

const TABLES = ['table2', 'table3', 'table4'] as const;

function ledgerOf(report: PublishedReport, agency: string): readonly LedgerLine[] {
  const made = sampleLedger(report, { agency, seed: 'acceptance', today });
  if (!made.ok) throw new RangeError(`${report.id} was refused.`);
  return made.lines;
}

const ndjson = (lines: readonly LedgerLine[]) => lines.map((line) => JSON.stringify(line));

describe.each(assemblies)('published reports 年度报告, $name', ({ start }) => {
  let taizhang: TaizhangUnderTest;
  beforeAll(async () => {
    taizhang = await start(today);
  });
  afterAll(() => taizhang.close());

  it.each(rightReports())('$id comes out of its ledger cell by cell', async (report) => {
    const lines = ledgerOf(report, report.id);
    expect(await taizhang.importLedger(ndjson(lines))).toMatchObject({ stored: lines.length, refused: [] });
    const answer = await taizhang.report(report.id, report.year);
    expect(answer.format).toBe(report.format);
    for (const table of TABLES) {
      const cells = besidePrinted(answer[table], report[table]);
      expect(cells.answer).toEqual(cells.printed);
    }
  });

  it.each(['ApplicationSubmitted', 'ReceiptFixed', 'ReplyDispatched'])(
    'is refused, or no longer the printed report, without the last %s',
    async (act) => {
      const [report] = rightReports();
      if (!report) throw new RangeError('There is no report.');
      const agency = `without-${act}`;
      const lines = ledgerOf(report, agency);
      const removed = lines.findLast((line) => line.act === act);
      const { refused } = await taizhang.importLedger(ndjson(lines.filter((line) => line !== removed)));
      if (refused.length > 0) return;
      const cells = besidePrinted((await taizhang.report(agency, report.year)).table3, report.table3);
      expect(cells.answer).not.toEqual(cells.printed);
    },
  );
});
