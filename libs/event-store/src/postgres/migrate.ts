import path from 'node:path';
import { migrateSchema } from '@taizhang/schema-migrations';
import type { OwnSchema } from '@taizhang/schema-migrations';
import type { ClientBase } from 'pg';

export const EVENT_STORE_SCHEMA: OwnSchema = {
  name: 'event_store',
  folder: path.join(__dirname, 'migrations'),
  migrations: ['001-log', '002-append', '003-as-of', '004-rights', '005-restore', '006-append-faster'],
};

/** Creates or updates schema `event_store` and its rights, as `migrateSchema` does. */
export function migrateEventStore(client: ClientBase): Promise<void> {
  return migrateSchema(client, EVENT_STORE_SCHEMA);
}
