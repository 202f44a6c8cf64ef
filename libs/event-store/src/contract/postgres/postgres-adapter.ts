import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import type { AppendRequest, AppendResult } from '../../index';
import { migrateEventStore, openPostgresEventStore } from '../../postgres';
import { writeBatch } from '../../postgres/log-writer';
import { prepareAppend } from '../../prepare-append';
import type { Capability, StoreAdapter } from '../adapter';
import { runAppendProcesses } from './append-processes';
import { holdTransaction } from './held-transaction';
import { openLossySocket } from './lossy-socket';

/** An empty database on a socket: how to connect as a user of it, the superuser by default. */
export interface AdaptedDatabase {
  config(user?: string): ClientConfig;
}

export const POSTGRES_CAPABILITIES: readonly Capability[] = [
  'openAnother',
  'holdAppend',
  'cutConnections',
  'loseNextReply',
  'runProcesses',
];

export async function asSuperuser<Result>(
  database: AdaptedDatabase,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client(database.config());
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function appendOnce(client: Client, request: AppendRequest): Promise<AppendResult> {
  const [result] = await writeBatch(client, [prepareAppend(request)]);
  if (result === undefined) throw new Error('no answer');
  return result;
}

const CUT = `select pg_terminate_backend(pid, 1000) from pg_stat_activity
              where datname = current_database() and usename = 'taizhang_app'`;

/** The program's store in that database, with everything that can be done to it from outside. */
export async function postgresAdapter(database: AdaptedDatabase): Promise<StoreAdapter> {
  await asSuperuser(database, migrateEventStore);
  const program = database.config('taizhang_app');
  const line = await openLossySocket(program.host ?? '');
  const store = await openPostgresEventStore({ connection: { ...program, host: line.folder } });
  return {
    store,
    openAnother: () => openPostgresEventStore({ connection: program }),
    holdAppend: (request) => holdTransaction(program, (client) => appendOnce(client, request)),
    cutConnections: () => asSuperuser(database, async (client) => void (await client.query(CUT))),
    loseNextReply: () => line.loseAnswerTo('event_store.append'),
    runProcesses: (jobs) => runAppendProcesses(program, jobs),
    close: async () => {
      await store.close();
      await line.close();
    },
  };
}
