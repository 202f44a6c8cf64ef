import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { sampleLedger } from '@taizhang/sample-ledger';
import type { LedgerLine } from '@taizhang/sample-ledger';
import { ImportLedger } from '@taizhang/wiring';
import type { Office } from '@taizhang/wiring';
import { SAMPLE_SEED } from '../commands/sample';
import { writeWhole } from '../document-file/write-document';
import { CommandFailure } from '../exit-codes';
import type { DemoReport } from './demo-reports';
import { withProgress } from './progress';

export interface Caseload {
  readonly agency: string;
  readonly year: number;
  readonly name: string;
  readonly file: string;
  readonly cases: number;
  /** A request whose clocks have something to show; null where there is none. */
  readonly shown: string | null;
}

/**
 * Makes the ledger of each report and imports it as any other file: what is there already is not stored again, and
 * what a killed run left half done is finished.
 */
export async function bringIn(
  reports: readonly DemoReport[],
  office: Office,
  folder: string,
): Promise<readonly Caseload[]> {
  mkdirSync(folder, { recursive: true });
  const caseloads = reports.map((report) => writtenLedger(report, office, folder));
  const cases = caseloads.reduce((sum, one) => sum + one.cases, 0);
  await withProgress(2 * cases, async (progress) => {
    let before = 0;
    for (const { name, file, cases: own } of caseloads) {
      const base = before;
      await imported(file, office, (stage, share) =>
        progress(base + own * (stage === 'storing' ? 1 + share : share), name),
      );
      before += 2 * own;
      progress(before, name);
    }
  });
  return caseloads;
}

function writtenLedger({ agency, year, printed }: DemoReport, office: Office, folder: string): Caseload {
  const made = sampleLedger(printed, {
    agency,
    seed: SAMPLE_SEED,
    today: office.today(),
    feesPaid: false,
  });
  if (!made.ok) throw new RangeError(`The figures of ${agency} ${year} contradict themselves.`);
  const file = path.join(folder, `${agency}-${year}.ndjson`);
  writeWhole(file, made.lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return { agency, year, name: printed.agency, file, cases: casesIn(made.lines), shown: shownIn(made.lines) };
}

function casesIn(lines: readonly LedgerLine[]): number {
  return new Set(lines.map(({ request }) => request)).size;
}

function shownIn(lines: readonly LedgerLine[]): string | null {
  const told = lines.filter(({ request }) => request !== undefined);
  const extended = told.find(({ act }) => act === 'ExtensionNotified');
  return (extended ?? told[0])?.request ?? null;
}

type Share = (stage: 'checking' | 'storing', share: number) => void;

async function imported(file: string, office: Office, onShare: Share): Promise<void> {
  const { refused } = await office.order(
    new ImportLedger({
      file,
      keepGoodIn: null,
      rectifyBecause: null,
      recordedBy: office.terminalUser,
      onProgress: (stage, done, of) => onShare(stage, of === 0 ? 1 : done / of),
    }),
  );
  const [first] = refused;
  if (first)
    throw new CommandFailure(
      `${file} 第 ${first.line} 行不能登记（${first.message}）：示范数据由另一版程序造成，请删除示范数据的文件夹后再运行。`,
    );
}
