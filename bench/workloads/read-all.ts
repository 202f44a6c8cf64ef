import { performance } from 'node:perf_hooks';
import { median } from '../measuring/numbers';
import { figure, figures } from '../report/section';
import type { Section, Verdict } from '../report/section';
import { emptyStore, STORE_KINDS } from '../stores/open-stores';
import type { StoreName } from '../stores/open-stores';
import { checkLog, LOG_CHECK_COLUMNS, logCheckRow } from './whole-log';
import type { LogCheck } from './whole-log';
import type { Bench } from './workload';
import { Writers } from './writers';

const PROCESSES = 2;
const CALLERS = 32;
const WRITE_SECONDS = 2;
const EVENTS: readonly (readonly [StoreName, number])[] = [
  ['taizhang', 200_000],
  // At its speed of writing 200,000 would take minutes.
  ['message_db', 20_000],
];

interface Reading {
  readonly name: string;
  readonly perSecond: readonly number[];
  readonly check: LogCheck;
}

async function fill(writers: Writers, events: number): Promise<void> {
  for (let written = 0; written < events;) {
    written += (await writers.write(PROCESSES, CALLERS, WRITE_SECONDS)).latencies.length;
  }
}

async function readingOf(name: StoreName, events: number, bench: Bench): Promise<Reading> {
  const database = await emptyStore(await bench.server(), name);
  const writers = await Writers.start(PROCESSES, name, database);
  const store = await STORE_KINDS[name].open(database);
  try {
    bench.say(`${store.name}: ${PROCESSES * CALLERS} writers store ${figure(events)} events`);
    await fill(writers, events);
    const check = await checkLog(store, await writers.acknowledged());
    const perSecond: number[] = [];
    for (let round = 0; round <= bench.rounds; round += 1) {
      const begun = performance.now();
      let seen = 0;
      await store.readAll?.(() => (seen += 1));
      if (round > 0) perSecond.push((seen / (performance.now() - begun)) * 1000);
    }
    return { name: store.name, perSecond, check };
  } finally {
    await writers.end();
    await store.close();
  }
}

function verdictsOf([ours]: readonly Reading[]): readonly Verdict[] {
  if (!ours) return [];
  const none = { target: 0, is: 'atMost', unit: 'events' } as const;
  return [
    {
      what: 'read the whole log',
      measured: median(ours.perSecond),
      target: 100_000,
      is: 'atLeast',
      unit: 'events/s',
    },
    { ...none, what: 'read the whole log: missing', measured: ours.check.missing },
    { ...none, what: 'read the whole log: doubled', measured: ours.check.doubled },
  ];
}

export async function readAll(bench: Bench): Promise<Section> {
  const readings: Reading[] = [];
  for (const [name, events] of EVENTS)
    readings.push(await readingOf(name, Math.ceil(events * bench.scale), bench));
  const speed = readings.map(({ name, perSecond }) => [name, figure(median(perSecond)), figures(perSecond)]);
  return {
    title: 'Reading the whole log',
    about: [
      `${PROCESSES * CALLERS} writers in ${PROCESSES} processes append event by event; then the log is read from end to end, page by page, data and meta parsed.`,
      'castore has no order of all events.',
    ],
    tables: [
      { caption: 'Events read a second', columns: ['store', 'events/s', 'by round'], rows: speed },
      {
        caption: 'What was read against what was acknowledged',
        columns: LOG_CHECK_COLUMNS,
        rows: readings.map(({ name, check }) => logCheckRow(name, check)),
      },
    ],
    verdicts: verdictsOf(readings),
  };
}
