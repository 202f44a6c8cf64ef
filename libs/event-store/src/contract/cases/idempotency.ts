import type { AppendRequest, NewEvent } from '../../index';
import type { ContractCase } from '../contract-case';
import type { World } from '../world';
import { fact, facts, numbers } from '../world';
import { countByStatus } from './concurrency';

interface Told {
  readonly stream: string;
  readonly events: readonly NewEvent[];
  readonly stored: { readonly status: 'duplicate'; readonly version: number; readonly ordinal: number };
  readonly head: number;
}

/** Three events at versions 3 to 5 of a stream, and what a retry of them is answered. */
async function tell(world: World): Promise<Told> {
  const stream = await world.streamAt(2);
  const events = facts(3);
  await world.append(stream, 2, events);
  const head = await world.headOrdinal();
  return { stream, events, stored: { status: 'duplicate', version: 5, ordinal: head }, head };
}

const RETRIES: readonly {
  readonly name: string;
  readonly expectedVersion: AppendRequest['expectedVersion'];
}[] = [
  { name: 'on the version that they were decided on', expectedVersion: 2 },
  { name: 'without an expected version', expectedVersion: 'any' },
  { name: 'on the version that they made', expectedVersion: 5 },
  { name: 'on a version that never was', expectedVersion: 9 },
];

const retries: readonly ContractCase[] = RETRIES.map(({ name, expectedVersion }) => ({
  part: 'C',
  name: `the same events again, ${name}, are a duplicate at their place`,
  async run(world) {
    const { stream, events, stored, head } = await tell(world);
    await expect(world.append(stream, expectedVersion, events)).resolves.toEqual(stored);
    await expect(world.headOrdinal()).resolves.toBe(head);
    await expect(world.versions(stream)).resolves.toEqual(numbers(1, 5));
  },
}));

interface Mixture {
  readonly name: string;
  readonly of: (told: readonly NewEvent[]) => readonly NewEvent[];
}

const OTHERS: readonly Mixture[] = [
  { name: 'a known event before a new one', of: (told) => [...told.slice(2), fact()] },
  { name: 'a new event before the known ones', of: (told) => [fact(), ...told] },
  {
    name: 'known events with a new one between',
    of: (told) => [...told.slice(0, 1), fact(), ...told.slice(1)],
  },
  { name: 'the known events in another order', of: (told) => [...told].reverse() },
  { name: 'known events that leave one out', of: (told) => [...told.slice(0, 1), ...told.slice(2)] },
  {
    name: 'a known id with other content',
    of: (told) =>
      told.map((event, i) => (i === 1 ? { ...event, meta: { ...event.meta, contentHash: 'other' } } : event)),
  },
];

const others: readonly ContractCase[] = OTHERS.map(({ name, of }) => ({
  part: 'C',
  name: `${name}: the id is taken, nothing is stored`,
  async run(world) {
    const { stream, events, head } = await tell(world);
    const ids = events.map(({ eventId }) => eventId);
    for (const expectedVersion of ['any', 2, 5] as const) {
      const result = await world.append(stream, expectedVersion, of(events));
      expect(result.status === 'idTaken' && ids.includes(result.eventId)).toBe(true);
    }
    await expect(world.headOrdinal()).resolves.toBe(head);
  },
}));

export const idempotencyCases: readonly ContractCase[] = [
  ...retries,
  ...others,
  {
    part: 'C',
    name: 'the same events again after the stream went on are a duplicate at their place',
    async run(world) {
      const { stream, events, stored } = await tell(world);
      await world.append(stream, 5, facts(4));
      await expect(world.append(stream, 2, events)).resolves.toEqual(stored);
      await expect(world.versions(stream)).resolves.toEqual(numbers(1, 9));
    },
  },
  {
    part: 'C',
    name: 'an id known in another stream is taken, whatever the expected version',
    async run(world) {
      const { events, head } = await tell(world);
      const [first] = events;
      for (const expectedVersion of ['any', 0, 2] as const) {
        const result = await world.append(world.stream(), expectedVersion, events);
        expect(result).toEqual({ status: 'idTaken', eventId: first?.eventId });
      }
      await expect(world.headOrdinal()).resolves.toBe(head);
    },
  },
  {
    part: 'C',
    name: 'the ids of an append that met a conflict are free: decided again, it is stored',
    async run(world) {
      const stream = await world.streamAt(2);
      const events = facts(2);
      await expect(world.append(stream, 1, events)).resolves.toEqual({
        status: 'conflict',
        actualVersion: 2,
      });
      await expect(world.append(stream, 2, events)).resolves.toMatchObject({
        status: 'appended',
        version: 4,
      });
    },
  },
  {
    part: 'C',
    name: 'the same events 20 times at once are stored once',
    async run(world) {
      const stream = world.stream();
      const events = facts(2);
      const results = await Promise.all(numbers(1, 20).map(() => world.append(stream, 0, events)));
      expect(countByStatus(results)).toEqual({ appended: 1, duplicate: 19 });
      await expect(world.versions(stream)).resolves.toEqual([1, 2]);
    },
  },
  {
    part: 'C',
    name: 'one id to ten streams at once goes to one of them',
    async run(world) {
      const event = fact();
      const results = await Promise.all(numbers(1, 10).map(() => world.append(world.stream(), 0, [event])));
      expect(countByStatus(results)).toEqual({ appended: 1, idTaken: 9 });
    },
  },
  {
    part: 'C',
    name: 'the same events from two programs at once are stored once',
    needs: 'openAnother',
    async run(world) {
      const other = await world.another();
      try {
        const request = { stream: world.stream(), expectedVersion: 0, events: facts(2) };
        const results = await Promise.all([world.store.append(request), other.append(request)]);
        expect(countByStatus(results)).toEqual({ appended: 1, duplicate: 1 });
      } finally {
        await other.close();
      }
    },
  },
];
