import { createTestDatabase } from '@test/database';
import type { TestDatabase } from '@test/database';
import { SchemaVersionError } from '@taizhang/schema-migrations';
import { asSuperuser } from '../contract/postgres/postgres-adapter';
import { EVENT_STORE_SCHEMA, migrateEventStore } from './migrate';
import { openPostgresEventStore } from './postgres-event-store';

describe('the event store on a database', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());

  it('without its schema asks for the migrations', async () => {
    const open = openPostgresEventStore({ connection: database.config() });
    await expect(open).rejects.toThrow(/run its migrations first/);
  });

  it('that a newer program has migrated does not open', async () => {
    await asSuperuser(database, migrateEventStore);
    await asSuperuser(database, (client) =>
      client.query(`insert into event_store.migration (version, name) values ($1, 'later')`, [
        EVENT_STORE_SCHEMA.migrations.length + 1,
      ]),
    );
    const open = openPostgresEventStore({ connection: database.config('taizhang_app') });
    await expect(open).rejects.toThrow(SchemaVersionError);
  });

  it('that holds a foreign table of its name is left as it was', async () => {
    await asSuperuser(database, (client) =>
      client.query('create schema event_store; create table event_store.event ()'),
    );
    await expect(asSuperuser(database, migrateEventStore)).rejects.toThrow(/event/);
    const open = openPostgresEventStore({ connection: database.config() });
    await expect(open).rejects.toThrow(/run its migrations first/);
  });
});
