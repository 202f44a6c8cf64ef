import type { LedgerAct } from '@taizhang/case-handling';
import { localDate } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import { historyInForce } from '@taizhang/request-case';
import type { RecordedAct } from '@taizhang/request-case';
import { tryOut } from '@taizhang/wiring';
import fc from 'fast-check';
import { calendar, historySeed, randomHistory, told as taleOf } from '../histories/random-history';
import { readBack } from './read-back';
import { recordedWorld } from './recorded-world';

const plan = fc.record({
  tale: randomHistory,
  /** How much has happened, in percent, and how many of the next acts are tried together. */
  happened: fc.nat(95),
  tried: fc.integer({ min: 1, max: 3 }),
});
type Plan = typeof plan extends fc.Arbitrary<infer Value> ? Value : never;

type World = ReturnType<typeof recordedWorld>;

const LATER = localDate('2026-12-31');

/** The last day of which the acts tell. */
function latest(recorded: readonly RecordedAct[]): LocalDate {
  return historyInForce(recorded, calendar).reduce(
    (day, { legalDay }) => (legalDay > day ? legalDay : day),
    localDate('2019-01-01'),
  );
}

describe('a what-if', () => {
  const counts = { acts: 0, ahead: 0 };

  async function tell({ tale, happened, tried }: Plan): Promise<void> {
    const recorded = taleOf(tale);
    const lines = recorded.flatMap(({ agency, act }) => readBack({ agency, request: 'K1', act }));
    const cut = Math.max(1, Math.floor((lines.length * happened) / 100));
    const [first, ...more] = lines.slice(cut, cut + tried);
    if (!first) return;
    const world = recordedWorld(latest(recorded.slice(0, cut)));
    for (const { agency, act } of lines.slice(0, cut)) await world.record(agency, 'K1', [act], LATER);
    const acts = [first, ...more.filter(({ agency }) => agency === first.agency)].map(({ act }) => act);
    await compare(world, first.agency, acts);
  }

  async function compare(world: World, agency: string, acts: readonly LedgerAct[]): Promise<void> {
    const head = await world.store.head();
    const answer = await tryOut({ agency, request: 'K1', acts, ...world.office }, world.ports);
    expect(await world.store.head()).toEqual(head);
    const real = await world.record(agency, 'K1', acts, answer.status === 'possible' ? answer.asOf : LATER);
    expect(real.status === 'refused').toBe(answer.status === 'refused');
    if (real.status !== 'recorded' || answer.status !== 'possible') return;
    const { line, clocks } = await world.pageOf(agency, real.stream, answer.asOf);
    expect(answer.clocks).toEqual(clocks.map(({ days, ...clock }) => ({ ...clock, days: days() })));
    expect(answer).toMatchObject(
      line ? { stage: line.stage, flags: line.flags } : { stage: null, flags: [] },
    );
    counts.acts += acts.length;
    counts.ahead += answer.asOf > world.office.today ? acts.length : 0;
  }

  it('is the later truth, with the proof of every day', async () => {
    await fc.assert(fc.asyncProperty(plan, tell), { numRuns: 800, seed: historySeed });
    expect(counts.acts).toBeGreaterThanOrEqual(1_000);
    expect(counts.ahead).toBeGreaterThan(500);
  });
});
