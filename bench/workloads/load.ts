import { randomUUID } from 'node:crypto';
import { drive } from '../measuring/load';
import { interleaved } from '../measuring/rounds';
import type { Contestant } from '../measuring/rounds';
import { comparisonTable, comparisonVerdict } from '../report/comparison';
import type { Section } from '../report/section';
import { nextEvents } from '../stores/events';
import { openStores } from '../stores/open-stores';
import type { StoreUnderTest } from '../stores/store';
import type { Bench } from './workload';

const STREAMS = 50;
const EVENTS = 30;
const TURNS = 10;

async function contestant(store: StoreUnderTest): Promise<Contestant> {
  const streams = Array.from({ length: STREAMS }, () => `request-${randomUUID()}`);
  for (const stream of streams) await store.create(stream, nextEvents(EVENTS));
  let turn = 0;
  const operation = async (): Promise<void> => {
    turn += 1;
    const found = await store.load(streams[turn % STREAMS] ?? '');
    if (found !== EVENTS) throw new Error(`${store.name} read ${found} events of ${EVENTS}`);
  };
  return {
    name: store.name,
    turn: (seconds) => drive({ callers: 1, seconds, eventsEach: EVENTS, operation }),
  };
}

export async function load(bench: Bench): Promise<Section> {
  bench.say(`loading streams of ${EVENTS} events`);
  return openStores(await bench.server(), async (ours, peers) => {
    const contestants: Contestant[] = [];
    for (const store of [ours, ...peers]) contestants.push(await contestant(store));
    const [mine, ...theirs] = await interleaved(contestants, { ...bench, turns: TURNS });
    if (!mine) throw new Error('nothing was measured');
    const what = `load a stream of ${EVENTS} events, 1 caller`;
    return {
      title: 'Loading a stream',
      about: [`${STREAMS} streams of ${EVENTS} events, data and meta parsed, one caller in turn.`],
      tables: [comparisonTable(what, mine, theirs)],
      verdicts: [comparisonVerdict(what, 0.95, [mine, ...theirs])],
    };
  });
}
