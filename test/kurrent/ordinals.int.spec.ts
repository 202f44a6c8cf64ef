import { InvalidAppendError, LogHoleError } from '@taizhang/event-store';
import type { EventStore, StoredEvent } from '@taizhang/event-store';
import { jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { fact, facts, numbers } from '@taizhang/event-store/contract';
import { overStandIn } from './over-stand-in';
import type { OverStandIn } from './over-stand-in';

async function logOf(store: EventStore): Promise<readonly StoredEvent[]> {
  return (await store.readAll({ after: 0, limit: 10_000 })).events;
}

/** A clock that falls by a second with every third look. */
function unsteadyClock(): () => number {
  let [now, looks] = [Date.UTC(2026, 0, 31), 0];
  return () => (now += (looks += 1) % 3 === 0 ? -1_000 : 400);
}

describe('the ordinals of a log in KurrentDB', () => {
  let world: OverStandIn;
  let store: EventStore;
  beforeEach(async () => {
    world = await overStandIn({ now: unsteadyClock() });
    store = await world.open();
  });
  afterEach(() => world.close());

  const append = (through: EventStore, stream: string, count = 1) =>
    through.append({ stream, expectedVersion: 'any', events: facts(count) });

  async function append40(): Promise<void> {
    const others = [await world.open(), await world.open()];
    await Promise.all(
      numbers(1, 20).map((n) => append(others[n % 2] ?? store, `request-${n % 7}`, 1 + (n % 3))),
    );
  }

  it('are dense, follow KurrentDB’s own order, and leave out no version of a stream', async () => {
    await append40();
    const log = await logOf(store);
    expect(log.map(({ ordinal }) => ordinal)).toEqual(numbers(1, log.length));
    const ours = world.server.events.filter(({ stream }) => stream.startsWith('taizhang/'));
    expect(log.map(({ stream, version }) => [`taizhang/${stream}`, version - 1])).toEqual(
      ours.map(({ stream, revision }) => [stream, revision]),
    );
    for (const n of numbers(0, 6)) {
      const own = log.filter(({ stream }) => stream === `request-${n}`);
      expect(own).toEqual(await store.readStream(`request-${n}`));
      expect(own.map(({ version }) => version)).toEqual(numbers(1, own.length));
    }
  });

  it('are the same, with the same instants, when the index is written anew, by several programs at once', async () => {
    await append40();
    const before = await logOf(store);
    const instants = before.map(({ recordedAt }) => recordedAt);
    expect(instants).toEqual(instants.toSorted());
    await store.close();
    await world.dropIndex();
    const [one, ...others] = await Promise.all([world.open(), world.open(), world.open()]);
    expect(await logOf(one)).toEqual(before);
    for (const other of others) expect(await other.head()).toEqual(await one.head());
  });

  it('take in what a program stored that died before it was numbered', async () => {
    await append(store, 'request-1');
    const { eventId, type, data, meta } = fact();
    const { recordedBy, agency, commandId, correlationId, contentHash } = meta;
    const texts = { recordedBy, agency, commandId, correlationId, contentHash };
    const metadata = { ...texts, schemaVersion: '1', attempt: eventId };
    const client = KurrentDBClient.connectionString(world.server.url);
    await client.appendToStream('taizhang/request-1', jsonEvent({ id: eventId, type, data, metadata }));
    await client.appendToStream('another-program', jsonEvent({ type: 'Whatever', data: {} }));
    await client.dispose();
    expect(await store.head()).toMatchObject({ ordinal: 2 });
    expect((await logOf(store)).at(-1)).toMatchObject({ eventId, ordinal: 2, version: 2 });
    const again = {
      stream: 'request-1',
      expectedVersion: 1,
      events: [{ ...fact(), eventId, type, data, meta }],
    };
    expect(await store.append(again)).toEqual({ status: 'duplicate', version: 2, ordinal: 2 });
  });

  it('end where a stream of ours holds an event that is not ours', async () => {
    await append(store, 'request-1');
    const client = KurrentDBClient.connectionString(world.server.url);
    await client.appendToStream('taizhang/request-1', jsonEvent({ type: 'Whatever', data: {} }));
    await client.dispose();
    await expect(store.head()).rejects.toThrow('was not written by this program');
  });

  it('tell of an event that KurrentDB no longer holds', async () => {
    await append40();
    const [, , third] = await logOf(store);
    world.server.lose(third?.eventId ?? '');
    await expect(store.readAll({ after: 0, limit: 100 })).rejects.toThrow(LogHoleError);
    await store.close();
    await world.dropIndex();
    await expect(world.open()).rejects.toThrow('leaves out a version of stream');
  });

  it('are given by nobody but the function: the program may neither write nor change the index', async () => {
    await append(store, 'request-1');
    for (const change of [
      'delete from kurrent_index.entry',
      'update kurrent_index.checkpoint set ordinal = 0',
      `insert into kurrent_index.entry select 9, 9, 9, 9, now(), gen_random_uuid(), gen_random_uuid(), 'x', 'y'`,
    ]) {
      await expect(world.sql(change, 'taizhang_app')).rejects.toThrow('permission denied');
    }
    for (const change of ['delete from kurrent_index.entry', 'truncate kurrent_index.checkpoint']) {
      await expect(world.sql(change)).rejects.toThrow('ordinals stay');
    }
  });

  it('are not given to an append that KurrentDB would not take whole', async () => {
    const events = facts(200).map((event) => ({ ...event, data: { text: 'x'.repeat(6_000) } }));
    const large = store.append({ stream: 'request-1', expectedVersion: 0, events });
    await expect(large).rejects.toThrow(InvalidAppendError);
    const knows = await world.open({ maxAppendBytes: 16 * 1_048_576 });
    await expect(knows.append({ stream: 'request-1', expectedVersion: 0, events })).rejects.toThrow(
      InvalidAppendError,
    );
    expect(await store.head()).toMatchObject({ ordinal: 0 });
  });
});
