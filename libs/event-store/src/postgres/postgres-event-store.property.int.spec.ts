import { createTestDatabase } from '@test/database';
import { seed } from '@test/seed';
import fc from 'fast-check';
import { compareWithModel, steps } from '../contract/model-run';
import { asSuperuser } from '../contract/postgres/postgres-adapter';
import { migrateEventStore } from './migrate';
import { openPostgresEventStore } from './postgres-event-store';

it('the PostgreSQL store answers as one array would', async () => {
  const database = await createTestDatabase();
  await asSuperuser(database, migrateEventStore);
  const store = await openPostgresEventStore({ connection: database.config('taizhang_app') });
  try {
    await fc.assert(
      fc.asyncProperty(steps, (planned) => compareWithModel(store, planned)),
      { seed, numRuns: 60 },
    );
  } finally {
    await store.close();
    await database.drop();
  }
});
