import type { JsonObject } from '../../index';
import type { ContractCase } from '../contract-case';
import { fact } from '../world';

const SURVIVES: Readonly<Record<string, JsonObject>> = {
  'an empty object': {},
  'every kind of value': {
    text: 'a',
    number: 1.5,
    yes: true,
    no: false,
    nothing: null,
    list: [1, [2, []]],
    in: { in: {} },
  },
  'Chinese text, rare characters and emoji': { name: '政府信息公开 㛃䶮龘 𬍛 🀄 é e\u0301', 键: '值' },
  'control characters other than NUL': { text: '\u0001\t\r\n\u001f\u007f\u2028\ufeff' },
  'quotes, backslashes and SQL': { text: `'"\\ \\u0041 $1 ); drop table event; --` },
  'the ends of exact numbers': {
    most: Number.MAX_SAFE_INTEGER,
    least: Number.MIN_SAFE_INTEGER,
    fraction: 0.1,
    small: 1e-7,
    tiny: Number.MIN_VALUE,
  },
  'keys that mean something to JavaScript': JSON.parse(
    '{"__proto__": {"admin": true}, "constructor": 1, "toString": "x", "length": 3, "0": "a", "": "empty"}',
  ),
  'text of 200,000 characters': { text: '公开'.repeat(100_000) },
};

const values: readonly ContractCase[] = Object.entries(SURVIVES).map(([name, data]) => ({
  part: 'A',
  name: `data comes back equal: ${name}`,
  async run(world) {
    const stream = world.stream();
    const event = fact({ data });
    await expect(world.append(stream, 0, [event])).resolves.toMatchObject({ status: 'appended' });
    const [stored] = await world.store.readStream(stream);
    expect(stored).toEqual({
      ...event,
      stream,
      version: 1,
      ordinal: expect.any(Number),
      recordedAt: expect.any(String),
    });
    expect(Object.keys(stored?.data ?? {}).sort()).toEqual(Object.keys(data).sort());
  },
}));

export const roundTripCases: readonly ContractCase[] = [
  ...values,
  {
    part: 'A',
    name: 'the meta comes back equal, with and without a cause',
    async run(world) {
      const stream = world.stream();
      const first = fact();
      const second = fact({ type: 'ReplyDispatched', schemaVersion: 3 });
      const caused = { ...second, meta: { ...second.meta, causationId: first.eventId } };
      await world.append(stream, 0, [first, caused]);
      const stored = await world.store.readStream(stream);
      expect(stored.map(({ meta }) => meta)).toEqual([first.meta, caused.meta]);
      expect(stored.map(({ type, schemaVersion }) => [type, schemaVersion])).toEqual([
        ['ApplicationSubmitted', 1],
        ['ReplyDispatched', 3],
      ]);
    },
  },
  {
    part: 'A',
    name: 'minus zero comes back as zero',
    async run(world) {
      const stream = world.stream();
      await world.append(stream, 0, [fact({ data: { amount: -0 } })]);
      const [stored] = await world.store.readStream(stream);
      expect(stored?.data).toEqual({ amount: 0 });
    },
  },
  {
    part: 'A',
    name: 'a UUID in capitals is the same UUID',
    async run(world) {
      const stream = world.stream();
      const event = fact();
      await world.append(stream, 0, [{ ...event, eventId: event.eventId.toUpperCase() }]);
      const [stored] = await world.store.readStream(stream);
      expect(stored?.eventId).toBe(event.eventId);
    },
  },
  {
    part: 'A',
    name: 'streams whose ids look alike are different streams',
    async run(world) {
      const stem = world.stream();
      const alike = ['é', 'e\u0301', 'E', 'e', ' e', 'e ', '%', '_', '𬍛'].map((end) => stem + end);
      for (const stream of alike)
        await expect(world.append(stream, 0)).resolves.toMatchObject({ version: 1 });
      for (const stream of alike) await expect(world.versions(stream)).resolves.toEqual([1]);
    },
  },
];
