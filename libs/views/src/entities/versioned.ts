import { key, optional, ordinal, whole } from './columns';

/**
 * What every row of a view carries beside its content: the build that it belongs to, and from which ordinal of the
 * log until which (exclusively) it was true. Content is never overwritten: "as known at" asks for another ordinal.
 */
export interface Versioned {
  readonly build: number;
  readonly knownFrom: number;
  /** Null while it still holds. */
  readonly knownUntil: number | null;
}

export const versionColumns = (primaryKey: string) => ({
  build: key(primaryKey, whole('build')),
  knownFrom: key(primaryKey, ordinal('known_from')),
  knownUntil: optional(ordinal('known_until')),
});
