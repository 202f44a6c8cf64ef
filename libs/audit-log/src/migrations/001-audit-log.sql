-- Schema `audit`: who saw what. A log of its own beside the log of acts, so that looking never moves an ordinal.
-- The one row that orders the entries; whoever appends holds it until the commit, so ids have no holes.
create table if not exists audit.head (
  only_row boolean       primary key default true check (only_row),
  id       bigint        not null check (id >= 0),
  at       timestamptz,
  hash     text collate "C" not null
) with (fillfactor = 20, autovacuum_vacuum_threshold = 200, autovacuum_vacuum_scale_factor = 0);
insert into audit.head (id, hash) values (0, repeat('0', 64)) on conflict do nothing;

create table if not exists audit.entry (
  id             bigint           not null primary key,
  at             timestamptz      not null,
  previous       text collate "C" not null,
  account        text collate "C",
  agency         text collate "C",
  operation      text collate "C" not null,
  outcome        text collate "C" not null,
  agency_of_case text collate "C",
  request        text collate "C",
  ip             text collate "C",
  details        jsonb            not null
) with (autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_freeze_min_age = 10000000);
create index if not exists entry_of_case on audit.entry (agency_of_case, request, id);
create index if not exists entry_of_account on audit.entry (account, id);
create index if not exists entry_of_agency on audit.entry (agency, id);
create index if not exists entry_at on audit.entry (at, id);

-- Who saw what stays: for the program, the owner and a superuser alike.
create or replace function audit.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  raise exception '% of audit.% is refused: who saw what stays', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end $$;
create or replace trigger entry_is_append_only before update or delete or truncate on audit.entry
  for each statement execute function audit.refuse_change();
create or replace trigger head_is_kept before delete or truncate on audit.head
  for each statement execute function audit.refuse_change();
-- ALWAYS: also when session_replication_role says replica.
alter table audit.entry enable always trigger entry_is_append_only;
alter table audit.head enable always trigger head_is_kept;

-- Appends entries in their order. Id and time are given here and nowhere else. Each entry holds the SHA-256 of the
-- one before; hashed is the canonical JSON (RFC 8785) {"at", "entry", "id", "previous"}.
--   p_entries: canonical JSON of each entry, as a text
create or replace function audit.append(p_entries text[]) returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set lock_timeout = '10s'
as $$
declare
  v_head  audit.head;
  v_at    timestamptz;
  v_text  text;
  v_entry jsonb;
begin
  select * into v_head from audit.head h for update;
  v_at := greatest(date_trunc('milliseconds', clock_timestamp()), v_head.at);
  foreach v_text in array p_entries loop
    v_entry := v_text::jsonb;
    v_head.id := v_head.id + 1;
    insert into audit.entry
      (id, at, previous, account, agency, operation, outcome, agency_of_case, request, ip, details)
    values (v_head.id, v_at, v_head.hash, v_entry ->> 'account', v_entry ->> 'agency', v_entry ->> 'operation',
            v_entry ->> 'outcome', v_entry ->> 'agencyOfCase', v_entry ->> 'request', v_entry ->> 'ip',
            v_entry -> 'details');
    v_head.hash := encode(sha256(convert_to(
      '{"at":"' || to_char(v_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '","entry":' || v_text
        || ',"id":' || v_head.id || ',"previous":"' || v_head.hash || '"}', 'UTF8')), 'hex');
  end loop;
  update audit.head h set id = v_head.id, at = v_at, hash = v_head.hash;
  return v_head.id;
end $$;

revoke execute on all functions in schema audit from public;
grant usage on schema audit to taizhang_app;
grant select on audit.entry, audit.head to taizhang_app;
grant execute on function audit.append(text[]) to taizhang_app;
