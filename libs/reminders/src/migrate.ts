import type { ClientBase } from 'pg';

// Of this program alone; two programs that start at once migrate one after the other.
const MIGRATION_LOCK = 4_717_309_127;

const TABLES = `
  create schema if not exists reminders authorization taizhang_owner;
  set local role taizhang_owner;
  create table if not exists reminders.reminder (
    id         bigint generated always as identity primary key,
    account    text collate "C" not null,
    agency     text collate "C" not null,
    stream     text collate "C" not null,
    request    text collate "C" not null,
    number     text,
    kind       text collate "C" not null,
    clock      text collate "C" not null,
    due_on     date,
    was_due_on date,
    told_on    date        not null,
    read_at    timestamptz,
    mailed_at  timestamptz,
    constraint reminder_told_once unique (account, told_on, stream, kind, clock)
  );
  create index if not exists reminder_of_account on reminders.reminder (account, id desc);
  create index if not exists reminder_by_day on reminders.reminder (told_on);
  create table if not exists reminders.sweep (
    day      date primary key,
    swept_at timestamptz not null default clock_timestamp()
  );
  create table if not exists reminders.notice (
    ordinal bigint primary key,
    number  text not null
  );
  create table if not exists reminders.moved_due_date (
    ordinal     bigint not null references reminders.notice,
    agency      text collate "C" not null,
    request     text collate "C" not null,
    number      text,
    clock       text collate "C" not null,
    due_from    date,
    due_to      date,
    provisional boolean not null,
    primary key (ordinal, agency, request, clock)
  );
  create table if not exists reminders.mail_address (
    account text collate "C" primary key,
    address text not null
  );
  grant usage on schema reminders to taizhang_app;
  grant select, insert, update, delete on all tables in schema reminders to taizhang_app;
  reset role;
`;

/**
 * Creates schema `reminders` and its rights. Run it as a superuser, outside a transaction, as often as wanted, after
 * the log's migration, which makes the roles.
 */
export async function migrateReminders(client: ClientBase): Promise<void> {
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await client.query(TABLES);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
