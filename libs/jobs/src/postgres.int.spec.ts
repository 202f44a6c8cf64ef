import { createTestDatabase } from '@test/database';
import { Client } from 'pg';
import { jobsContract } from './contract';
import { migrateJobs } from './migrate';

describe('jobs on PostgreSQL', () => {
  jobsContract(async () => {
    const database = await createTestDatabase();
    const client = new Client(database.config());
    await client.connect();
    await migrateJobs(client);
    await client.end();
    const { host, port, user, database: name } = database.config('taizhang_jobs');
    return {
      place: { kind: 'postgres', connection: { host, port, user, database: name } },
      close: () => database.drop(),
    };
  });
});
