import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestDatabase } from '@test/database';
import type { TestDatabase } from '@test/database';
import { Client } from 'pg';
import { migrateSchema, readSchemaVersion, requireSchema, SchemaVersionError } from './migrate-schema';
import type { OwnSchema } from './migrate-schema';

const SQL = {
  '001-shelf': 'create table shelf.book (title text); grant usage on schema shelf to taizhang_app;',
  '002-rights': 'grant select on shelf.book to taizhang_app;',
  '003-broken': 'create table shelf.room (); select no_such_function();',
};

describe('a schema of the program', () => {
  let folder: string;
  let database: TestDatabase;
  const upTo = (...migrations: (keyof typeof SQL)[]): OwnSchema => ({ name: 'shelf', folder, migrations });
  const one = () => upTo('001-shelf');
  const both = () => upTo('001-shelf', '002-rights');

  async function over<Answer>(work: (client: Client) => Promise<Answer>, role?: string): Promise<Answer> {
    const client = new Client(database.config(role));
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }
  const migrate = (schema: OwnSchema) => over((client) => migrateSchema(client, schema));
  const version = () => over((client) => readSchemaVersion(client, one()));

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'taizhang-migrations-'));
    for (const [name, sql] of Object.entries(SQL)) writeFileSync(path.join(folder, `${name}.sql`), sql);
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());

  it('is made with its tables owned by nobody who logs in, and used by the program', async () => {
    expect(await version()).toBe(0);
    await migrate(both());
    const { rows } = await over((client) =>
      client.query("select tableowner from pg_tables where schemaname = 'shelf' group by 1"),
    );
    expect(rows).toEqual([{ tableowner: 'taizhang_owner' }]);
    await over((client) => client.query('select from shelf.book'), 'taizhang_app');
    await expect(over((client) => client.query('drop table shelf.book'), 'taizhang_app')).rejects.toThrow(
      /owner/,
    );
  });

  it('is migrated any number of times, each migration once, and onwards from where it stands', async () => {
    await migrate(one());
    await migrate(one());
    expect(await version()).toBe(1);
    await migrate(both());
    expect(await version()).toBe(2);
  });

  it('is migrated once when many programs start at once', async () => {
    await Promise.all([1, 2, 3, 4, 5].map(() => migrate(both())));
    expect(await version()).toBe(2);
  });

  it('is left alone by an older program, and refused to both where the version is not theirs', async () => {
    await migrate(both());
    await expect(migrate(one())).rejects.toThrow(/install the newer program/);
    const required = (schema: OwnSchema) => over((client) => requireSchema(client, schema));
    await expect(required(one())).rejects.toThrow(SchemaVersionError);
    await expect(required(upTo('001-shelf', '002-rights', '003-broken'))).rejects.toThrow(
      /run its migrations/,
    );
    await required(both());
  });

  it('stays as it was where a migration fails', async () => {
    await migrate(both());
    await expect(migrate(upTo('001-shelf', '002-rights', '003-broken'))).rejects.toThrow(/no_such_function/);
    expect(await version()).toBe(2);
    const { rows } = await over((client) => client.query("select to_regclass('shelf.room') as room"));
    expect(rows).toEqual([{ room: null }]);
  });
});
