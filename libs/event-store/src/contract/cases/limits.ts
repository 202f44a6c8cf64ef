import { InvalidAppendError, LIMITS } from '../../index';
import type { AppendRequest, JsonObject, NewEvent } from '../../index';
import type { ContractCase } from '../contract-case';
import { fact, facts } from '../world';

interface Unstorable {
  readonly name: string;
  /** Beginning of the path that the error names. */
  readonly where: string;
  readonly request: (good: AppendRequest) => unknown;
}

const event =
  (own: object) =>
  (good: AppendRequest): unknown => ({ ...good, events: [fact(), { ...fact(), ...own }] });
const data = (value: unknown): ((good: AppendRequest) => unknown) => event({ data: value });

function nested(levels: number): JsonObject {
  return levels === 0 ? {} : { in: nested(levels - 1) };
}

const UNSTORABLE: readonly Unstorable[] = [
  { name: 'no events', where: 'events', request: (good) => ({ ...good, events: [] }) },
  { name: 'events that are no list', where: 'events', request: (good) => ({ ...good, events: fact() }) },
  {
    name: 'over 10,000 events',
    where: 'events',
    request: (good) => ({ ...good, events: facts(LIMITS.eventsPerAppend + 1) }),
  },
  {
    name: 'a bulk append over half a batch',
    where: 'events',
    request: (good) => ({ ...good, lane: 'bulk', events: facts(LIMITS.eventsPerBulkAppend + 1) }),
  },
  { name: 'a lane that there is not', where: 'lane', request: (good) => ({ ...good, lane: 'fast' }) },
  { name: 'an empty stream id', where: 'stream', request: (good) => ({ ...good, stream: '' }) },
  { name: 'a stream id that is no text', where: 'stream', request: (good) => ({ ...good, stream: 7 }) },
  {
    name: 'a stream id over 512 characters',
    where: 'stream',
    request: (good) => ({ ...good, stream: 's'.repeat(513) }),
  },
  { name: 'a NUL in the stream id', where: 'stream', request: (good) => ({ ...good, stream: 'request-\0' }) },
  {
    name: 'half a character in the stream id',
    where: 'stream',
    request: (good) => ({ ...good, stream: 'request-\ud840' }),
  },
  {
    name: 'a negative expected version',
    where: 'expectedVersion',
    request: (good) => ({ ...good, expectedVersion: -1 }),
  },
  {
    name: 'a broken expected version',
    where: 'expectedVersion',
    request: (good) => ({ ...good, expectedVersion: 1.5 }),
  },
  {
    name: 'an expected version as text',
    where: 'expectedVersion',
    request: (good) => ({ ...good, expectedVersion: '1' }),
  },
  { name: 'an id that is no UUID', where: 'events[1].eventId', request: event({ eventId: 'request-1' }) },
  {
    name: 'a UUID in braces',
    where: 'events[1].eventId',
    request: event({ eventId: `{${fact().eventId}}` }),
  },
  {
    name: 'one id twice',
    where: 'events[1].eventId',
    request: (good) => {
      const twice = fact();
      return { ...good, events: [twice, { ...twice, eventId: twice.eventId.toUpperCase() }] };
    },
  },
  { name: 'an empty type', where: 'events[1].type', request: event({ type: '' }) },
  { name: 'a type over 256 characters', where: 'events[1].type', request: event({ type: 't'.repeat(257) }) },
  { name: 'schema version 0', where: 'events[1].schemaVersion', request: event({ schemaVersion: 0 }) },
  { name: 'data that is a list', where: 'events[1].data', request: data([]) },
  { name: 'data that is missing', where: 'events[1].data', request: data(undefined) },
  { name: 'a whole number beyond 2^53', where: 'events[1].data.amount', request: data({ amount: 2 ** 53 }) },
  { name: 'a bigint', where: 'events[1].data.amount', request: data({ amount: 1n }) },
  { name: 'a number that is none', where: 'events[1].data.amount', request: data({ amount: Number.NaN }) },
  { name: 'a field that is undefined', where: 'events[1].data.note', request: data({ note: undefined }) },
  {
    name: 'a hole in a list',
    where: 'events[1].data.items[1]',
    request: data({ items: Object.assign([1], { length: 2 }) }),
  },
  { name: 'a Date', where: 'events[1].data.at', request: data({ at: new Date(0) }) },
  { name: 'a NUL in a text', where: 'events[1].data.a[0].b', request: data({ a: [{ b: 'x\0' }] }) },
  { name: 'half a character in a text', where: 'events[1].data.a', request: data({ a: '\udc00' }) },
  { name: 'a NUL in a key', where: 'events[1].data', request: data({ 'a\0': 1 }) },
  { name: 'nesting without end', where: 'events[1].data', request: data(nested(LIMITS.depth + 1)) },
  {
    name: 'over 1 MiB in one event',
    where: 'events[1]',
    request: data({ text: 'x'.repeat(LIMITS.bytesPerEvent) }),
  },
  {
    name: 'a meta without a hash',
    where: 'events[1].meta.contentHash',
    request: event({ meta: { ...fact().meta, contentHash: undefined } }),
  },
  {
    name: 'a meta field that there is not',
    where: 'events[1].meta.secret',
    request: event({ meta: { ...fact().meta, secret: 'x' } }),
  },
  {
    name: 'a cause that is no text',
    where: 'events[1].meta.causationId',
    request: event({ meta: { ...fact().meta, causationId: 7 } }),
  },
];

const refusals: readonly ContractCase[] = UNSTORABLE.map(({ name, where, request }) => ({
  part: 'A',
  name: `refused before it is stored: ${name}`,
  async run(world) {
    const head = await world.headOrdinal();
    const good = { stream: world.stream(), expectedVersion: 0, events: facts(2) };
    const append = Reflect.apply(world.store.append, world.store, [request(good)]);
    const error: unknown = await Promise.resolve(append).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InvalidAppendError);
    expect(error).toMatchObject({
      where: expect.stringMatching(new RegExp(`^${where.replace(/[[\]]/g, '\\$&')}`)),
    });
    await expect(world.headOrdinal()).resolves.toBe(head);
  },
}));

function eventOfBytes(bytes: number): NewEvent {
  const empty = fact({ data: { text: '' } });
  const { eventId, type, schemaVersion, data: noText, meta } = empty;
  const own = Buffer.byteLength(JSON.stringify({ eventId, type, schemaVersion, data: noText, meta }));
  return { ...empty, data: { text: 'x'.repeat(bytes - own) } };
}

export const limitCases: readonly ContractCase[] = [
  ...refusals,
  {
    part: 'A',
    name: 'stored and read back at the limit: 10,000 events in one append',
    async run(world) {
      const stream = world.stream();
      const events = facts(LIMITS.eventsPerAppend);
      await expect(world.append(stream, 0, events)).resolves.toMatchObject({
        version: LIMITS.eventsPerAppend,
      });
      const stored = await world.store.readStream(stream);
      expect(stored.map(({ eventId }) => eventId)).toEqual(events.map(({ eventId }) => eventId));
    },
  },
  {
    part: 'A',
    name: 'stored and read back at the limit: an event of 1 MiB, a stream id of 512 characters',
    async run(world) {
      const stem = world.stream();
      const stream = `${stem}${'开'.repeat(LIMITS.streamCharacters - stem.length)}`;
      const large = eventOfBytes(LIMITS.bytesPerEvent);
      await expect(world.append(stream, 0, [large])).resolves.toMatchObject({ version: 1 });
      const [stored] = await world.store.readStream(stream);
      expect(stored?.data).toEqual(large.data);
    },
  },
];
