import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { z } from 'zod';
import { startEmbeddedPostgres } from '../../libs/wiring/src/embedded-postgres';
import type { DataFolder } from '../support/data-folder';
import { soon } from '../support/soon';

const storedEvent = z.object({
  ordinal: z.coerce.number(),
  stream: z.string(),
  version: z.coerce.number(),
  type: z.string(),
  id: z.string(),
});

/** As much of a stored event as tells it from all others. */
export type LoggedEvent = z.infer<typeof storedEvent>;

const ALL_EVENTS = `
  SELECT ordinal, stream, version, type, event_id AS id FROM event_store.event ORDER BY ordinal`;
const PROGRAM = "FROM pg_stat_activity WHERE usename = 'taizhang_app'";
const LOCK_OF_THE_LOG = 'BEGIN; SELECT FROM event_store.head FOR UPDATE';
const SOCKET_FOLDER_LINE = 4;
const SUPERUSER = { port: 5432, user: 'postgres', database: 'taizhang' };

/** The log seen from beside the program, and a gate before it: what is to be appended waits until it is opened. */
export class WatchedLog {
  private constructor(
    private readonly watcher: Client,
    /** A session of its own: within one transaction PostgreSQL shows the other sessions as they were at its start. */
    private readonly gate: Client,
  ) {}

  /** Waits until the server of that folder runs and its log is there. */
  static async of(data: DataFolder): Promise<WatchedLog> {
    const session = () => soon('the server runs', () => connected(data));
    return new WatchedLog(await session(), await session());
  }

  async events(): Promise<readonly LoggedEvent[]> {
    const { rows } = await this.watcher.query(ALL_EVENTS);
    return z.array(storedEvent).parse(rows);
  }

  async closeGate(): Promise<void> {
    await this.gate.query(LOCK_OF_THE_LOG);
  }

  async openGate(): Promise<void> {
    await this.gate.query('ROLLBACK');
  }

  /** Lets so many appends pass, one by one, and waits until one more stands before the gate. */
  async letPass(appends: number): Promise<void> {
    await this.someoneWaits();
    for (let passed = 0; passed < appends; passed += 1) {
      await this.openGate();
      await this.closeGate();
      await this.someoneWaits();
    }
  }

  /** Until nothing that a dead process began is still under way. */
  async programIsGone(): Promise<void> {
    await soon('the program is gone', async () => (await this.count(PROGRAM)) === 0);
  }

  async leave(): Promise<void> {
    for (const session of [this.gate, this.watcher]) await session.end().catch(() => undefined);
  }

  private async someoneWaits(): Promise<void> {
    await soon(
      'an append waits',
      async () => (await this.count(`${PROGRAM} AND wait_event_type = 'Lock'`)) > 0,
    );
  }

  private async count(from: string): Promise<number> {
    const { rows } = await this.watcher.query<{ count: number }>(`SELECT count(*)::int AS count ${from}`);
    return rows[0]?.count ?? 0;
  }
}

/** Of a log that nobody uses at the moment. */
export async function storedEvents(data: DataFolder): Promise<readonly LoggedEvent[]> {
  const server = await startEmbeddedPostgres({ dataFolder: data.path });
  const log = await WatchedLog.of(data);
  try {
    return await log.events();
  } finally {
    await log.leave();
    await server.stop();
  }
}

async function connected({ cluster }: DataFolder): Promise<Client | undefined> {
  const client = clientOf(cluster);
  if (!client) return undefined;
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT FROM event_store.head');
    return client;
  } catch {
    await client.end().catch(() => undefined);
    return undefined;
  }
}

function clientOf(cluster: string): Client | undefined {
  try {
    const lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const host = lines[SOCKET_FOLDER_LINE];
    return host ? new Client({ host, ...SUPERUSER }) : undefined;
  } catch {
    return undefined;
  }
}
