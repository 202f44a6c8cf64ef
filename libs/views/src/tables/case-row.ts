import type { LocalDate } from '@taizhang/deadlines';
import type { ApplicantCategory, Outcome } from '@taizhang/request-case';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The case register: where a case stands and the facts that lists filter by. Codes and days only, never a personal
 * text. What depends on the day one asks (stage, due day, overdue, flags) is derived when it is read.
 */
@Entity({ schema: 'views', name: 'case_row' })
export class CaseRow {
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'case_row_pk' })
  build: number;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'case_row_pk' })
  agency: string;

  /** The source's own key of the case. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'case_row_pk' })
  request: string;

  /** The stream that holds its history; after a transfer the first agency's. */
  @Column({ type: 'text' })
  stream: string;

  /** The source's 受理编号; null where the docket gave one. */
  @Column({ name: 'source_number', type: 'text', nullable: true })
  sourceNumber: string | null;

  @Column({ type: 'text', nullable: true })
  category: ApplicantCategory | null;

  @Column({ name: 'received_on', type: 'text', nullable: true })
  receivedOn: LocalDate | null;

  @Column({ name: 'concluded_on', type: 'text', nullable: true })
  concludedOn: LocalDate | null;

  @Column({ type: 'text', nullable: true })
  outcome: Outcome | null;
}

/** The number that a docket gave to a case. */
@Entity({ schema: 'views', name: 'allotted_number' })
export class AllottedNumberRow {
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'allotted_number_pk' })
  build: number;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'allotted_number_pk' })
  stream: string;

  @Column({ type: 'text' })
  number: string;
}
