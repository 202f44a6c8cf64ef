-- Runs before every migration and may run any number of times. The roles are those of the program's other tables
-- and belong to the whole cluster: another database may create them at this very moment.
do $$
begin
  if not exists (select from pg_catalog.pg_roles where rolname = 'taizhang_owner') then
    begin
      create role taizhang_owner nologin;
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
  if not exists (select from pg_catalog.pg_roles where rolname = 'taizhang_app') then
    begin
      create role taizhang_app login;
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
end $$;

create schema if not exists kurrent_index authorization taizhang_owner;
set local role taizhang_owner;

create table if not exists kurrent_index.migration (
  version    integer     primary key,
  name       text        not null,
  applied_at timestamptz not null default clock_timestamp()
);
