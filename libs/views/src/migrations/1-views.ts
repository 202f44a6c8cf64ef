import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The views of step one: register, report facts, disputes, and what belongs to an agency. */
export class Views1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema views cascade');
  }
}

const STATEMENTS = [
  `create table views.build (
     build int constraint build_pk primary key,
     stamp text not null,
     ordinal bigint not null,
     live boolean not null
   )`,
  `create unique index build_one_live on views.build (live) where live`,
  `create table views.case_row (
     build int not null, agency text not null, request text not null, stream text not null,
     source_number text, category text, received_on text, concluded_on text, outcome text,
     constraint case_row_pk primary key (build, agency, request)
   )`,
  `create index case_row_stream on views.case_row (build, stream)`,
  `create table views.allotted_number (
     build int not null, stream text not null, number text not null,
     constraint allotted_number_pk primary key (build, stream)
   )`,
  `create table views.case_fact (
     build int not null, agency text not null, stream text not null, unit smallint not null,
     known_from bigint not null, known_until bigint,
     category text not null,
     received_year smallint not null, received_on text not null, received_act text not null,
     received_ordinal bigint not null, received_rule text not null,
     concluded_year smallint, outcome text, concluded_on text, concluded_act text,
     concluded_ordinal bigint, concluded_rule text,
     constraint case_fact_pk primary key (build, agency, stream, unit, known_from)
   )`,
  `create table views.dispute_mention (
     build int not null, agency text not null, kind text not null, key text not null, stream text not null,
     known_from bigint not null, known_until bigint, mention jsonb not null,
     constraint dispute_mention_pk primary key (build, agency, kind, key, stream, known_from)
   )`,
  `create table views.disclosure_act (
     build int not null, agency text not null, ordinal bigint not null, act jsonb not null,
     constraint disclosure_act_pk primary key (build, agency, ordinal)
   )`,
  `create table views.agency (
     build int not null, agency text not null, known_from bigint not null, name text, named_from text,
     constraint agency_pk primary key (build, agency)
   )`,
  `create table views.import_run (
     build int not null, stream text not null, agencies text[] not null, started_at text not null,
     finished boolean not null,
     constraint import_run_pk primary key (build, stream)
   )`,
  `grant select, insert, update, delete on all tables in schema views to taizhang_app`,
];
