import { IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Build } from '../entities/build';

/** What the log knew at an ordinal; left out: what it knows now. */
export interface KnownAt {
  readonly knownAt?: number;
}

/** One moment of one build. */
export interface Snapshot {
  readonly manager: EntityManager;
  readonly build: Pick<Build, 'id' | 'ordinal'>;
}

/** The rows that hold now, or held then, among those that `like` describes. */
export function held<Like extends object>({ build }: Snapshot, { knownAt }: KnownAt, like: Like) {
  const now = { ...like, build: build.id, knownUntil: IsNull() };
  if (knownAt === undefined) return [now];
  const then = { ...like, build: build.id, knownFrom: LessThanOrEqual(knownAt) };
  return [
    { ...then, knownUntil: IsNull() },
    { ...then, knownUntil: MoreThan(knownAt) },
  ];
}
