import type { Calendar } from '@taizhang/deadlines';
import { successorTaken } from '../record-act/append-acts';
import type { Append } from '../record-act/append-acts';
import { loadStreams } from '../record-act/load-stream';
import type { LoadedStream } from '../record-act/load-stream';
import type { WritePorts } from '../record-act/ports';
import type { CaseOfFile, CasesOfFile } from './cases-of-file';
import type { LineRefusal } from './line-refusal';
import type { NumberedLine } from './match';
import { planCase } from './plan';
import type { CasePlan, PlanOptions } from './plan';

/** What an import works with. */
export interface Importing extends PlanOptions {
  /** An agency's own calendar, where regions add days off; by default `calendar`. */
  readonly calendarOf?: (agency: string) => Calendar;
  readonly file: CasesOfFile;
  readonly ports: WritePorts;
  readonly recordedBy: string;
  readonly fileHash: string;
}

export interface PlannedCase {
  readonly of: CaseOfFile;
  readonly loaded: LoadedStream;
  readonly plan: CasePlan;
}

/** Plans many cases with one read of the store. */
export async function planCases(
  cases: readonly CaseOfFile[],
  importing: Importing,
): Promise<readonly PlannedCase[]> {
  const loaded = await loadStreams(
    cases.map(({ place }) => place),
    importing.ports,
  );
  const planned: PlannedCase[] = [];
  for (const [index, of] of cases.entries()) {
    const history = loaded[index];
    if (history) planned.push({ of, loaded: history, plan: await planOne(of, history, importing) });
  }
  return planned;
}

export function appendOf({ of, loaded, plan }: PlannedCase): Append {
  return { place: of.place, stream: loaded.stream, version: loaded.version, accepted: plan.accepted };
}

async function planOne(of: CaseOfFile, loaded: LoadedStream, importing: Importing): Promise<CasePlan> {
  const { file, ports, calendarOf } = importing;
  const lines = file.linesOf(of);
  const calendar = calendarOf?.(of.place.agency) ?? importing.calendar;
  const options = { ...importing, calendar };
  const plan = planCase(of.place, lines, loaded.events, options);
  const taken = await successorTaken(appendOf({ of, loaded, plan }), ports);
  if (taken === null) return plan;
  const passing = lines.filter(({ line }) => 'toAgency' in line.act && line.act.toAgency === taken);
  const others = lines.filter((line) => !passing.includes(line));
  const rest = planCase(of.place, others, loaded.events, options);
  return { ...rest, refused: [...rest.refused, ...passing.map(keyTaken)] };
}

/** The successor has another case under this key: the transfer, and what follows from it, cannot be told apart. */
function keyTaken({ number }: NumberedLine): LineRefusal {
  return { line: number, field: 'toAgency', code: 'KeyTakenAtSuccessor' };
}
