-- Secrets and names of staff lie here and nowhere in the log. `version` is that of the account's stream which the row
-- shows; `pending_*` is what waits for the event of that command (see account-changes.ts).
create table if not exists staff.account (
  id              uuid        primary key,
  agency          text        collate "C" not null,
  login           text        collate "C" not null unique,
  display_name    text        not null,
  roles           text[]      not null,
  state           text        not null check (state in ('open', 'closed')),
  password_hash   text,
  must_change     boolean     not null default false,
  subject         text        collate "C" unique,
  last_sign_in_at timestamptz,
  version         integer     not null,
  pending_command text,
  pending_since   timestamptz,
  pending_hash    text
);
create index if not exists account_of_agency on staff.account (agency, login);
create index if not exists account_pending on staff.account (pending_since) where pending_command is not null;
create table if not exists staff.session (
  token_hash   bytea       primary key,
  id           uuid        not null unique,
  account      uuid        not null references staff.account on delete cascade,
  csrf_token   text        not null,
  hint         text,
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null,
  revoked_at   timestamptz
);
create index if not exists session_of_account on staff.session (account);
create table if not exists staff.device (
  token_hash bytea       not null,
  account    uuid        not null references staff.account on delete cascade,
  used_at    timestamptz not null,
  primary key (token_hash, account)
);
create index if not exists device_of_account on staff.device (account);
create table if not exists staff.sign_in_attempt (
  scope      text        not null check (scope in ('login', 'address', 'device')),
  key        text        collate "C" not null,
  failures   integer     not null,
  failed_at  timestamptz not null,
  wait_until timestamptz not null,
  primary key (scope, key)
);
create table if not exists staff.idempotency (
  account    text        collate "C" not null,
  route      text        collate "C" not null,
  key        text        collate "C" not null,
  body_hash  text        not null,
  created_at timestamptz not null,
  primary key (account, route, key)
);
create index if not exists idempotency_age on staff.idempotency (created_at);
grant usage on schema staff to taizhang_app;
grant select, insert, update, delete on
  staff.account, staff.session, staff.device, staff.sign_in_attempt, staff.idempotency to taizhang_app;
