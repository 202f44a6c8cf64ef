import { createTestDatabase } from '@test/database';
import type { TestDatabase } from '@test/database';
import { migrateEventStore } from '../../postgres';
import { prepareAppend } from '../../prepare-append';
import { CASES_OF_ORDER, casesFor, runCase } from '..';
import type { StoreAdapter } from '..';
import { holdTransaction } from './held-transaction';
import { NAIVE_SCHEMA, NaiveStore, appendNaively } from './naive-store';
import { asSuperuser } from './postgres-adapter';

describe('a store that takes its ordinals from a sequence', () => {
  let database: TestDatabase;
  let adapter: StoreAdapter;

  beforeAll(async () => {
    database = await createTestDatabase();
    await asSuperuser(database, migrateEventStore); // for the role alone
    await asSuperuser(database, (client) => client.query(NAIVE_SCHEMA));
  });
  afterAll(() => database.drop());

  beforeEach(async () => {
    const program = database.config('taizhang_app');
    const store = new NaiveStore(program);
    adapter = {
      store,
      openAnother: async () => new NaiveStore(program),
      holdAppend: (request) =>
        holdTransaction(program, (client) => appendNaively(client, prepareAppend(request))),
      close: () => store.close(),
    };
  });
  afterEach(async () => {
    await adapter.close();
    await asSuperuser(database, (client) => client.query('truncate event restart identity'));
  });

  const cases = casesFor(['openAnother', 'holdAppend']);
  const [wrong, right] = [true, false].map((ofOrder) =>
    cases
      .filter(({ name }) => CASES_OF_ORDER.includes(name) === ofOrder)
      .map((one) => [one.name, one] as const),
  );

  it('is tried with every case of order', () => {
    expect(wrong?.map(([name]) => name).sort()).toEqual([...CASES_OF_ORDER].sort());
  });

  it.each(wrong ?? [])('fails: %s', async (_, contractCase) => {
    await expect(runCase(contractCase, adapter)).rejects.toThrow();
  });

  it.each(right ?? [])('passes: %s', async (_, contractCase) => {
    await runCase(contractCase, adapter);
  });
});
