import { EntitySchema } from 'typeorm';
import { instant, key, ordinal, text, whole } from './columns';

/**
 * `building`: filled beside the live one, read by nobody. `live`: read. `retired`: replaced, kept for a while for
 * readers that began before the swap.
 */
export type BuildState = 'building' | 'live' | 'retired';

/** One filling of a view's tables, with its checkpoint: the ordinal of the last event that it knows. */
export interface Build {
  readonly id: number;
  readonly view: string;
  /** The schema and rules it was folded under. Programs of two versions each read the build of their own stamp. */
  readonly stamp: string;
  readonly state: BuildState;
  readonly ordinal: number;
  readonly movedAt: Date;
}

export const buildEntity = new EntitySchema<Build>({
  name: 'Build',
  schema: 'views',
  tableName: 'build',
  columns: {
    id: { ...key('build_pk', whole('id')), generated: 'increment' },
    view: text('view'),
    stamp: text('stamp'),
    state: text('state'),
    ordinal: { ...ordinal('ordinal'), default: 0 },
    movedAt: { ...instant('moved_at'), default: () => 'clock_timestamp()' },
  },
  indices: [
    { name: 'build_one_live', columns: ['view', 'stamp'], unique: true, where: `state = 'live'` },
    { name: 'build_one_building', columns: ['view', 'stamp'], unique: true, where: `state = 'building'` },
  ],
  checks: [{ name: 'build_state', expression: `state in ('building', 'live', 'retired')` }],
});
