import { emptyRoot, nodeHash } from './hashes';

interface Peak {
  readonly hash: Buffer;
  readonly leaves: number;
}

/**
 * A Merkle tree that grows leaf by leaf and keeps only the roots of its whole subtrees, at most one a power of two:
 * n leaves cost O(n) once, a further leaf or a root O(log n).
 */
export class Frontier {
  private readonly peaks: Peak[] = [];
  private leaves = 0;

  get size(): number {
    return this.leaves;
  }

  add(leaf: Buffer): void {
    this.addSubtree(leaf, 1);
  }

  /**
   * The root of a whole subtree of so many leaves, a power of two by which the size so far can be divided.
   * @throws RangeError for any other
   */
  addSubtree(root: Buffer, leaves: number): void {
    if (!Number.isInteger(Math.log2(leaves)) || this.leaves % leaves !== 0) {
      throw new RangeError(`A subtree of ${leaves} leaves does not continue a tree of ${this.leaves}.`);
    }
    let peak: Peak = { hash: root, leaves };
    for (let last = this.peaks.at(-1); last?.leaves === peak.leaves; last = this.peaks.at(-1)) {
      peak = { hash: nodeHash(last.hash, peak.hash), leaves: last.leaves * 2 };
      this.peaks.pop();
    }
    this.peaks.push(peak);
    this.leaves += leaves;
  }

  root(): Buffer {
    const hashes = this.peaks.map(({ hash }) => hash);
    const last = hashes.pop();
    if (!last) return emptyRoot();
    return hashes.reduceRight((right, left) => nodeHash(left, right), last);
  }
}

/** The root of these leaves. */
export function rootOf(leaves: Iterable<Buffer>): Buffer {
  const tree = new Frontier();
  for (const leaf of leaves) tree.add(leaf);
  return tree.root();
}
