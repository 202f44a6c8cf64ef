-- The one row that orders everything. An append locks it first and keeps it until it has committed, so ordinals
-- follow the order of commits and have no holes, over rollbacks, crashes, dumps and replicas alike.
create table event_store.head (
  only_row    boolean     primary key default true check (only_row),
  ordinal     bigint      not null check (ordinal >= 0),
  recorded_at timestamptz
) with (fillfactor = 20, autovacuum_vacuum_threshold = 200, autovacuum_vacuum_scale_factor = 0);

insert into event_store.head (ordinal) values (0);

create table event_store.stream (
  stream  text collate "C" primary key,
  version bigint not null check (version > 0)
) with (fillfactor = 85);

create table event_store.event (
  ordinal        bigint           not null primary key,
  version        bigint           not null,
  recorded_at    timestamptz      not null,
  event_id       uuid             not null,
  schema_version smallint         not null,
  stream         text collate "C" not null,
  type           text collate "C" not null,
  data           jsonb            not null,
  meta           jsonb            not null,
  constraint event_stream_version unique (stream, version),
  constraint event_id_unique      unique (event_id)
) with (autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_freeze_min_age = 10000000);

-- What was recorded stays: for the program, the owner and a superuser alike.
create function event_store.refuse_change() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  raise exception '% of event_store.% is refused: what was recorded stays', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end $$;

create trigger event_is_append_only before update or delete or truncate on event_store.event
  for each statement execute function event_store.refuse_change();
create trigger stream_is_kept before delete or truncate on event_store.stream
  for each statement execute function event_store.refuse_change();
create trigger head_is_kept before delete or truncate on event_store.head
  for each statement execute function event_store.refuse_change();

-- ALWAYS: also when session_replication_role says replica.
alter table event_store.event enable always trigger event_is_append_only;
alter table event_store.stream enable always trigger stream_is_kept;
alter table event_store.head enable always trigger head_is_kept;
