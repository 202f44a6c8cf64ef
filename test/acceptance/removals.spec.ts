import { localDate } from '@taizhang/deadlines';
import { sampleLedger } from '@taizhang/sample-ledger';
import type { LedgerLine } from '@taizhang/sample-ledger';
import { startPureTaizhang } from '../support/pure-taizhang';
import { countedCells } from './tables';
import { rightReports } from './published-reports';
import type { PublishedReport } from './published-reports';

const today = localDate('2026-11-20');

type Lines = readonly LedgerLine[];

function requestsOf(report: PublishedReport): readonly Lines[] {
  const made = sampleLedger(report, { agency: report.id, seed: 'acceptance', today });
  const requests = new Map<string, LedgerLine[]>();
  for (const line of made.ok ? made.lines : []) {
    if (line.request === undefined) continue;
    const own = requests.get(line.request);
    if (own) own.push(line);
    else requests.set(line.request, [line]);
  }
  return [...requests.values()];
}

/** The act that ends a request; none where it is carried over 结转下年度. */
function endOf(lines: Lines): LedgerLine | undefined {
  const sent = lines.find((line) => line.act === 'ReplyDispatched');
  const byHand = sent?.act === 'ReplyDispatched' && ['handDelivery', 'entrusted'].includes(sent.method);
  const ends = ['CorrectionLapsed', 'FeeLapsed', 'RequestWithdrawn', 'CaseTransferred'];
  return (
    lines.find(({ act }) => ends.includes(act)) ??
    (byHand ? lines.find(({ act }) => act === 'ReplyDelivered') : sent)
  );
}

/** What the request by itself puts into the report; null if a line is refused. */
async function share(lines: Lines, { id, year }: PublishedReport) {
  const taizhang = await startPureTaizhang(today);
  const { refused } = await taizhang.importLedger(lines.map((line) => JSON.stringify(line)));
  if (refused.length > 0) return null;
  const { table3, table4 } = await taizhang.report(id, year);
  return JSON.stringify([countedCells(table3), countedCells(table4)]);
}

describe.each(rightReports())('$id', (report) => {
  it('changes, or the ledger is refused, without any one submission, receipt or end', async () => {
    const unnoticed: string[] = [];
    for (const lines of requestsOf(report)) {
      const whole = await share(lines, report);
      expect(whole).not.toBeNull();
      const needed = [
        lines.find(({ act }) => act === 'ApplicationSubmitted'),
        lines.find(({ act }) => act === 'ReceiptFixed'),
        endOf(lines),
      ];
      for (const removed of needed) {
        if (!removed) continue;
        const rest = lines.filter((line) => line !== removed);
        if ((await share(rest, report)) === whole) unnoticed.push(`${removed.request} ${removed.act}`);
      }
    }
    expect(unnoticed).toEqual([]);
  });
});
