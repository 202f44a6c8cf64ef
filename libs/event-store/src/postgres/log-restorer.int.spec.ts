import { createTestDatabase } from '@test/database';
import type { TestDatabase } from '@test/database';
import { asSuperuser } from '../contract/postgres/postgres-adapter';
import { facts } from '../contract/world';
import type { StoredEvent } from '../event';
import type { EventStore } from '../event-store';
import { LogRestorer } from './log-restorer';
import { migrateEventStore } from './migrate';
import { openPostgresEventStore } from './postgres-event-store';

const INTEGRITY = '23000';

describe('the log read back from a copy', () => {
  let [source, target]: TestDatabase[] = [];
  let copied: readonly StoredEvent[];
  let store: EventStore;

  const prepared = async (): Promise<TestDatabase> => {
    const database = await createTestDatabase();
    await asSuperuser(database, migrateEventStore);
    return database;
  };

  beforeAll(async () => {
    source = await prepared();
    const origin = await openPostgresEventStore({ connection: source.config('taizhang_app') });
    for (const stream of ['request-1', 'request-2', 'request-1', 'docket-A-2024']) {
      await origin.append({ stream, expectedVersion: 'any', events: facts(3) });
    }
    ({ events: copied } = await origin.readAll({ after: 0, limit: 100 }));
    await origin.close();
  });
  afterAll(() => source?.drop());

  beforeEach(async () => {
    target = await prepared();
    store = await openPostgresEventStore({ connection: target.config('taizhang_app') });
  });
  afterEach(async () => {
    await store.close();
    await target?.drop();
  });

  const restore = (...parts: readonly (readonly StoredEvent[])[]): Promise<number> => {
    if (!target) throw new Error('no database to restore into');
    return asSuperuser(target, async (client) => {
      await client.query('begin');
      try {
        const log = await LogRestorer.open(client);
        for (const part of parts) await log.put(part);
        await client.query('commit');
        return log.head;
      } catch (error) {
        await client.query('rollback');
        throw error;
      }
    });
  };

  it('has every event where it stood', async () => {
    await restore(copied.slice(0, 5), [], copied.slice(5));
    await expect(store.readAll({ after: 0, limit: 100 })).resolves.toEqual({ events: copied, through: 12 });
    await expect(store.readStream('request-1')).resolves.toHaveLength(6);
    await expect(store.head()).resolves.toEqual({ ordinal: 12, recordedAt: copied[11]?.recordedAt });
  });

  it('is read while it is under restore, as it was recorded', async () => {
    await restore(copied);
    if (!target) throw new Error('no database to restore into');
    const read = await asSuperuser(target, async (client) => {
      await client.query("begin; set time zone 'Asia/Shanghai'");
      return (await LogRestorer.open(client)).eventsAfter(2, 3);
    });
    expect(read).toEqual(copied.slice(2, 5));
  });

  it('is continued by appends, whose time never falls below the copy’s', async () => {
    const future = '2999-01-01T00:00:00.000Z';
    await restore(copied.map((event) => ({ ...event, recordedAt: future })));
    const answer = await store.append({ stream: 'request-2', expectedVersion: 3, events: facts(1) });
    expect(answer).toEqual({ status: 'appended', version: 4, ordinal: 13 });
    await expect(store.head()).resolves.toEqual({ ordinal: 13, recordedAt: future });
  });

  it('answers a retry of what the copy holds as a duplicate', async () => {
    await restore(copied);
    const [first, second, third] = copied;
    const retried = [first, second, third].flatMap((event) => event ?? []);
    const answer = await store.append({ stream: 'request-1', expectedVersion: 0, events: retried });
    expect(answer).toEqual({ status: 'duplicate', version: 3, ordinal: 3 });
  });

  const changed = (ordinal: number, change: Partial<StoredEvent>) =>
    copied.map((event) => (event.ordinal === ordinal ? { ...event, ...change } : event));

  it.each([
    ['begins too late', () => copied.slice(1)],
    ['lacks an ordinal in its middle', () => copied.filter(({ ordinal }) => ordinal !== 6)],
    ['is out of order', () => copied.toReversed()],
    ['skips a version', () => changed(12, { version: 4 })],
    ['repeats a version', () => changed(8, { version: 4 })],
    ['falls back in time', () => changed(7, { recordedAt: '2001-01-01T00:00:00.000Z' })],
  ])('stays empty when the copy %s', async (_, events) => {
    const attempt = restore(events());
    await expect(attempt).rejects.toMatchObject({ code: INTEGRITY });
  });

  it('is held against what is there already', async () => {
    await restore(copied.slice(0, 6));
    await expect(restore(copied)).rejects.toMatchObject({ code: INTEGRITY });
    await expect(restore(copied.slice(6))).resolves.toBe(6);
    await expect(store.head()).resolves.toMatchObject({ ordinal: 12 });
  });

  it('keeps appends waiting until it is whole', async () => {
    if (!target) throw new Error('no database to restore into');
    const appended = await asSuperuser(target, async (client) => {
      await client.query('begin');
      const log = await LogRestorer.open(client);
      const waiting = store.append({ stream: 'request-1', expectedVersion: 'any', events: facts(1) });
      await log.put(copied);
      await client.query('commit');
      return waiting;
    });
    expect(appended).toEqual({ status: 'appended', version: 7, ordinal: 13 });
  });
});
