import type { DisputeMention } from '@taizhang/annual-report';
import type { LocalDate } from '@taizhang/deadlines';
import type { ActName, ApplicantCategory, Outcome } from '@taizhang/request-case';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ordinalColumn } from './ordinal-column';

/**
 * Report facts, kept as versions by ordinal: a row is known from the ordinal that made it until the one that
 * replaced it, so asking what was known then costs what asking now costs. Codes and days only.
 */
@Entity({ schema: 'views', name: 'case_fact' })
export class CaseFactRow {
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'case_fact_pk' })
  build: number;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'case_fact_pk' })
  agency: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'case_fact_pk' })
  stream: string;

  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'case_fact_pk' })
  unit: number;

  @PrimaryColumn({
    name: 'known_from',
    type: 'bigint',
    transformer: ordinalColumn,
    primaryKeyConstraintName: 'case_fact_pk',
  })
  knownFrom: number;

  @Column({ name: 'known_until', type: 'bigint', nullable: true, transformer: ordinalColumn })
  knownUntil: number | null;

  @Column({ type: 'text' })
  category: ApplicantCategory;

  @Column({ name: 'received_year', type: 'smallint' })
  receivedYear: number;

  @Column({ name: 'received_on', type: 'text' })
  receivedOn: LocalDate;

  @Column({ name: 'received_act', type: 'text' })
  receivedAct: ActName;

  @Column({ name: 'received_ordinal', type: 'bigint', transformer: ordinalColumn })
  receivedOrdinal: number;

  @Column({ name: 'received_rule', type: 'text' })
  receivedRule: string;

  @Column({ name: 'concluded_year', type: 'smallint', nullable: true })
  concludedYear: number | null;

  @Column({ type: 'text', nullable: true })
  outcome: Outcome | null;

  @Column({ name: 'concluded_on', type: 'text', nullable: true })
  concludedOn: LocalDate | null;

  @Column({ name: 'concluded_act', type: 'text', nullable: true })
  concludedAct: ActName | null;

  @Column({ name: 'concluded_ordinal', type: 'bigint', nullable: true, transformer: ordinalColumn })
  concludedOrdinal: number | null;

  @Column({ name: 'concluded_rule', type: 'text', nullable: true })
  concludedRule: string | null;
}

/** Mentions of reviews and suits, with versions in the same way. */
@Entity({ schema: 'views', name: 'dispute_mention' })
export class DisputeMentionRow {
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'dispute_mention_pk' })
  build: number;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'dispute_mention_pk' })
  agency: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'dispute_mention_pk' })
  kind: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'dispute_mention_pk' })
  key: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'dispute_mention_pk' })
  stream: string;

  @PrimaryColumn({
    name: 'known_from',
    type: 'bigint',
    transformer: ordinalColumn,
    primaryKeyConstraintName: 'dispute_mention_pk',
  })
  knownFrom: number;

  @Column({ name: 'known_until', type: 'bigint', nullable: true, transformer: ordinalColumn })
  knownUntil: number | null;

  @Column({ type: 'jsonb' })
  mention: DisputeMention;
}
