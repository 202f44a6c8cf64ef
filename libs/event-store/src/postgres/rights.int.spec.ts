import { createTestDatabase } from '@test/database';
import type { TestDatabase } from '@test/database';
import { Client } from 'pg';
import { asSuperuser } from '../contract/postgres/postgres-adapter';
import { fact } from '../contract/world';
import { migrateEventStore } from './migrate';
import { openPostgresEventStore } from './postgres-event-store';

describe('what was recorded stays', () => {
  let database: TestDatabase;
  let program: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    await asSuperuser(database, migrateEventStore);
    const store = await openPostgresEventStore({ connection: database.config('taizhang_app') });
    await store.append({ stream: 'request-1', expectedVersion: 0, events: [fact()] });
    await store.close();
    program = new Client(database.config('taizhang_app'));
    await program.connect();
  });

  afterAll(async () => {
    await program.end();
    await database.drop();
  });

  afterEach(async () => {
    const { rows } = await asSuperuser(database, (client) =>
      client.query('select type, version::int from event_store.event'),
    );
    expect(rows).toEqual([{ type: 'ApplicationSubmitted', version: 1 }]);
  });

  const DENIED = '42501';
  const RESTRICTED = '23001';

  it.each([
    `insert into event_store.event select ordinal + 1, 2, recorded_at, gen_random_uuid(), 1, stream, type, data, meta from event_store.event`,
    `update event_store.event set type = 'ReplyDispatched'`,
    `delete from event_store.event`,
    `truncate event_store.event`,
    `truncate event_store.event cascade`,
    `alter table event_store.event disable trigger all`,
    `alter table event_store.event disable trigger event_is_append_only`,
    `drop trigger event_is_append_only on event_store.event`,
    `drop table event_store.event`,
    `create or replace function event_store.refuse_change() returns trigger language plpgsql as 'begin return null; end'`,
    `create table event_store.mine (a int)`,
    `update event_store.head set ordinal = 0`,
    `select event_store.restore('[]')`,
    `delete from event_store.stream`,
    `delete from event_store.migration`,
    `set session_replication_role = replica`,
    `set role taizhang_owner`,
    `set session authorization taizhang_owner`,
  ])('the program is denied: %s', async (statement) => {
    await expect(program.query(statement)).rejects.toMatchObject({ code: DENIED });
  });

  it.each([
    `update event_store.event set type = 'ReplyDispatched'`,
    `update event_store.event set type = 'ReplyDispatched' where false`,
    `delete from event_store.event`,
    `truncate event_store.event`,
    `delete from event_store.stream`,
    `truncate event_store.head`,
  ])('the owner and a superuser are refused: %s', async (statement) => {
    for (const before of [
      'set role taizhang_owner',
      'set role postgres',
      'set session_replication_role = replica',
    ]) {
      const attempt = asSuperuser(database, async (client) => {
        await client.query(before);
        await client.query(statement);
      });
      await expect(attempt).rejects.toMatchObject({ code: RESTRICTED });
    }
  });

  it('nobody else may append or read', async () => {
    await asSuperuser(database, async (client) => {
      await client.query(`create role stranger_${database.name} login`);
      await client.query(`set role stranger_${database.name}`);
      const append = `select event_store.append('{request-2}', '{0}', '{1}', '{}', '[]')`;
      await expect(client.query(append)).rejects.toMatchObject({ code: DENIED });
      await expect(client.query('select from event_store.event')).rejects.toMatchObject({ code: DENIED });
      await client.query('reset role');
      await client.query(`drop role stranger_${database.name}`);
    });
  });

  it('the append function is not led astray by what a caller puts into its search path', async () => {
    await program.query('create temporary table head as select 0 as ordinal');
    await program.query('set search_path = pg_temp, public');
    const { rows } = await program.query(
      `select status from event_store.append('{request-1}', '{0}', '{1}', array[gen_random_uuid()], '[]')`,
    );
    expect(rows).toEqual([{ status: 'conflict' }]);
  });
});
