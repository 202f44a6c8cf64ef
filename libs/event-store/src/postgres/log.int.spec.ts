import { createTestDatabase } from '@test/database';
import type { TestDatabase } from '@test/database';
import { asSuperuser } from '../contract/postgres/postgres-adapter';
import { facts } from '../contract/world';
import { LogHoleError, StoreClosedError } from '../errors';
import type { EventStore } from '../event-store';
import { migrateEventStore } from './migrate';
import { openPostgresEventStore } from './postgres-event-store';

describe('the PostgreSQL store', () => {
  let database: TestDatabase;
  let store: EventStore;

  beforeEach(async () => {
    database = await createTestDatabase();
    await asSuperuser(database, migrateEventStore);
    store = await openPostgresEventStore({ connection: database.config('taizhang_app') });
    await store.append({ stream: 'request-1', expectedVersion: 0, events: facts(5) });
  });

  afterEach(async () => {
    await store.close();
    await database.drop();
  });

  /** What only a superuser with intent, or a broken disk, can do. */
  const destroy = (ordinal: number): Promise<void> =>
    asSuperuser(database, async (client) => {
      await client.query('alter table event_store.event disable trigger event_is_append_only');
      await client.query('delete from event_store.event where ordinal = $1', [ordinal]);
    });

  it.each([1, 3])('does not read on over a hole: ordinal %i is gone', async (gone) => {
    await destroy(gone);
    await expect(store.readAll({ after: 0, limit: 10 })).rejects.toThrow(LogHoleError);
    await expect(store.readAll({ after: 0, limit: 10, types: ['ReplyDispatched'] })).rejects.toThrow(
      LogHoleError,
    );
    const subscription = store.subscribe({ after: 0 }, () => Promise.reject(new Error('must not be called')));
    await expect(subscription.ended).resolves.toEqual({ reason: 'failed', error: expect.any(LogHoleError) });
  });

  it('keeps recordedAt from falling when the clock does', async () => {
    const future = '2999-01-01T00:00:00.000Z';
    await asSuperuser(database, (client) =>
      client.query('update event_store.head set recorded_at = $1', [future]),
    );
    await store.append({ stream: 'request-1', expectedVersion: 5, events: facts(1) });
    await expect(store.head()).resolves.toEqual({ ordinal: 6, recordedAt: future });
    await expect(store.ordinalAsOf('2998-12-31T23:59:59.999Z')).resolves.toBe(5);
  });

  it('knows what was recorded by an instant, at every ordinal', async () => {
    for (let i = 0; i < 20; i += 1)
      await store.append({ stream: `docket-${i}`, expectedVersion: 0, events: facts(1) });
    const { events } = await store.readAll({ after: 0, limit: 100 });
    for (const { recordedAt } of events) {
      const byThen = events.filter((event) => event.recordedAt <= recordedAt);
      await expect(store.ordinalAsOf(recordedAt)).resolves.toBe(byThen.length);
    }
  });

  it('lets accepted appends finish when it is closed, and takes no more', async () => {
    const accepted = store.append({ stream: 'request-1', expectedVersion: 5, events: facts(1) });
    const { ended } = store.subscribe({ after: 0 }, async () => undefined);
    await store.close();
    await expect(accepted).resolves.toMatchObject({ status: 'appended', version: 6 });
    await expect(ended).resolves.toEqual({ reason: 'stopped' });
    await expect(store.append({ stream: 'request-2', expectedVersion: 0, events: facts(1) })).rejects.toThrow(
      StoreClosedError,
    );
    await expect(store.head()).rejects.toThrow(StoreClosedError);
    expect(() => store.subscribe({ after: 0 }, async () => undefined)).toThrow(StoreClosedError);
  });
});
