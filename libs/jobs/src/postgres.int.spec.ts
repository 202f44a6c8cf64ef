import { createTestDatabase } from '@test/database';
import { Client } from 'pg';
import { jobsContract } from './contract';
import { documentOrder, untilEnd, World } from './contract/world';
import { jobIdOf } from './job-id';
import { migrateJobs } from './migrate';

async function migratedDatabase() {
  const database = await createTestDatabase();
  const client = new Client(database.config());
  await client.connect();
  await migrateJobs(client);
  await client.end();
  return database;
}

describe('jobs on PostgreSQL', () => {
  jobsContract(async () => {
    const database = await migratedDatabase();
    const { host, port, user, database: name } = database.config('taizhang_jobs');
    return {
      place: { kind: 'postgres', connection: { host, port, user, database: name } },
      close: () => database.drop(),
    };
  });

  it('are done by an address whose own user takes on the role', async () => {
    const database = await migratedDatabase();
    const { host, port } = database.config();
    const connectionString = `postgresql://postgres@/${database.name}?host=${host}&port=${port}`;
    const connection = { connectionString, options: '-c role=taizhang_jobs' };
    const world = new World({ kind: 'postgres', connection });
    const worker = world.worker(async () => ({}));
    const id = jobIdOf(documentOrder(2024));
    const ended = untilEnd(worker, id, 'completed');
    await world.desk().order(documentOrder(2024));
    await ended;
    await world.close();
    await database.drop();
  });
});
