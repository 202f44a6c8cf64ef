-- No table of rows has a second index: one that has just begun to fill has no statistics, and PostgreSQL would
-- choose between two by chance.
--
-- Every row belongs to one build and holds from ordinal known_from until, exclusively, known_until.
-- Builds stand side by side in the same tables: a rebuild needs no right to create tables, a swap is one update of
-- views.build, and a reader who began before it still finds every row of the old build.

create table views.build (
  id       serial      constraint build_pk primary key,
  view     text        not null,
  stamp    text        not null,
  state    text        not null constraint build_state check (state in ('building', 'live', 'retired')),
  ordinal  bigint      not null default 0,
  moved_at timestamptz not null default clock_timestamp()
);
create unique index build_one_live on views.build (view, stamp) where state = 'live';
create unique index build_one_building on views.build (view, stamp) where state = 'building';

create table views.register_entry (
  build         integer not null,
  known_from    bigint  not null,
  known_until   bigint,
  agency        text    not null,
  stream        text    not null,
  request       text    not null,
  source_number text,
  channel       text,
  category      text,
  submitted_on  date,
  received_on   date,
  dispatched_on date,
  concluded_on  date,
  outcome       text,
  voided        boolean not null,
  constraint register_entry_pk primary key (build, agency, request, stream, known_from)
);

create table views.case_fact (
  build             integer not null,
  known_from        bigint  not null,
  known_until       bigint,
  agency            text    not null,
  stream            text    not null,
  unit              integer not null,
  category          text    not null,
  received_year     integer not null,
  received_on       date    not null,
  received_by       text    not null,
  received_ordinal  bigint  not null,
  received_rule     text    not null,
  concluded_year    integer,
  concluded_on      date,
  concluded_by      text,
  concluded_ordinal bigint,
  concluded_rule    text,
  outcome           text,
  constraint case_fact_pk primary key (build, agency, stream, unit, known_from)
);

create table views.dispute_mention (
  build       integer not null,
  known_from  bigint  not null,
  known_until bigint,
  agency      text    not null,
  kind        text    not null,
  key         text    not null,
  stream      text    not null,
  mention     jsonb   not null,
  constraint dispute_mention_pk primary key (build, agency, kind, key, stream, known_from)
);

create table views.disclosure_act (
  build       integer not null,
  known_from  bigint  not null,
  known_until bigint,
  agency      text    not null,
  act         jsonb   not null,
  constraint disclosure_act_pk primary key (build, agency, known_from)
);

create table views.agency (
  build       integer not null,
  agency      text    not null,
  known_from  bigint  not null,
  known_until bigint,
  constraint agency_pk primary key (build, agency)
);

create table views.agency_name (
  build       integer not null,
  known_from  bigint  not null,
  known_until bigint,
  agency      text    not null,
  name        text    not null,
  named_from  date    not null,
  constraint agency_name_pk primary key (build, agency, known_from)
);

create table views.number_allotted (
  build       integer not null,
  known_from  bigint  not null,
  known_until bigint,
  stream      text    not null,
  number      text    not null,
  constraint number_allotted_pk primary key (build, stream, known_from)
);

create table views.unfinished_import (
  build       integer not null,
  known_from  bigint  not null,
  known_until bigint,
  agency      text    not null,
  file_hash   text    not null,
  started_at  text    not null,
  constraint unfinished_import_pk primary key (build, agency, file_hash, known_from)
);

-- Everything here can be folded again from the log, so the program may change and delete it; it may not create.
grant usage on schema views to taizhang_app;
grant select, insert, update, delete on all tables in schema views to taizhang_app;
grant usage on all sequences in schema views to taizhang_app;
