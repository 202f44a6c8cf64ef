import { createTestDatabase } from '@test/database';
import type { TestDatabase } from '@test/database';
import { migrateEventStore } from '@taizhang/event-store/postgres';
import { migrateJobs } from '@taizhang/jobs';
import { migrateKeyVault } from '@taizhang/key-vault';
import { migrateViews } from '@taizhang/views';
import { withClient } from '../database';

const DENIED = '42501';

describe('the queue beside the log', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await withClient(database.config(), async (client) => {
      await migrateEventStore(client);
      await migrateKeyVault(client);
    });
    await migrateViews(database.config());
    await Promise.all([1, 2, 3].map(() => withClient(database.config(), migrateJobs)));
    await withClient(database.config(), migrateJobs);
  });
  afterAll(() => database.drop());

  const as = (user: string, sql: string) => withClient(database.config(user), (client) => client.query(sql));

  it.each([
    'select from event_store.event',
    'select from vault.data_key',
    'select from views.case_fact',
    'create table taizhang_jobs.mine (id integer)',
    'drop table taizhang_jobs.job',
    'create schema mine',
  ])('lets the role of the queue not: %s', async (sql) => {
    await expect(as('taizhang_jobs', sql)).rejects.toMatchObject({ code: DENIED });
  });

  it.each(['select from taizhang_jobs.job', 'delete from taizhang_jobs.job'])(
    'lets the role of the program not: %s',
    async (sql) => {
      await expect(as('taizhang_app', sql)).rejects.toMatchObject({ code: DENIED });
    },
  );

  it('belongs to no role that programs use', async () => {
    const { rows } = await as(
      'postgres',
      `select distinct tableowner from pg_catalog.pg_tables where schemaname = 'taizhang_jobs'`,
    );
    expect(rows).toEqual([{ tableowner: 'postgres' }]);
  });
});
