import type { EventStore } from '../../index';
import type { HeldAppend } from '../adapter';
import type { ContractCase } from '../contract-case';
import type { World } from '../world';
import { fact, facts, numbers } from '../world';

/** An append is held open; `during` runs beside it; then it is committed or rolled back. */
async function whileHeld(
  world: World,
  stream: string,
  during: (held: HeldAppend) => Promise<void>,
): Promise<void> {
  const held = await world.can('holdAppend')({ stream, expectedVersion: 0, events: facts(1) });
  try {
    await during(held);
  } finally {
    await held.rollBack();
  }
}

/** Done, or waiting for the append held open: either way it will do no more by itself. */
async function settledOrWaiting(held: HeldAppend, append: Promise<unknown>): Promise<void> {
  await Promise.race([append, held.someoneWaits()]);
}

/** 64 writers, some of whose appends are refused, and a reader who follows the log all the while. */
async function tailUnder64Writers(world: World, stores: readonly EventStore[]): Promise<void> {
  const head = await world.headOrdinal();
  const watch = world.watch({ after: head, batchSize: 50 });
  const hot = world.stream();
  const writer = async (index: number): Promise<void> => {
    const store = stores[index % stores.length] ?? world.store;
    const own = world.stream();
    for (let version = 0; version < 20; version += 2) {
      await store.append({ stream: own, expectedVersion: version, events: facts(2) });
      await store.append({ stream: hot, expectedVersion: version, events: facts(1) });
    }
  };
  await Promise.all(numbers(1, 64).map((index) => writer(index)));
  const { ordinal } = await world.store.head();
  await watch.reached(ordinal);
  await watch.subscription.stop();
  expect(ordinal).toBeGreaterThanOrEqual(head + 64 * 20);
  expect(watch.events.map((event) => event.ordinal)).toEqual(numbers(head + 1, ordinal));
}

export const GAP = 'an append that is rolled back leaves no hole in the ordinals';
export const ORDER = 'a reader passes no ordinal that another append commits later';
export const TAIL_OF_FOUR = 'a reader behind 64 writers of four programs sees every event once, in order';

export const orderCases: readonly ContractCase[] = [
  {
    part: 'D',
    name: 'ordinals are dense over appends that are stored, refused and repeated',
    async run(world) {
      const head = await world.headOrdinal();
      const stream = world.stream();
      const first = [fact()];
      await world.append(stream, 0, first);
      await world.append(stream, 7);
      await world.append(stream, 0, first);
      await world.append(world.stream(), 0, first);
      await world.append(stream, 1);
      const log = await world.logAfter(head);
      expect(log.map(({ ordinal }) => ordinal)).toEqual([head + 1, head + 2]);
    },
  },
  {
    part: 'D',
    name: 'nothing in a stream is missing from the log, nothing in the log from its stream',
    async run(world) {
      const head = await world.headOrdinal();
      const streams = numbers(1, 6).map(() => world.stream());
      await Promise.all(
        numbers(1, 30).map((n) => world.append(streams[n % 6] ?? '', 'any', facts(1 + (n % 4)))),
      );
      const log = await world.logAfter(head);
      for (const [stream, events] of await world.store.readStreams(streams)) {
        expect(events.map(({ version }) => version)).toEqual(numbers(1, events.length));
        expect(log.filter((event) => event.stream === stream)).toEqual(events);
      }
      expect(log.every(({ stream }) => streams.includes(stream))).toBe(true);
    },
  },
  {
    part: 'D',
    name: 'a reader behind 64 writers sees every event once, in order',
    run: (world) => tailUnder64Writers(world, [world.store]),
  },
  {
    part: 'D',
    name: TAIL_OF_FOUR,
    needs: 'openAnother',
    async run(world) {
      const others = await Promise.all(numbers(1, 3).map(() => world.another()));
      try {
        await tailUnder64Writers(world, [world.store, ...others]);
      } finally {
        await Promise.all(others.map((other) => other.close()));
      }
    },
  },
  {
    part: 'D',
    name: GAP,
    needs: 'holdAppend',
    async run(world) {
      const head = await world.headOrdinal();
      await whileHeld(world, world.stream(), (held) => held.rollBack());
      await expect(world.append(world.stream(), 0, facts(2))).resolves.toMatchObject({ status: 'appended' });
      const log = await world.logAfter(head);
      expect(log.map(({ ordinal }) => ordinal)).toEqual([head + 1, head + 2]);
    },
  },
  {
    part: 'D',
    name: ORDER,
    needs: 'holdAppend',
    async run(world) {
      const head = await world.headOrdinal();
      const [slow, quick] = [world.stream(), world.stream()];
      await whileHeld(world, slow, async (held) => {
        const append = world.append(quick, 0);
        await settledOrWaiting(held, append);
        const before = await world.store.readAll({ after: head, limit: 10 });
        await held.commit();
        await append;
        const after = await world.store.readAll({ after: before.through, limit: 10 });
        const seen = [...before.events, ...after.events].map(({ stream }) => stream);
        expect(seen.sort()).toEqual([slow, quick].sort());
      });
    },
  },
  {
    part: 'D',
    name: 'nothing of an append is seen before it is committed, all of it afterwards',
    needs: 'holdAppend',
    async run(world) {
      const stream = world.stream();
      const head = await world.headOrdinal();
      await whileHeld(world, stream, async (held) => {
        await expect(world.versions(stream)).resolves.toEqual([]);
        await expect(world.logAfter(head)).resolves.toEqual([]);
        await held.commit();
        await expect(world.versions(stream)).resolves.toEqual([1]);
      });
    },
  },
  {
    part: 'D',
    name: 'who decided on the version that a slower append takes meets a conflict',
    needs: 'holdAppend',
    async run(world) {
      const stream = world.stream();
      await whileHeld(world, stream, async (held) => {
        const append = world.append(stream, 0);
        await settledOrWaiting(held, append);
        await held.commit();
        await expect(append).resolves.toEqual({ status: 'conflict', actualVersion: 1 });
      });
    },
  },
  {
    part: 'D',
    name: 'who waited for an append that is rolled back takes its version',
    needs: 'holdAppend',
    async run(world) {
      const stream = world.stream();
      await whileHeld(world, stream, async (held) => {
        const append = world.append(stream, 0);
        await settledOrWaiting(held, append);
        await held.rollBack();
        await expect(append).resolves.toMatchObject({ status: 'appended', version: 1 });
      });
    },
  },
];
