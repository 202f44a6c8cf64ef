-- Runs before every migration and may run any number of times. Roles belong to the whole cluster: another
-- database may create them at this very moment.
do $$
begin
  -- Owns the tables. Nobody logs in as it: only migrations act in its name.
  if not exists (select from pg_catalog.pg_roles where rolname = 'taizhang_owner') then
    begin
      create role taizhang_owner nologin;
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
  -- The program. It may read, and append through functions; nothing else.
  if not exists (select from pg_catalog.pg_roles where rolname = 'taizhang_app') then
    begin
      create role taizhang_app login;
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
end $$;

create schema if not exists event_store authorization taizhang_owner;
set local role taizhang_owner;

create table if not exists event_store.migration (
  version    integer     primary key,
  name       text        not null,
  applied_at timestamptz not null default clock_timestamp()
);
