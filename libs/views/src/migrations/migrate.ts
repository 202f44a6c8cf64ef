import { DataSource } from 'typeorm';
import type { DataSourceOptions } from 'typeorm';
import { Views1700000000001 } from './1-views';

const MIGRATIONS_LOCK = 7_203_015;

/** How to reach PostgreSQL: a socket folder or host with user and database, or an address. */
export interface ViewsConnection {
  readonly host?: string;
  readonly port?: number;
  readonly user?: string;
  readonly database?: string;
  readonly connectionString?: string;
  readonly options?: string;
}

export function sourceOptions(connection: ViewsConnection, pool: number) {
  const { user, connectionString, host, port, database, options } = connection;
  const reach = connectionString ? { url: connectionString } : { host, port, username: user, database };
  return { type: 'postgres', ...reach, extra: { max: pool, options } } satisfies DataSourceOptions;
}

/**
 * Brings the schema `views` up to date, one process at a time. The connection may create schemas and act as
 * taizhang_owner; the roles exist already (the event store's migration makes them).
 */
export async function migrateViews(owner: ViewsConnection): Promise<void> {
  const source = new DataSource({
    ...sourceOptions(owner, 1),
    schema: 'views',
    migrations: [Views1700000000001],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'all',
  });
  await source.initialize();
  try {
    await source.query('select pg_advisory_lock($1)', [MIGRATIONS_LOCK]);
    await source.query('create schema if not exists views authorization taizhang_owner');
    await source.query('grant usage on schema views to taizhang_app');
    await source.query('set role taizhang_owner');
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}
