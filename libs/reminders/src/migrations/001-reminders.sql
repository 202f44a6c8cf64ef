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
grant select, insert, update, delete on
  reminders.reminder, reminders.sweep, reminders.notice, reminders.moved_due_date, reminders.mail_address
  to taizhang_app;
