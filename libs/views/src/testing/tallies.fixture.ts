import type { EventStore, StoredEvent } from '@taizhang/event-store';
import type { EntityManager } from 'typeorm';
import type { Build } from '../entities/build';
import { numberAllottedEntity } from '../entities/agency';

/** Every version of every tally, as `stream number from–until`, in order. */
export async function tallies(manager: EntityManager, build: Pick<Build, 'id'>): Promise<readonly string[]> {
  const rows = await manager.findBy(numberAllottedEntity, { build: build.id });
  return rows
    .map(
      ({ stream, number, knownFrom, knownUntil }) => `${stream} ${number} ${knownFrom}–${knownUntil ?? ''}`,
    )
    .toSorted();
}

/** What the tallies must be: a fold of the whole log that shares nothing with the engine. Every append has one event. */
export async function expectedTallies(store: Pick<EventStore, 'readAll'>): Promise<readonly string[]> {
  const { events } = await store.readAll({ after: 0, limit: 100_000 });
  return events.map((event) => tallyOf(event, events)).toSorted();
}

function tallyOf({ stream, version, ordinal }: StoredEvent, log: readonly StoredEvent[]): string {
  const next = log.find((one) => one.stream === stream && one.version === version + 1);
  return `${stream} ${version} ${ordinal}–${next?.ordinal ?? ''}`;
}
