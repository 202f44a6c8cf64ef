/** The leaves from `from` up to, not including, `to`; the first leaf is 0. */
export interface LeafRange {
  readonly from: number;
  readonly to: number;
}

/** The largest power of two below n; n is at least 2. */
function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/**
 * RFC 9162, 2.1.3.1: the ranges whose roots prove that leaf `index` stands in the tree of the first `size` leaves,
 * from the leaf upward.
 * @throws RangeError when it does not
 */
export function inclusionPath(index: number, size: number): readonly LeafRange[] {
  if (index < 0 || index >= size) throw new RangeError(`A tree of ${size} leaves has no leaf ${index}.`);
  const path: LeafRange[] = [];
  let range: LeafRange = { from: 0, to: size };
  while (range.to - range.from > 1) {
    const middle: number = range.from + split(range.to - range.from);
    const left = { from: range.from, to: middle };
    const right = { from: middle, to: range.to };
    path.push(index < middle ? right : left);
    range = index < middle ? left : right;
  }
  return path.toReversed();
}

/**
 * RFC 9162, 2.1.4.1: the ranges whose roots prove that the tree of the first `first` leaves is the beginning of the
 * tree of the first `second`.
 * @throws RangeError unless 0 < first <= second
 */
export function consistencyPath(first: number, second: number): readonly LeafRange[] {
  if (first < 1 || first > second)
    throw new RangeError(`A tree of ${first} leaves does not begin one of ${second}.`);
  const path: LeafRange[] = [];
  let range: LeafRange = { from: 0, to: second };
  while (first < range.to) {
    const middle: number = range.from + split(range.to - range.from);
    const left = { from: range.from, to: middle };
    const right = { from: middle, to: range.to };
    path.push(first <= middle ? right : left);
    range = first <= middle ? left : right;
  }
  // The verifier holds the root of the first tree; where the walk ended on it, it is not said again.
  return range.from === 0 ? path.toReversed() : [range, ...path.toReversed()];
}

/** A range cut into whole subtrees, from the left: each a power of two long, at a multiple of its length. */
export function wholeSubtrees({ from, to }: LeafRange): readonly LeafRange[] {
  const parts: LeafRange[] = [];
  for (let at = from; at < to;) {
    let length = 1;
    while (at % (length * 2) === 0 && at + length * 2 <= to) length *= 2;
    parts.push({ from: at, to: at + length });
    at += length;
  }
  return parts;
}
