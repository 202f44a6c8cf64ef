import type { Calendar } from '@taizhang/deadlines';
import { loadStreams } from '../record-act/load-stream';
import type { LoadedStream } from '../record-act/load-stream';
import type { WritePorts } from '../record-act/ports';
import { CasesOfFile } from './cases-of-file';
import type { CaseOfFile } from './cases-of-file';
import { followTransfers } from './follow-transfers';
import type { LineRefusal } from './line-refusal';
import { matchLines } from './match';
import type { Matching } from './match';
import { differingFields } from './rectify';

/** An act of a ledger, by what it is called. */
export interface NamedLine {
  /** In the file, from 1. */
  readonly line: number;
  readonly agency: string;
  readonly request: string | null;
  readonly act: string;
}

/** A ledger held against the log. */
export interface LedgerComparison {
  /** Lines with something in them. */
  readonly lines: number;
  readonly there: number;
  /** Acts of the file that the log does not hold. */
  readonly missing: readonly NamedLine[];
  /** Lines that say otherwise than the act in their place. */
  readonly differing: readonly LineRefusal[];
  /** Lines that cannot be understood, or contradict another line of the file. */
  readonly unreadable: readonly LineRefusal[];
}

export interface CompareOptions {
  readonly calendarOf: (agency: string) => Calendar;
}

const CASES_AT_ONCE = 100;

/** Which acts of a ledger the log holds, which it holds otherwise, which it lacks. Stores nothing, decides nothing. */
export async function compareLedger(
  lines: AsyncIterable<string> | Iterable<string>,
  { calendarOf }: CompareOptions,
  ports: Pick<WritePorts, 'store' | 'vault'>,
): Promise<LedgerComparison> {
  const file = new CasesOfFile();
  for await (const line of lines) file.add(line);
  const cases = await followTransfers(file.all(), ports);
  const found: Found[] = [];
  for (let from = 0; from < cases.length; from += CASES_AT_ONCE) {
    const some = cases.slice(from, from + CASES_AT_ONCE);
    const places = some.map(({ place }) => place);
    const loaded = await loadStreams(places, ports);
    found.push(...some.map((of, index) => compareCase({ of, file, loaded: loaded[index] }, calendarOf)));
  }
  const byLine = (a: { readonly line: number }, b: { readonly line: number }) => a.line - b.line;
  return {
    lines: file.lineCount,
    there: found.reduce((sum, { there }) => sum + there, 0),
    missing: found.flatMap(({ missing }) => missing).toSorted(byLine),
    differing: found.flatMap(({ differing }) => differing).toSorted(byLine),
    unreadable: [...file.refused, ...found.flatMap(({ unreadable }) => unreadable)].toSorted(byLine),
  };
}

type Found = Omit<LedgerComparison, 'lines'>;

interface Comparing {
  readonly of: CaseOfFile;
  readonly file: CasesOfFile;
  readonly loaded: LoadedStream | undefined;
}

function compareCase({ of, file, loaded }: Comparing, calendarOf: CompareOptions['calendarOf']): Found {
  const calendar = calendarOf(of.place.agency);
  const matching = matchLines(file.linesOf(of), loaded?.events ?? [], calendar);
  return {
    there: matching.alreadyThere.length,
    missing: matching.fresh.map(({ number, line: { agency, request, act } }) => {
      return { line: number, agency, request, act: act.act };
    }),
    differing: matching.differs.map(differingLine),
    unreadable: matching.refused,
  };
}

function differingLine({ line, stored }: Matching['differs'][number]): LineRefusal {
  const fields = differingFields(stored.act, line.line.act);
  return { line: line.number, field: fields[0] ?? null, code: 'DiffersFromStored', detail: { fields } };
}
