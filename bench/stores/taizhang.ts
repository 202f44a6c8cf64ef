import type { StoredEvent } from '@taizhang/event-store';
import { migrateEventStore, openPostgresEventStore } from '@taizhang/event-store/postgres';
import { asOwner, connectionTo } from './database';
import type { BenchDatabase } from './database';
import type { StoreUnderTest } from './store';

export const OURS = 'taizhang';

const PAGE = 2_000;

export async function prepareTaizhang(database: BenchDatabase): Promise<void> {
  await asOwner(database, migrateEventStore);
}

/** The product's own store, as the product opens it. */
export async function openTaizhang(database: BenchDatabase): Promise<StoreUnderTest> {
  const store = await openPostgresEventStore({ connection: connectionTo(database, 'taizhang_app') });
  return {
    name: OURS,
    create: async (stream, events) => {
      const facts = events.map((event) => ({ ...event, schemaVersion: 1 }));
      const { status } = await store.append({ stream, expectedVersion: 0, events: facts });
      if (status !== 'appended') throw new Error(`the append was answered ${status}`);
    },
    load: async (stream) => (await store.readStream(stream)).length,
    readAll: async (visit) => {
      let after = 0;
      for (;;) {
        const { events, through } = await store.readAll({ after, limit: PAGE });
        if (events.length === 0) return;
        events.forEach(({ eventId }: StoredEvent) => visit(eventId));
        after = through;
      }
    },
    close: () => store.close(),
  };
}
