import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ClientBase, Pool } from 'pg';

const MIGRATIONS = ['001-index', '002-advance', '003-rights'] as const;

/** Version of the index that this program reads and writes. */
export const INDEX_VERSION = MIGRATIONS.length;

// Of this program alone; two programs that start at once migrate one after the other.
const MIGRATION_LOCK = 4_717_309_103;

/** The ordinal index was written by a newer program, or not yet prepared by this one. */
export class IndexVersionError extends Error {
  override readonly name = 'IndexVersionError';

  constructor(readonly found: number) {
    super(
      found > INDEX_VERSION
        ? `the ordinal index is at version ${found} and this program knows ${INDEX_VERSION}: install the newer program`
        : `the ordinal index is at version ${found} and this program needs ${INDEX_VERSION}: run its migrations first`,
    );
  }
}

function sql(name: string): string {
  return readFileSync(path.join(__dirname, 'migrations', `${name}.sql`), 'utf8');
}

/** 0 for a database without an index. */
export async function readIndexVersion(connection: ClientBase | Pool): Promise<number> {
  const schema = await connection.query<{ exists: boolean }>(
    "select to_regclass('kurrent_index.migration') is not null as exists",
  );
  if (schema.rows[0]?.exists !== true) return 0;
  const { rows } = await connection.query<{ version: number }>(
    'select coalesce(max(version), 0) as version from kurrent_index.migration',
  );
  return rows[0]?.version ?? 0;
}

/** The last ordinal given to an event of KurrentDB; 0 where there is no index or it is empty. */
export async function lastNumbered(connection: ClientBase | Pool): Promise<number> {
  if ((await readIndexVersion(connection)) === 0) return 0;
  const { rows } = await connection.query<{ ordinal: string }>(
    'select ordinal from kurrent_index.checkpoint',
  );
  return Number(rows[0]?.ordinal ?? 0);
}

async function applyMissing(client: ClientBase): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
  await client.query(sql('bootstrap'));
  const applied = await readIndexVersion(client);
  if (applied > INDEX_VERSION) throw new IndexVersionError(applied);
  for (const [index, name] of MIGRATIONS.entries()) {
    if (index < applied) continue;
    await client.query(sql(name));
    await client.query('insert into kurrent_index.migration (version, name) values ($1, $2)', [
      index + 1,
      name,
    ]);
  }
}

/**
 * Creates or updates schema `kurrent_index` in PostgreSQL, with roles taizhang_owner and taizhang_app. Run it as a
 * superuser, outside a transaction, as often as wanted, from any number of programs at once.
 */
export async function migrateKurrentIndex(client: ClientBase): Promise<void> {
  await client.query('begin');
  try {
    await applyMissing(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
