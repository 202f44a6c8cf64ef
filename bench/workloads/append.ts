import { randomUUID } from 'node:crypto';
import { drive } from '../measuring/load';
import { interleaved } from '../measuring/rounds';
import type { Contestant } from '../measuring/rounds';
import { comparisonTable, comparisonVerdict } from '../report/comparison';
import type { Section, Table, Verdict } from '../report/section';
import { nextEvents, shapeOfEvents } from '../stores/events';
import { openStores } from '../stores/open-stores';
import type { StoreUnderTest } from '../stores/store';
import type { Bench } from './workload';

interface AppendCase {
  readonly callers: number;
  readonly eventsEach: number;
  /** Times the best peer. */
  readonly target: number;
  /** Many callers take a while until all are under way, and as long to end: their turns are longer. */
  readonly turns: number;
}

const SINGLE: readonly AppendCase[] = [
  { callers: 1, eventsEach: 1, target: 0.95, turns: 10 },
  { callers: 32, eventsEach: 1, target: 2.2, turns: 4 },
  { callers: 256, eventsEach: 1, target: 2.2, turns: 1 },
];
const HUNDRED: readonly AppendCase[] = [{ callers: 1, eventsEach: 100, target: 1.5, turns: 4 }];

function contestant(store: StoreUnderTest, { callers, eventsEach }: AppendCase): Contestant {
  const operation = () => store.create(`request-${randomUUID()}`, nextEvents(eventsEach));
  return { name: store.name, turn: (seconds) => drive({ callers, seconds, eventsEach, operation }) };
}

async function measure(cases: readonly AppendCase[], bench: Bench) {
  const tables: Table[] = [];
  const verdicts: Verdict[] = [];
  await openStores(await bench.server(), async (ours, peers) => {
    for (const one of cases) {
      const what = `${one.eventsEach} event${one.eventsEach > 1 ? 's' : ''} a request, ${one.callers} caller${one.callers > 1 ? 's' : ''}`;
      bench.say(what);
      const stores = [ours, ...peers].map((store) => contestant(store, one));
      const [mine, ...theirs] = await interleaved(stores, { ...bench, turns: one.turns });
      if (!mine) continue;
      tables.push(comparisonTable(what, mine, theirs));
      verdicts.push(comparisonVerdict(what, one.target, [mine, ...theirs]));
    }
  });
  return { tables, verdicts };
}

const ABOUT = [
  'Every request opens a stream of its own and is durable when it is answered.',
  'message-db locks per category and castore keeps no order of all events; ours numbers the whole log without holes and looks for ids that it knows.',
];

export async function append(bench: Bench): Promise<Section> {
  const about = [...ABOUT, `Events: ${shapeOfEvents()}.`];
  return { title: 'Appending one event', about, ...(await measure(SINGLE, bench)) };
}

export async function appendHundred(bench: Bench): Promise<Section> {
  const about = [...ABOUT, 'The peers take several events of a stream as one transaction of single calls.'];
  return { title: 'Appending a hundred events', about, ...(await measure(HUNDRED, bench)) };
}
