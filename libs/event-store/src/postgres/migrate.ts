import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ClientBase, Pool } from 'pg';

const MIGRATIONS = [
  '001-log',
  '002-append',
  '003-as-of',
  '004-rights',
  '005-restore',
  '006-append-faster',
] as const;

/** Version of the tables that this program reads and writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

// Of this program alone; two programs that start at once migrate one after the other.
const MIGRATION_LOCK = 4_717_309_102;

/** The database was written by a newer program, or not yet prepared by this one. */
export class SchemaVersionError extends Error {
  override readonly name = 'SchemaVersionError';

  constructor(readonly found: number) {
    super(
      found > SCHEMA_VERSION
        ? `the event store is at version ${found} and this program knows ${SCHEMA_VERSION}: install the newer program`
        : `the event store is at version ${found} and this program needs ${SCHEMA_VERSION}: run its migrations first`,
    );
  }
}

function sql(name: string): string {
  return readFileSync(path.join(__dirname, 'migrations', `${name}.sql`), 'utf8');
}

/** 0 for a database that was never migrated. */
export async function readSchemaVersion(connection: ClientBase | Pool): Promise<number> {
  const schema = await connection.query<{ exists: boolean }>(
    "select to_regclass('event_store.migration') is not null as exists",
  );
  if (schema.rows[0]?.exists !== true) return 0;
  const { rows } = await connection.query<{ version: number }>(
    'select coalesce(max(version), 0) as version from event_store.migration',
  );
  return rows[0]?.version ?? 0;
}

async function applyMissing(client: ClientBase): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
  await client.query(sql('bootstrap'));
  const applied = await readSchemaVersion(client);
  if (applied > SCHEMA_VERSION) throw new SchemaVersionError(applied);
  for (const [index, name] of MIGRATIONS.entries()) {
    if (index < applied) continue;
    await client.query(sql(name));
    await client.query('insert into event_store.migration (version, name) values ($1, $2)', [
      index + 1,
      name,
    ]);
  }
}

/**
 * Creates or updates schema `event_store` with roles taizhang_owner and taizhang_app (LOGIN, without a password:
 * who may connect as it is the server's to say). Run it as a superuser, outside a transaction, as often as
 * wanted, from any number of programs at once.
 */
export async function migrateEventStore(client: ClientBase): Promise<void> {
  await client.query('begin');
  try {
    await applyMissing(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
