import { InMemoryEventStore } from '@taizhang/event-store';
import { createTestDatabase } from '@test/database';
import type { TestDatabase } from '@test/database';
import type { DataSource } from 'typeorm';
import { dataSource } from '../data-source';
import { prepare } from '../testing/prepare.fixture';
import { append } from '../testing/recording.fixture';
import { expectedTallies, tallies } from '../testing/tallies.fixture';
import { tallyView } from '../testing/tally-view.fixture';
import type { EnginePorts } from './advance';
import { RebuildIncompleteError, ViewAheadError } from './errors';
import { ViewEngine } from './view-engine';

interface BuildLine {
  readonly stamp: string;
  readonly state: string;
}

describe('rebuilding a view', () => {
  let database: TestDatabase;
  let source: DataSource;
  let store: InMemoryEventStore;
  const engine = (stamp = '1', more: Partial<EnginePorts> = {}) =>
    new ViewEngine(tallyView(stamp), { source, store, batchEvents: 7, patienceMs: 10_000, ...more });
  const rows = (of = engine()) => of.read((manager, build) => tallies(manager, build));
  const liveBuild = () => engine().read(async (_, { id }) => id);
  const builds = (): Promise<readonly BuildLine[]> =>
    source.query('select stamp, state from views.build order by id');
  const tell = async (times: number) => {
    for (let at = 0; at < times; at += 1) {
      await append(store, { stream: `request-${at % 5}`, events: [{ type: 'Told' }] });
    }
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await dataSource(await prepare(database), 6).initialize();
  });
  beforeEach(async () => {
    store = new InMemoryEventStore();
    for (const table of ['build', 'number_allotted', 'agency'])
      await source.query(`delete from views.${table}`);
    await tell(50);
    await engine().read(async () => undefined);
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('puts a new build in the place of the old one, and both equal a fold of the log', async () => {
    const before = await liveBuild();
    await expect(engine().rebuild()).resolves.toBe('swapped');
    expect(await liveBuild()).toBeGreaterThan(before);
    expect(await tallies(source.manager, { id: before })).toEqual(await expectedTallies(store));
    expect(await rows()).toEqual(await expectedTallies(store));
    expect(await builds()).toEqual([
      { stamp: '1', state: 'retired' },
      { stamp: '1', state: 'live' },
    ]);
  });

  it('goes on beside readers and writers, who never see less than was there', async () => {
    let done = false;
    const rebuilt = engine('1', { batchEvents: 3 })
      .rebuild()
      .finally(() => (done = true));
    const seen: number[] = [];
    while (!done) {
      await tell(1);
      const held = await engine().read((manager, { id }) =>
        manager.query(
          'select sum(number::int)::int as "events" from views.number_allotted where build = $1 and known_until is null',
          [id],
        ),
      );
      seen.push(Number(held[0].events));
    }
    await rebuilt;
    expect(seen).toEqual(seen.map((_, at) => 51 + at));
    expect(await rows()).toEqual(await expectedTallies(store));
  });

  it('can be stopped, and goes on where it stopped', async () => {
    const stop = new AbortController();
    const told: number[] = [];
    const onProgress = ({ ordinal }: { readonly ordinal: number }) => {
      told.push(ordinal);
      if (told.length === 3) stop.abort();
    };
    const before = await liveBuild();
    await expect(engine().rebuild({ signal: stop.signal, onProgress })).resolves.toBe('cancelled');
    expect(await liveBuild()).toBe(before);
    const resumed: number[] = [];
    await engine().rebuild({ onProgress: ({ ordinal }) => resumed.push(ordinal) });
    expect(resumed[0]).toBeGreaterThan(told.at(-1) ?? 0);
    expect(resumed.at(-1)).toBe(50);
    expect(await rows()).toEqual(await expectedTallies(store));
  });

  it('stops at an error; the old build goes on answering', async () => {
    const before = await rows();
    const failing = {
      ...tallyView(),
      rowsOfStream: (stream: string, events: readonly unknown[]) => {
        if (events.length > 6) throw new Error('This fold is wrong.');
        return tallyView().rowsOfStream(stream, []);
      },
    };
    const wrong = new ViewEngine(failing, { source, store, batchEvents: 7, patienceMs: 10_000 });
    await expect(wrong.rebuild()).rejects.toThrow('This fold is wrong.');
    expect(await rows()).toEqual(before);
    await tell(5);
    expect(await rows()).toEqual(await expectedTallies(store));
    await expect(engine().rebuild({ startOver: true })).resolves.toBe('swapped');
    expect(await rows()).toEqual(await expectedTallies(store));
  });

  it('refuses to swap when the new build holds less than the live one', async () => {
    const forgetful = { ...tallyView(), rowsOfStream: () => [] };
    const wrong = new ViewEngine(forgetful, { source, store, batchEvents: 7, patienceMs: 10_000 });
    await expect(wrong.rebuild()).rejects.toThrow(RebuildIncompleteError);
    expect(await rows()).toEqual(await expectedTallies(store));
    expect(await builds()).toEqual([{ stamp: '1', state: 'live' }]);
  });

  it('says so when the live build knows more than the log holds', async () => {
    await source.query('update views.build set ordinal = 60');
    await expect(engine().rebuild()).rejects.toThrow(ViewAheadError);
    expect(await builds()).toEqual([{ stamp: '1', state: 'live' }]);
  });

  it('twice gives the same rows, in batches of any size, alone or together with another process', async () => {
    const first = await engine().checksums();
    await engine('1', { batchEvents: 2 }).rebuild();
    expect(await engine().checksums()).toEqual(first);
    await Promise.all([1, 5, 11].map((batchEvents) => engine('1', { batchEvents }).rebuild()));
    expect(await engine().checksums()).toEqual(first);
  });

  it('is done without being asked when the stamp is new, while the older program keeps its own', async () => {
    const older = await liveBuild();
    expect(await rows(engine('2'))).toEqual(await expectedTallies(store));
    await tell(3);
    expect(await rows(engine('2'))).toEqual(await expectedTallies(store));
    expect(await rows(engine('1'))).toEqual(await expectedTallies(store));
    expect(await liveBuild()).toBe(older);
  });

  it('removes what nobody reads any more, only after its time of grace', async () => {
    await engine().rebuild();
    await engine('0').read(async () => undefined);
    expect(await engine().removeOldBuilds(60_000)).toEqual([]);
    expect(await engine().removeOldBuilds(0)).toHaveLength(2);
    expect(await builds()).toEqual([{ stamp: '1', state: 'live' }]);
    const left: readonly unknown[] = await source.query('select distinct build from views.number_allotted');
    expect(left).toHaveLength(1);
  });
});
