-- The register's own columns, and what is searched by.
--
-- Indexes hold only rows that stand. Each has the order of a page behind what is asked for, so that a page is read
-- from its index however many cases there are; `opened` (the ordinal that opened the case) settles equal days.
-- Whoever ends a row by its key must not ask for "known_until is null", see endSql: then these cannot be chosen.

alter table views.register_entry
  add column opened            bigint,
  add column handler           text,
  add column stage             text,
  add column consulting_until  date,
  add column due_on            date,
  add column due_days          integer,
  add column due_not_before    date,
  add column due_provisional   boolean,
  add column owed              boolean,
  add column flags             integer,
  add column confirmable_until date,
  add column provisional_from  date,
  add column service_unproven  boolean;

create index register_by_submission on views.register_entry (build, agency, submitted_on, opened)
  where known_until is null;
create index register_by_receipt on views.register_entry (build, agency, received_on, opened)
  where known_until is null;
create index register_by_conclusion on views.register_entry (build, agency, concluded_on, opened)
  where known_until is null and concluded_on is not null;
create index register_by_stage on views.register_entry (build, agency, stage, submitted_on, opened)
  where known_until is null;
create index register_by_handler on views.register_entry (build, agency, coalesce(handler, ''), submitted_on, opened)
  where known_until is null;
create index register_by_channel on views.register_entry (build, agency, channel, submitted_on, opened)
  where known_until is null;
create index register_by_category on views.register_entry (build, agency, category, submitted_on, opened)
  where known_until is null;
create index register_by_outcome on views.register_entry (build, agency, outcome, submitted_on, opened)
  where known_until is null and outcome is not null;
create index register_open on views.register_entry (build, agency, submitted_on, opened)
  where known_until is null and concluded_on is null and not voided;
create index register_owed on views.register_entry (build, agency, due_on, opened)
  where known_until is null and owed;
create index register_consulting on views.register_entry (build, agency, submitted_on, opened)
  where known_until is null and consulting_until is not null;
create index register_unproven on views.register_entry (build, agency, submitted_on, opened)
  where known_until is null and service_unproven;

create index number_allotted_by_number on views.number_allotted (build, number)
  where known_until is null;

alter table views.case_fact add column reply_in_time boolean;

-- Keyed fingerprints of what people typed. A row stands and falls with one data key.
create table views.search_text (
  build        integer not null,
  known_from   bigint  not null,
  known_until  bigint,
  agency       text    not null,
  key_id       text    not null,
  stream       text    not null,
  owner        text    not null,
  opened       bigint  not null,
  submitted_on date    not null,
  voided       boolean not null,
  whole        bigint,
  pieces       bigint[] not null,
  constraint search_text_pk primary key (build, agency, key_id, stream, owner, known_from)
);
create index search_text_pieces on views.search_text using gin (pieces) where known_until is null;
create index search_text_by_submission on views.search_text (build, agency, submitted_on, opened)
  where known_until is null;
create index search_text_by_whole on views.search_text (build, agency, whole, submitted_on)
  where known_until is null and whole is not null;

grant select, insert, update, delete on views.search_text to taizhang_app;

-- The program owns no table; statistics are the owner's to gather.
create function views.gather_statistics() returns void
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  name text;
begin
  for name in select tablename from pg_tables where schemaname = 'views' and tablename <> 'migration' order by 1 loop
    execute format('analyze views.%I', name);
  end loop;
end
$$;
revoke all on function views.gather_statistics() from public;
grant execute on function views.gather_statistics() to taizhang_app;
