import { partOf } from '@taizhang/request-case';
import { previewActs } from '@taizhang/wiring';
import fc from 'fast-check';
import { AGENCIES } from '../histories/plausible-act';
import { historySeed, randomHistory, TODAY, told as taleOf } from '../histories/random-history';
import { difference, foreseen } from './differences';
import { readBack } from './read-back';
import type { ToldLine } from './read-back';
import { recordedWorld } from './recorded-world';

const world = fc.record({
  plans: fc.array(randomHistory, { minLength: 2, maxLength: 4 }),
  order: fc.array(fc.nat(3), { minLength: 12, maxLength: 40, size: 'max' }),
  /** When a year is sealed, and which. */
  seals: fc.array(fc.record({ at: fc.nat(30), year: fc.integer({ min: 2019, max: 2026 }) }), {
    maxLength: 3,
  }),
});
type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never;

/** The acts of all plans, mixed: each on its own case, now and then on the neighbour's. */
function actsOf({ plans, order }: World) {
  const tales = plans.map((plan) => taleOf(plan).map(({ agency, act }) => ({ agency, act })));
  return order.flatMap((pick, at) => {
    const tale = tales[pick % tales.length];
    const next = tale?.shift();
    const own = pick % tales.length;
    return next ? readBack({ ...next, request: `K${at % 11 === 10 ? (own + 1) % tales.length : own}` }) : [];
  });
}

const AGENCIES_SEEN = [...AGENCIES, 'A4'];
const NOBODY = '';

describe('a preview', () => {
  const counts = { acts: 0, changing: 0, published: 0 };

  type Told = ReturnType<typeof recordedWorld>;

  async function foretold({ office, ports, store, vault }: Told, { agency, request, act }: ToldLine) {
    const [head, made] = [await store.head(), vault.made];
    const preview = await previewActs({ agency, request, acts: [act], ...office }, ports);
    expect(await store.head()).toEqual(head);
    expect(vault.made).toBe(made);
    return preview;
  }

  async function tellOne(told: Told, line: ToldLine, streams: Map<string, string>): Promise<void> {
    const preview = await foretold(told, line);
    const seen = (stream: string) => Promise.all(AGENCIES_SEEN.map((one) => told.answersOf(one, stream)));
    const stream = streams.get(line.request) ?? '';
    const before = await seen(stream);
    const recorded = (await told.streams()).get(stream) ?? [];
    const { laterHolders } = partOf(recorded, line.agency, told.office.calendar);
    const real = await told.record(line.agency, line.request, [line.act]);
    counts.acts += 1;
    expect(preview.status === 'refused').toBe(real.status === 'refused');
    if (real.status !== 'recorded' || preview.status !== 'possible') return;
    streams.set(line.request, real.stream);
    const after = await seen(real.stream);
    const changes = before.map((was, at) => difference(was, after[at] ?? was));
    // Of what becomes of the case at its successor an agency that handed it over is told nothing.
    const shown = AGENCIES_SEEN.map((one, at) =>
      laterHolders.includes(one) ? foreseen(preview, NOBODY) : changes[at],
    );
    expect(AGENCIES_SEEN.map((one) => foreseen(preview, one))).toEqual(shown);
    counts.changing += preview.agencies.length > 0 ? 1 : 0;
    counts.published += preview.agencies.some((one) => one.publishedReports.length > 0) ? 1 : 0;
  }

  async function tell(plan: World): Promise<void> {
    const told = recordedWorld(TODAY);
    const streams = new Map<string, string>();
    for (const [at, line] of actsOf(plan).entries()) {
      for (const one of plan.seals.filter((each) => each.at === at)) await told.seal('A', one.year);
      await tellOne(told, line, streams);
    }
  }

  it('foretells what the act will change, and stores nothing', async () => {
    await fc.assert(fc.asyncProperty(world, tell), { numRuns: 60, seed: historySeed });
    expect(counts.acts).toBeGreaterThanOrEqual(1_000);
    expect(counts.changing).toBeGreaterThan(500);
    expect(counts.published).toBeGreaterThan(10);
  });
});
