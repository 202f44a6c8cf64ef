import { createTestDatabase } from '@test/database';
import type { TestDatabase } from '@test/database';
import { dataSource } from './data-source';
import { migrateViews } from './migrate-views';
import { MIGRATIONS } from './migrations';
import { prepare } from './testing/prepare.fixture';

describe('the tables of the views', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await prepare(database);
  });
  afterAll(() => database.drop());

  it('are made once, however many programs start at once', async () => {
    await Promise.all([1, 2, 3].map(() => migrateViews(database.config())));
    const source = await dataSource(database.config(), 1).initialize();
    const names: readonly { readonly name: string }[] = await source.query(
      'select name from views.migration',
    );
    expect(names).toHaveLength(MIGRATIONS.length);
    await source.destroy();
  });

  it('are what the entities say', async () => {
    const source = await dataSource(database.config(), 1).initialize();

    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
    await source.destroy();
  });

  it.each([
    'create table views.mine (id integer)',
    'drop table views.build',
    'truncate views.case_fact',
    'alter table views.case_fact add column note text',
    'insert into event_store.head default values',
  ])('cannot be changed by the program: %s', async (statement) => {
    const program = await dataSource(database.config('taizhang_app'), 1).initialize();
    await expect(program.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    await program.destroy();
  });
});
