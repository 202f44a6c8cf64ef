import { Socket } from 'node:net';
import { Client } from 'pg';

/** How to reach a database of the embedded server; fits a `pg` client or pool and TypeORM's `extra`. */
export interface SocketConnection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

export const SUPERUSER = 'postgres';

/** The name under which every process that uses the server keeps one idle session open: who is there is counted by it. */
export const PRESENCE = 'taizhang presence';

/** A session that may die without breaking anything. */
export interface Session {
  readonly client: Client;
  /** From now on it keeps neither the process alive nor, for that reason, any wait on it. */
  rest(): void;
  end(): Promise<void>;
}

export async function openSession(host: string, port: number): Promise<Session> {
  const socket = new Socket();
  const client = new Client({
    host,
    port,
    user: SUPERUSER,
    database: 'postgres',
    application_name: PRESENCE,
    stream: () => socket,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    socket.destroy();
    throw error;
  }
  return { client, rest: () => socket.unref(), end: () => endSession(client, socket) };
}

function endSession(client: Client, socket: Socket): Promise<void> {
  socket.ref();
  return client.end().catch(() => undefined);
}

const OTHERS = `
  SELECT count(*) FILTER (WHERE application_name = $1)::int AS present, count(*)::int AS sessions
    FROM pg_stat_activity
   WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`;

export interface Others {
  /** Other processes that said they are using the server. */
  readonly present: number;
  readonly sessions: number;
}

export async function othersOn({ client }: Session): Promise<Others> {
  const { rows } = await client.query<Others>(OTHERS, [PRESENCE]);
  return rows[0] ?? { present: 0, sessions: 0 };
}

export async function dataDirectoryOf({ client }: Session): Promise<string | undefined> {
  const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
  return rows[0]?.data_directory;
}
