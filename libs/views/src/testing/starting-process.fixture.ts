import { InMemoryKeyVault } from '@taizhang/case-handling';
import { migrateEventStore, openPostgresEventStore } from '@taizhang/event-store/postgres';
import { rulesWith } from '@taizhang/annual-report';
import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import { migrateViews } from '../migrate-views';
import { openViews } from '../open-views';

/** What the process is told, as JSON in its one argument. */
export interface Start {
  /** As someone who may migrate, and as the program. */
  readonly owner: ClientConfig;
  readonly program: ClientConfig;
}

/** An operating-system process that starts on whatever database it finds, answers one question and ends. */
async function main({ owner, program }: Start): Promise<void> {
  const client = new Client(owner);
  await client.connect();
  await migrateEventStore(client);
  await client.end();
  await migrateViews(owner);
  const store = await openPostgresEventStore({ connection: program });
  const rulesOf = () => rulesWith();
  const views = await openViews({
    connection: program,
    store,
    vault: new InMemoryKeyVault(),
    rulesOf,
    rulesVersion: '1',
    batchEvents: 5,
  });
  const listed = await views.read((reading) => reading.casePage('A1', { limit: 1_000 }));
  process.stdout.write(String(listed.length));
  await views.close();
  await store.close();
}

const told: Start = JSON.parse(process.argv[2] ?? '');
void main(told);
