import type { DisclosureAct } from '@taizhang/proactive-disclosure';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ordinalColumn } from './ordinal-column';

/** An act of table two, as it was recorded. */
@Entity({ schema: 'views', name: 'disclosure_act' })
export class DisclosureActRow {
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'disclosure_act_pk' })
  build: number;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'disclosure_act_pk' })
  agency: string;

  @PrimaryColumn({
    type: 'bigint',
    transformer: ordinalColumn,
    primaryKeyConstraintName: 'disclosure_act_pk',
  })
  ordinal: number;

  @Column({ type: 'jsonb' })
  act: DisclosureAct;
}

/** An agency comes into being by its first act; `name` as of `named_from`, the latest naming known. */
@Entity({ schema: 'views', name: 'agency' })
export class AgencyRow {
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'agency_pk' })
  build: number;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'agency_pk' })
  agency: string;

  @Column({ name: 'known_from', type: 'bigint', transformer: ordinalColumn })
  knownFrom: number;

  @Column({ type: 'text', nullable: true })
  name: string | null;

  @Column({ name: 'named_from', type: 'text', nullable: true })
  namedFrom: string | null;
}

/** An import and whether it was finished: an unfinished one is said on every report of its agencies. */
@Entity({ schema: 'views', name: 'import_run' })
export class ImportRunRow {
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'import_run_pk' })
  build: number;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'import_run_pk' })
  stream: string;

  @Column({ type: 'text', array: true })
  agencies: readonly string[];

  @Column({ name: 'started_at', type: 'text' })
  startedAt: string;

  @Column({ type: 'boolean' })
  finished: boolean;
}
