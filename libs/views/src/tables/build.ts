import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ordinalColumn } from './ordinal-column';

/**
 * One build of the views and how far it has read the log: its checkpoint. One build is live; another may be built
 * beside it. The row's lock lets one process at a time advance a build.
 */
@Entity({ schema: 'views', name: 'build' })
export class BuildRow {
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'build_pk' })
  build: number;

  /** The versions of the projection, the rules and the calendar that it was folded with. */
  @Column({ type: 'text' })
  stamp: string;

  @Column({ type: 'bigint', transformer: ordinalColumn })
  ordinal: number;

  @Column({ type: 'boolean' })
  live: boolean;
}
