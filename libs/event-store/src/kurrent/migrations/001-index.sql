-- How far KurrentDB's log has been numbered. Who numbers on compares and swaps this row: of several programs that
-- have read the same page one moves it, the others see that it has moved.
create table kurrent_index.checkpoint (
  only_row         boolean     primary key default true check (only_row),
  ordinal          bigint      not null check (ordinal >= 0),
  commit_position  bigint,
  prepare_position bigint,
  recorded_at      timestamptz
) with (fillfactor = 20, autovacuum_vacuum_threshold = 200, autovacuum_vacuum_scale_factor = 0);

insert into kurrent_index.checkpoint (ordinal) values (0);

-- One row per event of ours in KurrentDB, in the order of its log. It holds nothing that KurrentDB does not hold:
-- dropped and written again it is the same, ordinal by ordinal.
create table kurrent_index.entry (
  ordinal          bigint           not null primary key,
  version          bigint           not null,
  commit_position  bigint           not null,
  prepare_position bigint           not null,
  recorded_at      timestamptz      not null,
  event_id         uuid             not null,
  attempt          uuid             not null,
  stream           text collate "C" not null,
  type             text collate "C" not null,
  constraint entry_stream_version unique (stream, version)
);

-- Not unique: KurrentDB does not look for an id in other streams, and what it holds has to be numbered.
create index entry_event_id on kurrent_index.entry (event_id);

create function kurrent_index.refuse_change() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  raise exception '% of kurrent_index.% is refused: ordinals stay', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end $$;

create trigger entry_is_append_only before update or delete or truncate on kurrent_index.entry
  for each statement execute function kurrent_index.refuse_change();
create trigger checkpoint_is_kept before delete or truncate on kurrent_index.checkpoint
  for each statement execute function kurrent_index.refuse_change();

-- ALWAYS: also when session_replication_role says replica.
alter table kurrent_index.entry enable always trigger entry_is_append_only;
alter table kurrent_index.checkpoint enable always trigger checkpoint_is_kept;
