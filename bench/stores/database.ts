import { Client } from 'pg';
import type { ClientConfig } from 'pg';

/** The server that all stores of the comparison share, and a database on it. */
export interface BenchDatabase {
  /** Folder of the socket; the one transport of ours and the peers. */
  readonly socketFolder: string;
  readonly name: string;
}

const PORT = 5432;

export function connectionTo({ socketFolder, name }: BenchDatabase, user = 'postgres'): ClientConfig {
  return { host: socketFolder, port: PORT, user, database: name };
}

export async function asOwner<Answer>(
  database: BenchDatabase,
  work: (client: Client) => Promise<Answer>,
): Promise<Answer> {
  const client = new Client(connectionTo(database));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** An empty database of that name; what was in it is gone. */
export async function freshDatabase(socketFolder: string, name: string): Promise<BenchDatabase> {
  await asOwner({ socketFolder, name: 'postgres' }, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(
      `create database ${name} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`,
    );
  });
  return { socketFolder, name };
}
