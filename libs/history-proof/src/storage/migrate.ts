import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ClientBase } from 'pg';

// Of this program alone; two programs that start at once migrate one after the other.
const MIGRATION_LOCK = 4_717_309_106;

/** Creates schema `proof` and its rights. Run it as a superuser, outside a transaction, as often as wanted. */
export async function migrateHistoryProof(client: ClientBase): Promise<void> {
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await client.query(readFileSync(path.join(__dirname, 'migrations', 'proof.sql'), 'utf8'));
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
