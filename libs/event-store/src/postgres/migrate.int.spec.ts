import { createTestDatabase } from '@test/database';
import type { TestDatabase } from '@test/database';
import { asSuperuser } from '../contract/postgres/postgres-adapter';
import { SCHEMA_VERSION, SchemaVersionError, migrateEventStore, readSchemaVersion } from './migrate';
import { openPostgresEventStore } from './postgres-event-store';

describe('the migrations of the event store', () => {
  const databases: TestDatabase[] = [];
  const fresh = async (): Promise<TestDatabase> => {
    const database = await createTestDatabase();
    databases.push(database);
    return database;
  };
  afterEach(async () => {
    await Promise.all(databases.splice(0).map((database) => database.drop()));
  });

  it('may run any number of times', async () => {
    const database = await fresh();
    for (let run = 0; run < 3; run += 1) await asSuperuser(database, migrateEventStore);
    await expect(asSuperuser(database, readSchemaVersion)).resolves.toBe(SCHEMA_VERSION);
  });

  it('run once when many programs start at once, on one database and on others beside it', async () => {
    const [one, other] = [await fresh(), await fresh()];
    await Promise.all(
      [one, one, one, other, other].map((database) => asSuperuser(database, migrateEventStore)),
    );
    for (const database of [one, other]) {
      const { rows } = await asSuperuser(database, (client) =>
        client.query('select version from event_store.migration order by version'),
      );
      expect(rows).toHaveLength(SCHEMA_VERSION);
    }
  });

  it('leave a database alone that a newer program has migrated', async () => {
    const database = await fresh();
    await asSuperuser(database, migrateEventStore);
    await asSuperuser(database, (client) =>
      client.query(`insert into event_store.migration (version, name) values ($1, 'later')`, [
        SCHEMA_VERSION + 1,
      ]),
    );
    await expect(asSuperuser(database, migrateEventStore)).rejects.toThrow(/install the newer program/);
    const open = openPostgresEventStore({ connection: database.config('taizhang_app') });
    await expect(open).rejects.toThrow(SchemaVersionError);
  });

  it('are asked for when a store is opened on a database without them', async () => {
    const database = await fresh();
    const open = openPostgresEventStore({ connection: database.config() });
    await expect(open).rejects.toThrow(/run its migrations first/);
  });

  it('that fail leave nothing behind', async () => {
    const database = await fresh();
    await asSuperuser(database, (client) =>
      client.query('create schema event_store; create table event_store.event ()'),
    );
    await expect(asSuperuser(database, migrateEventStore)).rejects.toThrow(/event/);
    await expect(asSuperuser(database, readSchemaVersion)).resolves.toBe(0);
  });
});
