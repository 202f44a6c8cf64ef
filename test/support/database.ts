import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import { testServer } from './server';

/** A database of its own for one test or one file of tests. Roles are not its own: the server's databases share them. */
export interface TestDatabase {
  readonly name: string;
  /** For `pg` clients and pools; the superuser `postgres` unless another user is named. No password is asked. */
  config(user?: string): ClientConfig;
  /** The same as an address, for the superuser: what DATABASE_URL takes. */
  readonly url: string;
  /** Close your pools first: sessions that are still open are cut off. */
  drop(): Promise<void>;
}

/** Empty, UTF-8, C locale, on the run's one server; about 50 ms, and 2 s more for the first. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const host = await testServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const create = `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`;
  await asSuperuser(host, (client) => client.query(create));
  return {
    name,
    config: (user = 'postgres') => ({ host, port: 5432, user, database: name }),
    url: `postgres://postgres@localhost/${name}?host=${encodeURIComponent(host)}`,
    drop: () =>
      asSuperuser(host, async (client) => {
        await sessionsLeft(name, client);
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

const PATIENCE_MS = 500;
const POLL_MS = 10;
const SESSIONS = `SELECT FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'`;

/**
 * A closed pool's sessions end on the server a moment later. One that is cut off in that moment tells its client, whose
 * pool is listened to no more: the error would fail whichever test runs. What is not closed at all is not waited for long.
 */
async function sessionsLeft(name: string, client: Client): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await delay(POLL_MS)) {
    if ((await client.query(SESSIONS, [name])).rowCount === 0) return;
  }
}

async function asSuperuser(host: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ host, port: 5432, user: 'postgres', database: 'postgres' });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
