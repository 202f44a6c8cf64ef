import type { Calendar } from '@taizhang/deadlines';
import type { WritePorts } from '../record-act/ports';
import { CasesOfFile } from './cases-of-file';
import type { CaseOfFile } from './cases-of-file';
import { followTransfers } from './follow-transfers';
import { markFinished, markStarted } from './import-marks';
import type { ImportSource } from './import-marks';
import type { LineRefusal } from './line-refusal';
import { planCases } from './plan-cases';
import type { Importing } from './plan-cases';
import type { PlanOptions } from './plan';
import { storeCases } from './store-cases';

/** A file of acts, and who brings it. */
export interface LedgerSource extends ImportSource {
  readonly lines: AsyncIterable<string> | Iterable<string>;
}

export interface ImportOptions extends PlanOptions {
  /** Store the good lines although others are refused; otherwise nothing is stored unless every line is good. */
  readonly keepGood: boolean;
  /** An agency's own calendar, where regions add days off; by default `calendar`. */
  readonly calendarOf?: (agency: string) => Calendar;
  readonly onProgress?: (progress: ImportProgress) => void;
}

export interface ImportProgress {
  readonly stage: 'reading' | 'checking' | 'storing';
  /** Lines read; cases checked or stored. */
  readonly done: number;
  /** Not known while reading. */
  readonly of: number | null;
}

export interface ImportResult {
  /** Lines of the file with something in them. */
  readonly lines: number;
  readonly stored: number;
  readonly alreadyThere: number;
  readonly refused: readonly LineRefusal[];
  /** The refused lines' own texts, in the file's order: to be written down, put right and imported again. */
  readonly refusedTexts: readonly string[];
}

const BATCH = 100;
const BATCHES_AT_ONCE = 4;
const LINES_A_STEP = 1000;

/**
 * Brings a ledger in. Everything is read, checked and decided before anything is stored; then every case goes in by
 * one append. Killed in the middle and started again with the same file, it goes on where it stopped: what is
 * stored is found there, event ids are the same, nothing is doubled.
 */
export async function importLedger(
  source: LedgerSource,
  options: ImportOptions,
  ports: WritePorts,
): Promise<ImportResult> {
  const file = await readFile(source.lines, options);
  const importing = { ...options, file, ports, fileHash: source.fileHash, recordedBy: source.recordedBy };
  const cases = await followTransfers(file.all(), ports);
  const checked = await checkCases(cases, importing, options);
  const refused = [...file.refused, ...checked.refused];
  if (refused.length > 0 && !options.keepGood)
    return result(file, { refused, stored: 0 }, checked.alreadyThere);
  if (checked.pending.length > 0) {
    await markStarted(
      source,
      { agencies: [...file.agencies].toSorted(), lines: file.lineCount },
      ports.store,
    );
  }
  const outcome = await storePending(checked.pending, importing, options);
  const all = { stored: outcome.stored, refused: withLate(refused, outcome.refused) };
  const { alreadyThere, stored } = result(file, all);
  await markFinished(source, { stored, alreadyThere, refused: refusedLines(all.refused).size }, ports.store);
  return result(file, all);
}

async function readFile(lines: LedgerSource['lines'], { onProgress }: ImportOptions): Promise<CasesOfFile> {
  const file = new CasesOfFile();
  let done = 0;
  for await (const line of lines) {
    file.add(line);
    done += 1;
    if (done % LINES_A_STEP === 0) onProgress?.({ stage: 'reading', done, of: null });
  }
  onProgress?.({ stage: 'reading', done, of: done });
  return file;
}

async function checkCases(cases: readonly CaseOfFile[], importing: Importing, { onProgress }: ImportOptions) {
  const pending: CaseOfFile[] = [];
  const refused: LineRefusal[] = [];
  let alreadyThere = 0;
  for (let from = 0; from < cases.length; from += BATCH) {
    for (const { of, plan } of await planCases(cases.slice(from, from + BATCH), importing)) {
      if (plan.accepted.length > 0) pending.push(of);
      refused.push(...plan.refused);
      alreadyThere += plan.alreadyThere;
    }
    onProgress?.({ stage: 'checking', done: Math.min(from + BATCH, cases.length), of: cases.length });
  }
  return { pending, refused, alreadyThere };
}

/** Several batches are under way at once, so that the store always has a full one to take. */
async function storePending(
  pending: readonly CaseOfFile[],
  importing: Importing,
  { onProgress }: ImportOptions,
) {
  const refused: LineRefusal[] = [];
  let [next, done, stored] = [0, 0, 0];
  const work = async () => {
    while (next < pending.length) {
      const some = pending.slice(next, next + BATCH);
      next += BATCH;
      const outcome = await storeCases(some, importing);
      stored += outcome.stored;
      refused.push(...outcome.refused);
      done += some.length;
      onProgress?.({ stage: 'storing', done, of: pending.length });
    }
  };
  await Promise.all(Array.from({ length: BATCHES_AT_ONCE }, work));
  return { stored, refused };
}

/** What was refused only while storing, because another writer came between. */
function withLate(checked: readonly LineRefusal[], late: readonly LineRefusal[]): readonly LineRefusal[] {
  const known = refusedLines(checked);
  return [...checked, ...late.filter(({ line }) => !known.has(line))];
}

function refusedLines(refused: readonly LineRefusal[]): ReadonlySet<number> {
  return new Set(refused.map(({ line }) => line));
}

function result(
  file: CasesOfFile,
  { stored, refused }: { readonly stored: number; readonly refused: readonly LineRefusal[] },
  alreadyThere?: number,
): ImportResult {
  const numbers = refusedLines(refused);
  return {
    lines: file.lineCount,
    stored,
    alreadyThere: alreadyThere ?? file.lineCount - stored - numbers.size,
    refused: refused.toSorted((a, b) => a.line - b.line),
    refusedTexts: file.textsOf(numbers),
  };
}
