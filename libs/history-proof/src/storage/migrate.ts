import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ClientBase } from 'pg';

// Of this program alone; two programs that start at once migrate one after the other.
const MIGRATION_LOCK = 4_717_309_106;

/** Stands as the schema's comment. Tables that are there already are not touched again: a seal may be at work. */
const VERSION = '1';

/** Creates schema `proof` and its rights. Run it as a superuser, outside a transaction, as often as wanted. */
export async function migrateHistoryProof(client: ClientBase): Promise<void> {
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    if ((await versionOf(client)) !== VERSION) {
      await client.query(readFileSync(path.join(__dirname, 'migrations', 'proof.sql'), 'utf8'));
      await client.query(`comment on schema proof is '${VERSION}'`);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function versionOf(client: ClientBase): Promise<string | null> {
  const { rows } = await client.query<{ version: string | null }>(
    "select obj_description(to_regnamespace('proof'), 'pg_namespace') as version",
  );
  return rows[0]?.version ?? null;
}
