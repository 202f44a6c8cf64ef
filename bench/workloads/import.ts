import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { benchFolder } from '../bench-folder';
import { bigLedger, LEDGER_SEED } from '../caseload/big-ledger';
import { figure } from '../report/section';
import type { Section, Table } from '../report/section';
import type { ImportMoment, Imported, ImportOrdered } from './importing-process';
import type { Bench } from './workload';

const CASES = 100_000;
const SMALLER = 0.25;
const STEPS = 10;

/** Into an empty data folder, which goes afterwards. */
async function bringIn(file: string): Promise<Imported> {
  const folder = path.join(benchFolder(), 'import');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const place = (name: string): string => path.join(folder, name);
  const env = { TAIZHANG_DATA: place('data'), TAIZHANG_KEYS: place('keys'), TAIZHANG_SPOOL: place('spool') };
  const hook = path.join(__dirname, '../../run-typescript.cjs');
  const child = fork(path.join(__dirname, 'importing-process.ts'), { execArgv: ['--require', hook] });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the import ended with ${code}`);
  });
  ended.catch(() => undefined);
  const order: ImportOrdered = { env, file };
  child.send(order);
  const [imported]: readonly Imported[] = await Promise.race([once(child, 'message'), ended]);
  await ended.catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
  if (!imported) throw new Error('the import gave no answer');
  return imported;
}

const peak = (moments: readonly ImportMoment[]): number => Math.max(...moments.map(({ memory }) => memory));

/** The import cut into tenths of its time: how far it was, and the most memory it had. */
function curve({ moments, seconds }: Imported): Table {
  const rows = Array.from({ length: STEPS }, (_, step) => {
    const part = moments.filter(
      (moment) => Math.min(STEPS - 1, Math.floor((moment.seconds / seconds) * STEPS)) === step,
    );
    const last = part.at(-1);
    if (!last) return [String(step + 1), '-', '-', '-', '-'];
    const { stage, done, of } = last;
    return [figure(last.seconds), stage, figure(done), figure(of), figure(peak(part))];
  });
  return {
    caption: 'Its course',
    columns: ['after s', 'stage', 'cases done', 'of', 'peak memory MiB'],
    rows,
  };
}

/** The peak of the second half of storing to that of the first. Flat is 1: what grows with every case stored would show. */
function growthWhileStoring(moments: readonly ImportMoment[]): number {
  const storing = moments.filter(({ stage }) => stage === 'storing');
  const half = Math.floor(storing.length / 2);
  return peak(storing.slice(half)) / peak(storing.slice(0, half));
}

/** Places where the progress went backward within a stage. */
function backward(moments: readonly ImportMoment[]): number {
  return moments.filter((moment, index) => {
    const before = moments[index - 1];
    return before !== undefined && before.stage === moment.stage && before.done > moment.done;
  }).length;
}

function rowOf(cases: number, { lines, stored, refused, seconds, moments }: Imported): readonly string[] {
  return [cases, lines, stored, refused, seconds, stored / seconds, peak(moments)].map(figure);
}

export async function importing(bench: Bench): Promise<Section> {
  const large = await bigLedger(CASES * bench.scale);
  const small = await bigLedger(CASES * bench.scale * SMALLER);
  bench.say(`importing ${figure(small.cases)} cases`);
  const some = await bringIn(small.file);
  bench.say(`importing ${figure(large.cases)} cases`);
  const all = await bringIn(large.file);
  return {
    title: 'Importing a county’s ledger',
    about: [
      `A published report’s caseload told over and over (seed ${LEDGER_SEED}), as one NDJSON file, imported into an empty data folder by a process of its own: read, checked, sealed and stored through the write path.`,
    ],
    tables: [
      {
        caption: 'Imports',
        columns: ['cases', 'lines', 'stored', 'refused', 'seconds', 'events/s', 'peak memory MiB'],
        rows: [rowOf(small.cases, some), rowOf(large.cases, all)],
      },
      curve(all),
    ],
    verdicts: [
      {
        what: 'import: lines refused, or told backward in its progress',
        measured: all.refused + backward(all.moments),
        target: 0,
        is: 'atMost',
        unit: '',
      },
      {
        what: 'import: peak memory, second half of storing ÷ first',
        measured: growthWhileStoring(all.moments),
        target: 1.1,
        is: 'atMost',
        unit: '×',
      },
    ],
  };
}
