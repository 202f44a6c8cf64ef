import type { AppendResult, EventStore } from '../../index';
import { InvalidAppendError } from '../../index';
import type { ContractCase } from '../contract-case';
import { fact, facts, numbers } from '../world';

export function countByStatus(results: readonly AppendResult[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { status } of results) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** Reads, decides and appends until it stands; the way every writer works. */
async function appendAfterReading(store: EventStore, stream: string): Promise<void> {
  const events = facts(1);
  for (;;) {
    const stored = await store.readStream(stream);
    const result = await store.append({ stream, expectedVersion: stored.length, events });
    if (result.status !== 'conflict') return;
  }
}

export const concurrencyCases: readonly ContractCase[] = [
  {
    part: 'B',
    name: '20 appends at once without an expected version are all stored',
    async run(world) {
      const stream = world.stream();
      const results = await Promise.all(numbers(1, 20).map(() => world.append(stream, 'any')));
      expect(countByStatus(results)).toEqual({ appended: 20 });
      await expect(world.versions(stream)).resolves.toEqual(numbers(1, 20));
    },
  },
  {
    part: 'B',
    name: 'of 20 appends at once on one version one wins, and the others learn the version',
    async run(world) {
      const stream = await world.streamAt(2);
      const results = await Promise.all(numbers(1, 20).map(() => world.append(stream, 2)));
      expect(countByStatus(results)).toEqual({ appended: 1, conflict: 19 });
      for (const result of results) {
        if (result.status === 'conflict') expect(result.actualVersion).toBe(3);
      }
      await expect(world.versions(stream)).resolves.toEqual([1, 2, 3]);
    },
  },
  {
    part: 'B',
    name: '20 writers each on 50 streams: no event lost, versions dense, ordinals dense',
    async run(world) {
      const head = await world.headOrdinal();
      const streams = numbers(1, 50).map(() => world.stream());
      await Promise.all(numbers(1, 20).flatMap(() => streams.map((stream) => world.append(stream, 'any'))));
      const found = await world.store.readStreams(streams);
      for (const events of found.values()) {
        expect(events.map(({ version }) => version)).toEqual(numbers(1, 20));
      }
      const log = await world.logAfter(head);
      expect(log.map(({ ordinal }) => ordinal)).toEqual(numbers(head + 1, head + 1_000));
    },
  },
  {
    part: 'B',
    name: '20 writers who read, decide and append lose no update',
    async run(world) {
      const stream = world.stream();
      await Promise.all(numbers(1, 20).map(() => appendAfterReading(world.store, stream)));
      await expect(world.versions(stream)).resolves.toEqual(numbers(1, 20));
    },
  },
  {
    part: 'B',
    name: 'a conflict, a taken id and an invalid event do not touch the appends beside them',
    async run(world) {
      const taken = fact();
      await world.append(world.stream(), 0, [taken]);
      const stale = await world.streamAt(3);
      const good = numbers(1, 10).map(() => world.append(world.stream(), 0, facts(2)));
      const conflict = world.append(stale, 1);
      const idTaken = world.append(world.stream(), 0, [taken]);
      const invalid = world.append(world.stream(), 0, [fact({ type: '' })]);
      const more = numbers(1, 10).map(() => world.append(world.stream(), 0, facts(2)));
      await expect(invalid).rejects.toThrow(InvalidAppendError);
      await expect(conflict).resolves.toEqual({ status: 'conflict', actualVersion: 3 });
      await expect(idTaken).resolves.toEqual({ status: 'idTaken', eventId: taken.eventId });
      expect(countByStatus(await Promise.all([...good, ...more]))).toEqual({ appended: 20 });
    },
  },
  {
    part: 'B',
    name: 'interactive and bulk appends at once are all answered, each stream in its order',
    async run(world) {
      const streams = numbers(1, 40).map(() => world.stream());
      const appends = streams.flatMap((stream, index) => {
        const lane = index % 2 === 0 ? ('bulk' as const) : ('interactive' as const);
        return [0, 3, 6].map((expectedVersion) =>
          world.store.append({ stream, expectedVersion, events: facts(3), lane }),
        );
      });
      expect(countByStatus(await Promise.all(appends))).toEqual({ appended: 120 });
    },
  },
  {
    part: 'B',
    name: 'two programs on one version: one wins, through either the same stream is read',
    needs: 'openAnother',
    async run(world) {
      const other = await world.another();
      try {
        for (let round = 0; round < 10; round += 1) {
          const stream = world.stream();
          const request = (): Parameters<EventStore['append']>[0] => ({
            stream,
            expectedVersion: 0,
            events: facts(2),
          });
          const results = await Promise.all([world.store.append(request()), other.append(request())]);
          expect(countByStatus(results)).toEqual({ appended: 1, conflict: 1 });
          expect(await other.readStream(stream)).toEqual(await world.store.readStream(stream));
        }
      } finally {
        await other.close();
      }
    },
  },
  {
    part: 'B',
    name: 'two operating-system processes: every version has one writer, nothing is lost, ordinals are dense',
    needs: 'runProcesses',
    async run(world) {
      const head = await world.headOrdinal();
      const [contested, shared] = [numbers(1, 25).map(() => world.stream()), world.stream()];
      const job = () => ({
        requests: [
          ...contested.map((stream) => ({ stream, expectedVersion: 0, events: facts(2) })),
          ...numbers(1, 25).map(() => ({
            stream: shared,
            expectedVersion: 'any' as const,
            events: facts(1),
          })),
        ],
      });
      const results = (await world.can('runProcesses')([job(), job()])).flat();
      expect(countByStatus(results)).toEqual({ appended: 75, conflict: 25 });
      for (const events of (await world.store.readStreams(contested)).values())
        expect(events).toHaveLength(2);
      await expect(world.versions(shared)).resolves.toEqual(numbers(1, 50));
      const log = await world.logAfter(head);
      expect(log.map(({ ordinal }) => ordinal)).toEqual(numbers(head + 1, head + 100));
    },
  },
  {
    part: 'B',
    name: 'an append whose answer is lost on the way is stored once',
    needs: 'loseNextReply',
    async run(world) {
      const stream = world.stream();
      const head = await world.headOrdinal();
      world.can('loseNextReply')();
      await expect(world.append(stream, 0, facts(3))).resolves.toEqual({
        status: 'duplicate',
        version: 3,
        ordinal: head + 3,
      });
      await expect(world.versions(stream)).resolves.toEqual([1, 2, 3]);
      await expect(world.headOrdinal()).resolves.toBe(head + 3);
    },
  },
];
