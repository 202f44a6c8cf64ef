import { InMemoryEventStore } from '@taizhang/event-store';
import type { StoredEvent } from '@taizhang/event-store';
import { createTestDatabase } from '@test/database';
import type { TestDatabase } from '@test/database';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { dataSource } from '../data-source';
import { prepare } from '../testing/prepare.fixture';
import { append } from '../testing/recording.fixture';
import { expectedTallies, tallies } from '../testing/tallies.fixture';
import { tallyView, UNKNOWN } from '../testing/tally-view.fixture';
import type { EnginePorts } from './advance';
import { lockBuild } from './builds';
import { ViewBusyError } from './errors';
import { ViewEngine } from './view-engine';

describe('advancing a view', () => {
  let database: TestDatabase;
  let source: DataSource;
  let store: InMemoryEventStore;
  const events = [{ type: 'Told' }];
  const engine = (more: Partial<EnginePorts> = {}, stamp = '1') =>
    new ViewEngine(tallyView(stamp), { source, store, batchEvents: 7, patienceMs: 10_000, ...more });
  const checkpoint = async () => engine().read(async (_, { ordinal }) => ordinal);
  const rows = () => engine().read((manager, build) => tallies(manager, build));
  const tell = async (times: number, streams = 5) => {
    for (let at = 0; at < times; at += 1) {
      await append(store, { stream: `request-${at % streams}`, agency: `A${at % 2}`, events });
    }
  };

  const breakConnections = async () => {
    const client = new Client(database.config());
    await client.connect();
    await client.query(
      `select pg_terminate_backend(pid, 1000) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await client.end();
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await dataSource(await prepare(database), 6).initialize();
  });
  beforeEach(async () => {
    store = new InMemoryEventStore();
    await source.query('delete from views.build');
    await source.query('delete from views.number_allotted');
    await source.query('delete from views.agency');
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('makes the rows that a fold of the log makes, whatever the batches', async () => {
    await tell(40);
    expect(await rows()).toEqual(await expectedTallies(store));
    await tell(13, 3);
    expect(await rows()).toEqual(await expectedTallies(store));
  });

  it('is done by many at once and counts nothing twice', async () => {
    const crowd = Array.from({ length: 5 }, () => engine());
    for (let round = 0; round < 4; round += 1) {
      await tell(20);
      await Promise.all(crowd.map((one) => one.read(async () => undefined)));
    }
    expect(await rows()).toEqual(await expectedTallies(store));
    expect(await checkpoint()).toBe(80);
  });

  it('lets a question see everything that was recorded before it', async () => {
    for (let round = 1; round <= 10; round += 1) {
      await tell(1);
      const seen = await engine().read(async (_, { ordinal }) => ordinal);
      expect(seen).toBe(round);
    }
  });

  it('stops in front of an event that it does not know, and goes on with a program that does', async () => {
    await tell(10);
    expect(await checkpoint()).toBe(10);
    await append(store, { stream: 'request-0', events: [{ type: UNKNOWN }] });
    await tell(3);
    await expect(rows()).rejects.toThrow('A newer program is needed');
    const newer = { ...tallyView(), read: async (stored: readonly StoredEvent[]) => stored };
    const knowing = new ViewEngine(newer, { source, store, batchEvents: 7, patienceMs: 10_000 });
    expect(await knowing.read((manager, build) => tallies(manager, build))).toEqual(
      await expectedTallies(store),
    );
  });

  it('leaves rows and checkpoint as they were when a fold fails', async () => {
    await tell(10);
    const before = await rows();
    await append(store, { stream: 'request-0', events: [{ type: UNKNOWN }] });
    await expect(rows()).rejects.toThrow();
    const [build]: readonly { readonly ordinal: string }[] = await source.query(
      'select ordinal from views.build',
    );
    expect(build).toEqual({ ordinal: '10' });
    const stored: readonly unknown[] = await source.query('select * from views.number_allotted');
    expect(stored).toHaveLength(before.length);
  });

  it('tries again when its connection breaks in the middle', async () => {
    await tell(20);
    let broken = 0;
    const breaking: EnginePorts['store'] = {
      head: () => store.head(),
      readAll: async (options) => {
        broken += 1;
        if (broken === 1) await breakConnections();
        return store.readAll(options);
      },
      readStreams: (streams) => store.readStreams(streams),
    };
    await engine({ store: breaking }).read(async () => undefined);
    expect(broken).toBeGreaterThan(1);
    expect(await rows()).toEqual(await expectedTallies(store));
  });

  it('waits for another process only so long', async () => {
    await tell(5);
    expect(await checkpoint()).toBe(5);
    const holder = source.createQueryRunner();
    await holder.startTransaction();
    const [build]: readonly { readonly id: number }[] = await holder.query('select id from views.build');
    await lockBuild(holder.manager, build?.id ?? 0);
    await tell(1);
    await expect(engine({ patienceMs: 50 }).read(async () => undefined)).rejects.toThrow(ViewBusyError);
    await holder.rollbackTransaction();
    await holder.release();
    expect(await checkpoint()).toBe(6);
  });
});
