import { JOBS_ROLE } from '@taizhang/jobs';
import { Client } from 'pg';
import type { ClientConfig, PoolConfig } from 'pg';
import type { Config } from './config';
import { startEmbeddedPostgres } from './embedded-postgres';
import { codeOf } from './error-code';

/** The one PostgreSQL behind events, keys and views. */
export interface Database {
  /** May create roles, schemas and tables; for migrations only. */
  readonly owner: ClientConfig;
  /** The program's own way in: role taizhang_app. */
  readonly program: PoolConfig;
  /** The queue's own way in: role taizhang_jobs, which sees nothing of the log. */
  readonly jobs: ClientConfig;
  /** Lets go of the server; the last user of an embedded one stops it. */
  leave(): Promise<void>;
}

const DATABASE = 'taizhang';
const PROGRAM_ROLE = 'taizhang_app';
const DUPLICATE_DATABASE = '42P04';
const UNIQUE_VIOLATION = '23505';

export async function openDatabase(config: Config, log: (line: string) => void): Promise<Database> {
  return config.databaseUrl === null ? embedded(config, log) : outside(config.databaseUrl);
}

async function embedded({ dataFolder }: Config, log: (line: string) => void): Promise<Database> {
  const server = await startEmbeddedPostgres({ dataFolder, log });
  try {
    await createDatabase(server.connection('postgres', 'postgres'));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    owner: server.connection('postgres', DATABASE),
    program: server.connection(PROGRAM_ROLE, DATABASE),
    jobs: server.connection(JOBS_ROLE, DATABASE),
    leave: () => server.stop(),
  };
}

/** An outside server: the address's own user migrates, the program works as taizhang_app. */
function outside(connectionString: string): Database {
  return {
    owner: { connectionString },
    program: { connectionString, options: `-c role=${PROGRAM_ROLE}` },
    jobs: { connectionString, options: `-c role=${JOBS_ROLE}` },
    leave: async () => undefined,
  };
}

async function createDatabase(connection: ClientConfig): Promise<void> {
  await withClient(connection, async (client) => {
    const found = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount !== 0) return;
    try {
      await client.query(
        `create database ${DATABASE} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`,
      );
    } catch (error) {
      if (!isAlreadyThere(error)) throw error;
    }
  });
}

function isAlreadyThere(error: unknown): boolean {
  const code = codeOf(error);
  return code === DUPLICATE_DATABASE || code === UNIQUE_VIOLATION;
}

export async function withClient<Answer>(
  connection: ClientConfig,
  work: (client: Client) => Promise<Answer>,
): Promise<Answer> {
  const client = new Client(connection);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
