import { interleaved } from '../measuring/rounds';
import type { Contestant } from '../measuring/rounds';
import { comparisonTable } from '../report/comparison';
import type { Section, Table, Verdict } from '../report/section';
import { emptyStore, STORE_KINDS, STORE_NAMES } from '../stores/open-stores';
import type { StoreUnderTest } from '../stores/store';
import { checkLog, LOG_CHECK_COLUMNS, logCheckRow } from './whole-log';
import type { LogCheck } from './whole-log';
import type { Bench } from './workload';
import { Writers } from './writers';

const PROCESSES = [1, 2, 4];
const CALLERS = 32;
const TURNS = 2;

interface Written {
  readonly store: StoreUnderTest;
  readonly writers: Writers;
}

async function start(socketFolder: string): Promise<readonly Written[]> {
  const all: Written[] = [];
  for (const name of STORE_NAMES) {
    const database = await emptyStore(socketFolder, name);
    const writers = await Writers.start(Math.max(...PROCESSES), name, database);
    all.push({ store: await STORE_KINDS[name].open(database), writers });
  }
  return all;
}

async function measure(written: readonly Written[], bench: Bench): Promise<readonly Table[]> {
  const tables: Table[] = [];
  for (const processes of PROCESSES) {
    const what = `${processes} writing process${processes > 1 ? 'es' : ''}, ${CALLERS} callers each`;
    bench.say(what);
    const contestants = written.map(({ store, writers }): Contestant => ({
      name: store.name,
      turn: (seconds) => writers.write(processes, CALLERS, seconds),
    }));
    const [ours, ...peers] = await interleaved(contestants, { ...bench, turns: TURNS });
    if (ours) tables.push(comparisonTable(what, ours, peers));
  }
  return tables;
}

function verdictsOf({ missing, doubled, outOfOrder }: LogCheck): readonly Verdict[] {
  const none = { target: 0, is: 'atMost', unit: 'events' } as const;
  return [
    {
      ...none,
      what: 'writing processes: acknowledged and not in the log, or twice',
      measured: missing + doubled,
    },
    { ...none, what: 'writing processes: out of their caller’s order', measured: outOfOrder },
  ];
}

export async function processes(bench: Bench): Promise<Section> {
  const written = await start(await bench.server());
  try {
    const tables = await measure(written, bench);
    const rows: (readonly string[])[] = [];
    const verdicts: Verdict[] = [];
    for (const { store, writers } of written) {
      if (!store.readAll) continue;
      const check = await checkLog(store, await writers.acknowledged());
      rows.push(logCheckRow(store.name, check));
      if (verdicts.length === 0) verdicts.push(...verdictsOf(check));
    }
    const checked = { caption: 'The log afterwards, read from end to end', columns: LOG_CHECK_COLUMNS, rows };
    const about = [
      'Every process opens the store itself and appends one event a request.',
      'The order is held to be right when every caller finds its own events in the log in the order in which it had its answers; castore has no order of all events to look at.',
    ];
    return { title: 'Several writing processes', about, tables: [...tables, checked], verdicts };
  } finally {
    for (const { store, writers } of written) {
      await writers.end();
      await store.close();
    }
  }
}
