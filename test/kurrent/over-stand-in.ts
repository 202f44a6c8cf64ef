import type { EventStore } from '@taizhang/event-store';
import { migrateKurrentIndex, openKurrentEventStore } from '@taizhang/event-store/kurrent';
import type { KurrentEventStoreOptions } from '@taizhang/event-store/kurrent';
import { Client } from 'pg';
import { createTestDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { KurrentStandIn } from './stand-in';
import type { StandInOptions } from './stand-in';

/** A KurrentDB of its own, a database of its own, and as many programs over both as wanted. */
export interface OverStandIn {
  readonly server: KurrentStandIn;
  readonly database: TestDatabase;
  open(options?: Partial<KurrentEventStoreOptions>): Promise<EventStore>;
  /** Runs SQL in the index's database as any user. */
  sql(text: string, user?: string): Promise<readonly unknown[]>;
  /** Throws the ordinal index away and prepares an empty one. */
  dropIndex(): Promise<void>;
  close(): Promise<void>;
}

/** Impatient, so that a fault costs a test few seconds. The client itself takes half a second to connect for reading. */
const IMPATIENT = { answerMs: 1_500, pollMs: 50, stallMs: 200 };

export async function overStandIn(standIn: StandInOptions = {}): Promise<OverStandIn> {
  const [server, database] = await Promise.all([KurrentStandIn.start(standIn), createTestDatabase()]);
  const stores: EventStore[] = [];
  const as = async <Answer>(user: string, work: (client: Client) => Promise<Answer>): Promise<Answer> => {
    const client = new Client(database.config(user));
    await client.connect();
    return work(client).finally(() => client.end());
  };
  await as('postgres', migrateKurrentIndex);
  return {
    server,
    database,
    open: async (options) => {
      const index = database.config('taizhang_app');
      const store = await openKurrentEventStore({ url: server.url, index, ...IMPATIENT, ...options });
      stores.push(store);
      return store;
    },
    sql: (text, user = 'postgres') => as(user, async (client) => (await client.query<object>(text)).rows),
    dropIndex: () =>
      as('postgres', async (client) => {
        await client.query('drop schema kurrent_index cascade');
        await migrateKurrentIndex(client);
      }),
    close: async () => {
      await Promise.all(stores.map((store) => store.close()));
      await server.stop();
      await database.drop();
    },
  };
}
