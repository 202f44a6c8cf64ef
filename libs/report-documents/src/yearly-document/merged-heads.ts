/** A head that stands for one or more neighbouring paths, counted in paths and levels from 0. */
export interface MergedHead {
  readonly text: string;
  /** The first path that it stands for, and how many follow it under the same head. */
  readonly path: number;
  readonly paths: number;
  /** Its level; the last label of a path reaches down to the deepest level. */
  readonly level: number;
  readonly levels: number;
}

type Paths = readonly (readonly string[])[];

/**
 * Merges labels told as paths (outermost group first): neighbours with the same beginning share its heads, a
 * path's own last label is never shared. Together the heads cover every (path, level) once. In the order of paths,
 * outer before inner.
 */
export function mergedHeads(paths: Paths): readonly MergedHead[] {
  const depth = depthOf(paths);
  return paths.flatMap((labels, path) =>
    labels.flatMap((text, level) => {
      const last = level === labels.length - 1;
      if (!last && sharesGroup(paths[path - 1], labels, level)) return [];
      const shared = last ? 1 : groupLength(paths.slice(path), level);
      return [{ text, path, paths: shared, level, levels: last ? depth - level : 1 }];
    }),
  );
}

/** How many levels the longest path has. */
export function depthOf(paths: Paths): number {
  return Math.max(0, ...paths.map(({ length }) => length));
}

function groupLength(paths: Paths, level: number): number {
  const [first = []] = paths;
  const end = paths.findIndex((labels) => !sharesGroup(first, labels, level));
  return end === -1 ? paths.length : end;
}

/** Both have a group of that level, and the same way to it. */
function sharesGroup(one: readonly string[] | undefined, other: readonly string[], level: number): boolean {
  if (!one || level >= one.length - 1 || level >= other.length - 1) return false;
  return one.slice(0, level + 1).every((label, index) => label === other[index]);
}
