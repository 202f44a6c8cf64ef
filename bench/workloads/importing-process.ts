import { performance } from 'node:perf_hooks';
import { ImportLedger, openOffice } from '@taizhang/wiring';

export interface ImportOrdered {
  readonly env: Readonly<Record<string, string>>;
  readonly file: string;
}

/** Where an import stood at a moment of its own clock. */
export interface ImportMoment {
  readonly seconds: number;
  readonly stage: 'reading' | 'checking' | 'storing';
  readonly done: number;
  readonly of: number;
  /** Resident memory of the process, in MiB. */
  readonly memory: number;
}

export interface Imported {
  readonly lines: number;
  readonly stored: number;
  readonly refused: number;
  readonly seconds: number;
  readonly moments: readonly ImportMoment[];
}

const EVERY_MS = 250;
const MIB = 1024 ** 2;

/** The import as the command line does it, in a process of its own, watched from inside. */
async function bringIn({ env, file }: ImportOrdered): Promise<Imported> {
  const office = await openOffice(env);
  const moments: ImportMoment[] = [];
  let now: Pick<ImportMoment, 'stage' | 'done' | 'of'> = { stage: 'reading', done: 0, of: 0 };
  const begun = performance.now();
  const elapsed = (): number => (performance.now() - begun) / 1000;
  const look = (): void =>
    void moments.push({ ...now, seconds: elapsed(), memory: process.memoryUsage.rss() / MIB });
  const watch = setInterval(look, EVERY_MS);
  const answer = await office.order(
    new ImportLedger({
      file,
      keepGoodIn: null,
      rectifyBecause: null,
      recordedBy: 'bench',
      onProgress: (stage, done, of) => (now = { stage, done, of }),
    }),
  );
  clearInterval(watch);
  look();
  const seconds = elapsed();
  await office.close();
  return { lines: answer.lines, stored: answer.stored, refused: answer.refused.length, seconds, moments };
}

process.once('message', (ordered: ImportOrdered) => {
  bringIn(ordered).then(
    (imported) => process.send?.(imported, () => process.exit(0)),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
