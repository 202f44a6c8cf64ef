import type { ContractCase } from '../contract-case';
import { fact, facts, numbers } from '../world';

const MATRIX = [
  { expected: 'any', at: 0, answer: { status: 'appended', version: 1 } },
  { expected: 0, at: 0, answer: { status: 'appended', version: 1 } },
  { expected: 1, at: 0, answer: { status: 'conflict', actualVersion: 0 } },
  { expected: 5, at: 0, answer: { status: 'conflict', actualVersion: 0 } },
  { expected: 'any', at: 3, answer: { status: 'appended', version: 4 } },
  { expected: 0, at: 3, answer: { status: 'conflict', actualVersion: 3 } },
  { expected: 2, at: 3, answer: { status: 'conflict', actualVersion: 3 } },
  { expected: 3, at: 3, answer: { status: 'appended', version: 4 } },
  { expected: 4, at: 3, answer: { status: 'conflict', actualVersion: 3 } },
] as const;

const expectedVersions: readonly ContractCase[] = MATRIX.map(({ expected, at, answer }) => ({
  part: 'A',
  name: `expected version ${expected} on ${at === 0 ? 'a missing stream' : `a stream at ${at}`}: ${answer.status}`,
  async run(world) {
    const stream = at === 0 ? world.stream() : await world.streamAt(at);
    const head = await world.headOrdinal();
    await expect(world.append(stream, expected)).resolves.toMatchObject(answer);
    const stored = answer.status === 'appended' ? 1 : 0;
    await expect(world.versions(stream)).resolves.toEqual(numbers(1, at + stored));
    await expect(world.headOrdinal()).resolves.toBe(head + stored);
  },
}));

export const appendCases: readonly ContractCase[] = [
  ...expectedVersions,
  {
    part: 'A',
    name: 'versions count from 1 and ordinals on from the head, over several appends to several streams',
    async run(world) {
      const head = await world.headOrdinal();
      const [one, other] = [world.stream(), world.stream()];
      await expect(world.append(one, 0, facts(2))).resolves.toEqual({
        status: 'appended',
        version: 2,
        ordinal: head + 2,
      });
      await expect(world.append(other, 0, facts(1))).resolves.toEqual({
        status: 'appended',
        version: 1,
        ordinal: head + 3,
      });
      await expect(world.append(one, 2, facts(3))).resolves.toEqual({
        status: 'appended',
        version: 5,
        ordinal: head + 6,
      });
      await expect(world.versions(one)).resolves.toEqual([1, 2, 3, 4, 5]);
      const log = await world.logAfter(head);
      expect(log.map(({ ordinal }) => ordinal)).toEqual(numbers(head + 1, head + 6));
      expect(log.map(({ stream }) => stream)).toEqual([one, one, other, one, one, one]);
    },
  },
  {
    part: 'A',
    name: 'an append whose third event is invalid stores none of its events',
    async run(world) {
      const stream = world.stream();
      const head = await world.headOrdinal();
      const events = [...facts(2), fact({ data: { name: '\0' } }), ...facts(2)];
      await expect(world.append(stream, 0, events)).rejects.toThrow('events[2].data.name');
      await expect(world.versions(stream)).resolves.toEqual([]);
      await expect(world.headOrdinal()).resolves.toBe(head);
    },
  },
  {
    part: 'A',
    name: 'what the writer does to its objects after the call does not reach the log',
    async run(world) {
      const stream = world.stream();
      const items = ['first'];
      const appended = world.append(stream, 0, [fact({ data: { items } })]);
      items.push('second');
      await appended;
      const [stored] = await world.store.readStream(stream);
      expect(stored?.data).toEqual({ items: ['first'] });
    },
  },
  {
    part: 'A',
    name: 'recordedAt is a UTC instant with milliseconds and never falls along the log',
    async run(world) {
      const head = await world.headOrdinal();
      for (let i = 0; i < 20; i += 1) await world.append(world.stream(), 0, facts(2));
      const instants = (await world.logAfter(head)).map(({ recordedAt }) => recordedAt);
      expect(instants).toHaveLength(40);
      for (const instant of instants) expect(instant).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      expect(instants).toEqual([...instants].sort());
    },
  },
];
