import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import { testServer } from './server';

/** A database of its own for one test or one file of tests. Roles are not its own: the server's databases share them. */
export interface TestDatabase {
  readonly name: string;
  /** For `pg` clients and pools; the superuser `postgres` unless another user is named. No password is asked. */
  config(user?: string): ClientConfig;
  /** Close your pools first: sessions that are still open are cut off. */
  drop(): Promise<void>;
}

/** Empty, UTF-8, C locale, on the run's one server; about 50 ms, and 2 s more for the first. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const host = await testServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(
    host,
    `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`,
  );
  return {
    name,
    config: (user = 'postgres') => ({ host, port: 5432, user, database: name }),
    drop: () => asSuperuser(host, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function asSuperuser(host: string, sql: string): Promise<void> {
  const client = new Client({ host, port: 5432, user: 'postgres', database: 'postgres' });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
