import type { ClientConfig } from 'pg';
import { openPostgresEventStore } from '../../postgres';
import type { ProcessJob } from '../adapter';

export interface AppendProcessMessage {
  readonly connection: ClientConfig;
  readonly job: ProcessJob;
}

/** A program of its own: takes one job from its parent, answers with the results, ends. */
async function work({ connection, job }: AppendProcessMessage): Promise<void> {
  const store = await openPostgresEventStore({ connection });
  const results = await Promise.all(job.requests.map((request) => store.append(request)));
  process.send?.(results);
  await store.close();
  process.disconnect();
}

process.once('message', (message: AppendProcessMessage) => void work(message));
process.send?.('ready');
