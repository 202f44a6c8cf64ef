import type { ClientBase } from 'pg';

// Of this program alone; two programs that start at once migrate one after the other.
const MIGRATION_LOCK = 4_717_309_103;

/** Wrapped keys lie in a table of their own, which may be emptied row by row: the log itself never forgets. */
const TABLES = `
  create schema if not exists vault authorization taizhang_owner;
  set local role taizhang_owner;
  create table if not exists vault.data_key (
    id         text collate "C" primary key,
    wrapped    bytea       not null,
    created_at timestamptz not null default clock_timestamp()
  );
  -- Which person has which key: a keyed fingerprint, and an id by chance. Forgotten with the key.
  create table if not exists vault.person_key (
    name text collate "C" primary key,
    id   text collate "C" not null unique
  );
  grant usage on schema vault to taizhang_app;
  grant select, insert, delete on vault.data_key, vault.person_key to taizhang_app;
  reset role;
`;

const role = (name: string, login: 'login' | 'nologin') => `
  do $$ begin
    if not exists (select from pg_catalog.pg_roles where rolname = '${name}') then
      create role ${name} ${login};
    end if;
  exception when duplicate_object or unique_violation then null;
  end $$;
`;

/** Creates schema `vault` and its rights. Run it as a superuser, outside a transaction, as often as wanted. */
export async function migrateKeyVault(client: ClientBase): Promise<void> {
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await client.query(role('taizhang_owner', 'nologin'));
    await client.query(role('taizhang_app', 'login'));
    await client.query(TABLES);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
