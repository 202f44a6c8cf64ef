import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import type { AppendResult } from '../../index';
import type { HeldAppend } from '../adapter';

const WAITING = `select count(*)::int as waiting from pg_stat_activity
                  where datname = current_database() and wait_event_type = 'Lock'`;

/** Runs an append in a transaction of a connection of its own and leaves it open. */
export async function holdTransaction(
  connection: ClientConfig,
  append: (client: Client) => Promise<AppendResult>,
): Promise<HeldAppend> {
  const client = new Client(connection);
  await client.connect();
  await client.query('begin');
  const result = await append(client);
  let over = false;
  const end = async (how: 'commit' | 'rollback'): Promise<void> => {
    if (over) return;
    over = true;
    await client.query(how);
    await client.end();
  };
  return {
    result,
    someoneWaits: () => someoneWaits(connection, () => over),
    commit: () => end('commit'),
    rollBack: () => end('rollback'),
  };
}

/** A lock's queue can only be asked for; nobody tells when somebody joins it. */
async function someoneWaits(connection: ClientConfig, over: () => boolean): Promise<void> {
  const client = new Client(connection);
  await client.connect();
  try {
    while (!over()) {
      const { rows } = await client.query<{ waiting: number }>(WAITING);
      if ((rows[0]?.waiting ?? 0) > 0) return;
      await pause(5);
    }
  } finally {
    await client.end();
  }
}
