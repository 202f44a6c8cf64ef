import { nodeHash } from './hashes';

export interface Inclusion {
  readonly leaf: Buffer;
  /** From 0: an event's ordinal less one. */
  readonly index: number;
  readonly size: number;
  readonly root: Buffer;
  readonly path: readonly Buffer[];
}

/** RFC 9162, 2.1.3.2. */
export function verifyInclusion({ leaf, index, size, root, path }: Inclusion): boolean {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  const sides = sidesOf({ at: index, last: size - 1 }, path.length);
  if (!sides) return false;
  const top = path.reduce(
    (hash, beside, step) => (sides[step] === 'left' ? nodeHash(beside, hash) : nodeHash(hash, beside)),
    leaf,
  );
  return top.equals(root);
}

export interface Consistency {
  readonly first: { readonly size: number; readonly root: Buffer };
  readonly second: { readonly size: number; readonly root: Buffer };
  readonly path: readonly Buffer[];
}

/** RFC 9162, 2.1.4.2. */
export function verifyConsistency({ first, second, path }: Consistency): boolean {
  if (!Number.isSafeInteger(first.size) || first.size < 1 || first.size > second.size) return false;
  if (first.size === second.size) return path.length === 0 && first.root.equals(second.root);
  const isPower = Number.isInteger(Math.log2(first.size));
  const [start, ...rest] = isPower ? [first.root, ...path] : path;
  if (!start) return false;
  return climb({ first, second, path: rest }, start);
}

function climb({ first, second, path }: Consistency, start: Buffer): boolean {
  let place: Place = { at: first.size - 1, last: second.size - 1 };
  while (place.at % 2 === 1) place = above(place);
  const sides = sidesOf(place, path.length);
  if (!sides) return false;
  let [former, latter] = [start, start];
  for (const [step, beside] of path.entries()) {
    const isLeft = sides[step] === 'left';
    if (isLeft) former = nodeHash(beside, former);
    latter = isLeft ? nodeHash(beside, latter) : nodeHash(latter, beside);
  }
  return former.equals(first.root) && latter.equals(second.root);
}

/** A node in its row, and the last node of that row, from 0. */
interface Place {
  readonly at: number;
  readonly last: number;
}

/** On which side the sibling stands at each step up to the root; null unless so many steps lead there. */
function sidesOf(start: Place, steps: number): readonly ('left' | 'right')[] | null {
  const sides: ('left' | 'right')[] = [];
  let place = start;
  while (sides.length < steps && place.last > 0) {
    const isLeft = place.at % 2 === 1 || place.at === place.last;
    sides.push(isLeft ? 'left' : 'right');
    place = above(isLeft ? beforeSibling(place) : place);
  }
  return sides.length === steps && place.last === 0 ? sides : null;
}

function above({ at, last }: Place): Place {
  return { at: Math.floor(at / 2), last: Math.floor(last / 2) };
}

/** The last node of a row may stand alone: it is its own parent until it has a sibling on the left. */
function beforeSibling(place: Place): Place {
  return place.at % 2 === 0 && place.at !== 0 ? beforeSibling(above(place)) : place;
}
