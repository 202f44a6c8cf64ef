import {
  assertSchemaCompatibility,
  LATEST_SCHEMA_VERSION,
  runMigrations,
  SchemaMigrationRequiredError,
} from 'bullmq';
import type { PgQueryable } from 'bullmq';
import { JOBS_SCHEMA } from './backend';

/** Role that the program uses the queue as; it sees nothing of the log. */
export const JOBS_ROLE = 'taizhang_jobs';

const ROLE = `
  do $$ begin
    if not exists (select from pg_catalog.pg_roles where rolname = '${JOBS_ROLE}') then
      create role ${JOBS_ROLE} login;
    end if;
  exception when duplicate_object or unique_violation then null;
  end $$`;

/** What BullMQ will create belongs to whoever migrates; the program may only read and write rows. */
const RIGHTS = `
  create schema if not exists ${JOBS_SCHEMA};
  grant usage on schema ${JOBS_SCHEMA} to ${JOBS_ROLE};
  alter default privileges in schema ${JOBS_SCHEMA}
    grant select, insert, update, delete on tables to ${JOBS_ROLE};
  alter default privileges in schema ${JOBS_SCHEMA} grant usage on sequences to ${JOBS_ROLE}`;

// Of this program alone; two programs that start at once migrate one after the other.
const MIGRATION_LOCK = 4_717_309_112;

/**
 * Creates or updates schema `taizhang_jobs` with BullMQ's tables and role taizhang_jobs (LOGIN, without a password).
 * Run it as a superuser, outside a transaction, as often as wanted, from any number of programs at once.
 */
export async function migrateJobs(client: PgQueryable): Promise<void> {
  if ((await version(client)) >= LATEST_SCHEMA_VERSION) return;
  await client.query(`begin; select pg_advisory_xact_lock(${MIGRATION_LOCK}); ${ROLE}; ${RIGHTS}; commit`);
  await runMigrations(client, JOBS_SCHEMA);
}

async function version(client: PgQueryable): Promise<number> {
  try {
    return await assertSchemaCompatibility(client, JOBS_SCHEMA);
  } catch (error) {
    if (error instanceof SchemaMigrationRequiredError) return 0;
    throw error;
  }
}
