-- Schema `proof`: leaves of the history's Merkle tree and the heads that were signed over them.
-- The leaf of the event with this ordinal.
create table if not exists proof.leaf (
  ordinal bigint not null primary key check (ordinal > 0),
  hash    bytea  not null check (octet_length(hash) = 32)
) with (autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_freeze_min_age = 10000000);

-- Roots of 256 leaves each, once all of them are there: tile 0 holds the ordinals 1 to 256.
create table if not exists proof.tile (
  tile bigint not null primary key check (tile >= 0),
  root bytea  not null check (octet_length(root) = 32)
);

-- Heads in the order of signing. Each but the first follows exactly one, and none is followed twice: no forks.
create table if not exists proof.head (
  number     bigint           not null primary key check (number > 0),
  follows    bigint unique references proof.head (number) check (follows = number - 1),
  size       bigint           not null check (size > 0),
  -- The signed text, byte by byte: canonical JSON.
  said       text collate "C" not null,
  public_key text collate "C" not null,
  signature  text collate "C" not null,
  check ((number = 1) = (follows is null))
);
create index if not exists head_size on proof.head (size, number);

create or replace function proof.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  raise exception '% of proof.% is refused: what was signed stays', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end $$;
create or replace trigger leaf_is_append_only before update or delete or truncate on proof.leaf
  for each statement execute function proof.refuse_change();
create or replace trigger tile_is_append_only before update or delete or truncate on proof.tile
  for each statement execute function proof.refuse_change();
create or replace trigger head_is_append_only before update or delete or truncate on proof.head
  for each statement execute function proof.refuse_change();
-- ALWAYS: also when session_replication_role says replica.
alter table proof.leaf enable always trigger leaf_is_append_only;
alter table proof.tile enable always trigger tile_is_append_only;
alter table proof.head enable always trigger head_is_append_only;

revoke execute on all functions in schema proof from public;
grant usage on schema proof to taizhang_app;
grant select, insert on proof.leaf, proof.tile, proof.head to taizhang_app;
