import { migrateEventStore } from '@taizhang/event-store/postgres';
import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import { migrateViews } from '../migrate-views';

/** Brings an empty database to where the program finds it; answers how the program connects. */
export async function prepare(database: { config(user?: string): ClientConfig }): Promise<ClientConfig> {
  const client = new Client(database.config());
  await client.connect();
  try {
    await migrateEventStore(client);
  } finally {
    await client.end();
  }
  await migrateViews(database.config());
  return database.config('taizhang_app');
}
