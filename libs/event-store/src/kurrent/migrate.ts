import path from 'node:path';
import { migrateSchema, readSchemaVersion } from '@taizhang/schema-migrations';
import type { OwnSchema } from '@taizhang/schema-migrations';
import type { ClientBase, Pool } from 'pg';

export const INDEX_SCHEMA: OwnSchema = {
  name: 'kurrent_index',
  folder: path.join(__dirname, 'migrations'),
  migrations: ['001-index', '002-advance', '003-rights'],
};

/** Creates or updates schema `kurrent_index` in PostgreSQL and its rights, as `migrateSchema` does. */
export function migrateKurrentIndex(client: ClientBase): Promise<void> {
  return migrateSchema(client, INDEX_SCHEMA);
}

/** The last ordinal given to an event of KurrentDB; 0 where there is no index or it is empty. */
export async function lastNumbered(connection: ClientBase | Pool): Promise<number> {
  if ((await readSchemaVersion(connection, INDEX_SCHEMA)) === 0) return 0;
  const { rows } = await connection.query<{ ordinal: string }>(
    'select ordinal from kurrent_index.checkpoint',
  );
  return Number(rows[0]?.ordinal ?? 0);
}
