import { Client } from 'pg';
import type { PoolConfig } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { dataSource } from './data-source';
import { MIGRATIONS } from './migrations';

// Of this program alone; two programs that start at once migrate one after the other.
const MIGRATION_LOCK = 4_717_309_103;

/**
 * Creates or updates schema `views`, owned by taizhang_owner, used by taizhang_app (roles made by
 * migrateEventStore, which comes first). Connect as someone who may act as taizhang_owner; run it as often as
 * wanted, from any number of programs at once.
 */
export async function migrateViews(connection: PoolConfig): Promise<void> {
  if (await isMigrated(connection)) return;
  const guard = await dataSource(connection, 1).initialize();
  try {
    const runner = guard.createQueryRunner();
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await createSchema(runner);
    await runMigrations({
      ...connection,
      options: `${connection.options ?? ''} -c role=taizhang_owner`.trim(),
    });
  } finally {
    // Ends the session, and with it the lock.
    await guard.destroy();
  }
}

/** Asked over a bare connection: TypeORM's own way to ask takes two pools and all entities. */
async function isMigrated(connection: PoolConfig): Promise<boolean> {
  const client = new Client(connection);
  await client.connect();
  try {
    const { rows } = await client.query("select to_regclass('views.migration') is not null as there");
    if (rows[0].there !== true) return false;
    const applied = await client.query('select name from views.migration');
    const names = new Set(applied.rows.map(({ name }) => name));
    return MIGRATIONS.every((migration) => names.has(new migration().name));
  } finally {
    await client.end();
  }
}

async function createSchema(runner: QueryRunner): Promise<void> {
  await runner.query('create schema if not exists views authorization taizhang_owner');
}

async function runMigrations(asOwner: PoolConfig): Promise<void> {
  const owner: DataSource = await dataSource(asOwner, 1).initialize();
  try {
    await owner.runMigrations();
  } finally {
    await owner.destroy();
  }
}
