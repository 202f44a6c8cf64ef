import { createWriteStream, existsSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { localDate } from '@taizhang/deadlines';
import { repeatedLedger } from '@taizhang/sample-ledger';
import type { LedgerLine, PrintedReport } from '@taizhang/sample-ledger';
import { benchFolder } from '../bench-folder';

/** A published report whose caseload is told over and over: 553 requests, reviews and suits among them. */
const REPORT = path.join(__dirname, '../../apps/cli/src/demo/reports/chongqing-zfbgt-2021.json');
const CASES_OF_REPORT = 553;
export const LEDGER_SEED = 'bench';

export interface BigLedger {
  readonly file: string;
  readonly cases: number;
}

function* textOf(lines: Iterable<LedgerLine>): Generator<string> {
  for (const line of lines) yield `${JSON.stringify(line)}\n`;
}

/** An NDJSON ledger of at least so many cases; made once and kept. */
export async function bigLedger(cases: number): Promise<BigLedger> {
  const times = Math.ceil(cases / CASES_OF_REPORT);
  const file = path.join(benchFolder(), `ledger-${times}.ndjson`);
  const ledger = { file, cases: times * CASES_OF_REPORT };
  if (existsSync(file)) return ledger;
  const report: PrintedReport = JSON.parse(readFileSync(REPORT, 'utf8'));
  const options = { agency: 'A1', seed: LEDGER_SEED, today: localDate('2026-01-31') };
  const made = repeatedLedger(report, times, options);
  if (!made.ok) throw new Error('the published report contradicts itself');
  await pipeline(Readable.from(textOf(made.lines)), createWriteStream(`${file}.part`));
  renameSync(`${file}.part`, file);
  return ledger;
}
