import { InvalidReadError } from '../../index';
import type { ContractCase } from '../contract-case';
import { fact, facts, numbers } from '../world';

const READS = [
  { options: {}, versions: [1, 2, 3, 4, 5] },
  { options: { fromVersion: 3 }, versions: [3, 4, 5] },
  { options: { fromVersion: 2, limit: 2 }, versions: [2, 3] },
  { options: { fromVersion: 6 }, versions: [] },
  { options: { direction: 'backward' }, versions: [5, 4, 3, 2, 1] },
  { options: { direction: 'backward', limit: 1 }, versions: [5] },
  { options: { direction: 'backward', fromVersion: 3, limit: 2 }, versions: [3, 2] },
  { options: { direction: 'backward', fromVersion: 9 }, versions: [5, 4, 3, 2, 1] },
] as const;

const streamReads: readonly ContractCase[] = READS.map(({ options, versions }) => ({
  part: 'A',
  name: `reads a stream of five with ${JSON.stringify(options)}`,
  async run(world) {
    const stream = await world.streamAt(5);
    const events = await world.store.readStream(stream, options);
    expect(events.map(({ version }) => version)).toEqual(versions);
  },
}));

const senseless: readonly ContractCase[] = [
  { part: 'A', name: 'refuses a read from version 0', run: refusesRead({ fromVersion: 0 }) },
  { part: 'A', name: 'refuses a read of no events', run: refusesRead({ limit: 0 }) },
  {
    part: 'A',
    name: 'refuses to read the log from before its beginning, or by no events',
    async run({ store }) {
      await expect(store.readAll({ after: -1, limit: 1 })).rejects.toThrow(InvalidReadError);
      await expect(store.readAll({ after: 0.5, limit: 1 })).rejects.toThrow(InvalidReadError);
      await expect(store.readAll({ after: 0, limit: 0 })).rejects.toThrow(InvalidReadError);
    },
  },
];

function refusesRead(options: {
  readonly fromVersion?: number;
  readonly limit?: number;
}): ContractCase['run'] {
  return async ({ store }) => {
    await expect(store.readStream('request-1', options)).rejects.toThrow(InvalidReadError);
  };
}

export const readCases: readonly ContractCase[] = [
  ...streamReads,
  ...senseless,
  {
    part: 'A',
    name: 'a stream that does not exist reads as empty',
    async run(world) {
      await expect(world.store.readStream(world.stream())).resolves.toEqual([]);
      await expect(world.store.readStream(world.stream(), { direction: 'backward' })).resolves.toEqual([]);
    },
  },
  {
    part: 'A',
    name: 'several streams are read at once, each whole, a missing one as empty',
    async run(world) {
      const [one, other, missing] = [await world.streamAt(3), await world.streamAt(1), world.stream()];
      const found = await world.store.readStreams([one, missing, other, one]);
      expect([...found.keys()].sort()).toEqual([one, missing, other].sort());
      expect(found.get(one)).toEqual(await world.store.readStream(one));
      expect(found.get(other)).toEqual(await world.store.readStream(other));
      expect(found.get(missing)).toEqual([]);
      await expect(world.store.readStreams([])).resolves.toEqual(new Map());
    },
  },
  {
    part: 'A',
    name: 'the log is read page by page, exclusive of `after`',
    async run(world) {
      const head = await world.headOrdinal();
      await world.streamAt(5);
      const first = await world.store.readAll({ after: head, limit: 2 });
      expect(first.events.map(({ ordinal }) => ordinal)).toEqual([head + 1, head + 2]);
      expect(first.through).toBe(head + 2);
      const rest = await world.store.readAll({ after: first.through, limit: 100 });
      expect(rest.events.map(({ ordinal }) => ordinal)).toEqual(numbers(head + 3, head + 5));
      await expect(world.store.readAll({ after: rest.through, limit: 100 })).resolves.toEqual({
        events: [],
        through: head + 5,
      });
    },
  },
  {
    part: 'A',
    name: 'a filter takes category and type, and `through` moves past what does not pass',
    async run(world) {
      const after = await world.headOrdinal();
      const request = world.stream('request');
      await world.append(request, 0, [fact(), fact({ type: 'ReplyDispatched' })]);
      await world.append(world.stream('requests'), 0, facts(1));
      await world.append(world.stream('docket'), 0, [
        fact({ type: 'NumberAllotted' }),
        fact({ type: 'ReplyDispatched' }),
      ]);
      const read = async (filter: object): Promise<unknown> => {
        const { events, through } = await world.store.readAll({ after, limit: 100, ...filter });
        return [events.map(({ ordinal }) => ordinal - after), through - after];
      };
      await expect(read({ categories: ['request'] })).resolves.toEqual([[1, 2], 5]);
      await expect(read({ types: ['ReplyDispatched'] })).resolves.toEqual([[2, 5], 5]);
      await expect(read({ categories: ['docket', 'requests'], types: ['ReplyDispatched'] })).resolves.toEqual(
        [[5], 5],
      );
      await expect(read({ categories: ['nothing'] })).resolves.toEqual([[], 5]);
      await expect(read({ types: [] })).resolves.toEqual([[], 5]);
      await expect(read({ types: ['ReplyDispatched'], limit: 1 })).resolves.toEqual([[2], 2]);
    },
  },
  {
    part: 'A',
    name: 'the head is the last event, and the log as of an instant ends with the last recorded by then',
    async run(world) {
      await world.streamAt(2);
      const [last] = (await world.logAfter((await world.headOrdinal()) - 1)).slice(-1);
      const head = await world.store.head();
      expect(head).toEqual({ ordinal: last?.ordinal, recordedAt: last?.recordedAt });
      const at = Date.parse(head.recordedAt ?? '');
      await expect(world.store.ordinalAsOf(new Date(at).toISOString())).resolves.toBe(head.ordinal);
      await expect(world.store.ordinalAsOf('9999-12-31T23:59:59.999Z')).resolves.toBe(head.ordinal);
      await expect(world.store.ordinalAsOf('1970-01-01T00:00:00Z')).resolves.toBe(0);
      const before = await world.store.ordinalAsOf(new Date(at - 1).toISOString());
      const log = await world.logAfter(0, 5_000);
      expect(before).toBe(log.filter(({ recordedAt }) => Date.parse(recordedAt) < at).length);
    },
  },
  {
    part: 'A',
    name: 'an instant is ISO 8601 with its offset, and 08:00 in Beijing is 00:00 UTC',
    async run({ store }) {
      for (const none of ['', 'yesterday', '2026-01-31', '2026-01-31T08:00', '2026-13-01T00:00:00Z']) {
        await expect(store.ordinalAsOf(none)).rejects.toThrow(InvalidReadError);
      }
      const [utc, beijing] = ['2026-01-31T00:00:00.000Z', '2026-01-31T08:00:00.000+08:00'];
      expect(await store.ordinalAsOf(beijing)).toBe(await store.ordinalAsOf(utc));
    },
  },
  {
    part: 'A',
    name: 'what a reader does to an event does not reach the log',
    async run(world) {
      const stream = await world.streamAt(1);
      const [event] = await world.store.readStream(stream);
      expect(event).toBeDefined();
      try {
        Reflect.set(event?.data ?? {}, 'receivedOn', '1999-01-01');
      } catch {
        // A store may hand out frozen events as well.
      }
      const [again] = await world.store.readStream(stream);
      expect(again?.data).toEqual({ receivedOn: '2025-03-03' });
    },
  },
];
