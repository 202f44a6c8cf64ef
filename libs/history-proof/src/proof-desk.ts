import type { Pool } from 'pg';
import type { SignedHead } from './head/head';
import { headOfSize, headsAfter, latestHead, leavesBetween, TILE, tilesFrom } from './storage/proof-tables';
import type { StoredHead } from './storage/proof-tables';
import { Frontier } from './tree/frontier';
import { consistencyPath, inclusionPath, wholeSubtrees } from './tree/paths';
import type { LeafRange } from './tree/paths';

/** That one event stands under a head; hashes are 64 hex digits, from the leaf upward. */
export interface InclusionProof {
  readonly ordinal: number;
  readonly leaf: string;
  readonly path: readonly string[];
}

export interface InclusionProofs extends SignedHead {
  readonly proofs: readonly InclusionProof[];
  /** Asked for, and recorded after the head: to be asked for again when the next one is signed. */
  readonly notYet: readonly number[];
}

export interface ConsistencyProof {
  readonly first: SignedHead;
  readonly second: SignedHead;
  readonly path: readonly string[];
}

/** Where proofs are handed out. Everything is answered from what was signed; nothing is signed here. */
export class ProofDesk {
  private readonly tiles: Buffer[] = [];

  constructor(private readonly pool: Pool) {}

  /** Null before the first seal. */
  async latestHead(): Promise<StoredHead | null> {
    return latestHead(this.pool);
  }

  /** Heads after the one with this number, oldest first. */
  async heads(after: number, limit: number): Promise<readonly StoredHead[]> {
    return headsAfter(this.pool, after, limit);
  }

  /** Proofs to the latest head; null before the first seal. */
  async inclusion(ordinals: readonly number[]): Promise<InclusionProofs | null> {
    const signed = await latestHead(this.pool);
    if (!signed) return null;
    const head = unnumbered(signed);
    const { size } = head.head;
    const roots = new RangeRoots(this.pool, await this.tilesUpTo(size));
    const under = ordinals.filter((ordinal) => ordinal <= size);
    const proofs: InclusionProof[] = [];
    for (const ordinal of under) {
      const [leaf = ''] = await roots.hex([{ from: ordinal - 1, to: ordinal }]);
      proofs.push({ ordinal, leaf, path: await roots.hex(inclusionPath(ordinal - 1, size)) });
    }
    return { ...head, proofs, notYet: ordinals.filter((ordinal) => ordinal > size) };
  }

  /** That the tree of one head begins that of a later one; null where either size was never signed. */
  async consistency(sizeA: number, sizeB: number): Promise<ConsistencyProof | null> {
    const first = await headOfSize(this.pool, Math.min(sizeA, sizeB));
    const second = await headOfSize(this.pool, Math.max(sizeA, sizeB));
    if (!first || !second) return null;
    const roots = new RangeRoots(this.pool, await this.tilesUpTo(second.head.size));
    const path = await roots.hex(consistencyPath(first.head.size, second.head.size));
    return { first: unnumbered(first), second: unnumbered(second), path };
  }

  private async tilesUpTo(size: number): Promise<readonly Buffer[]> {
    if (this.tiles.length < Math.floor(size / TILE)) {
      const from = this.tiles.length;
      // Two questions at once may both have read them.
      for (const [index, root] of (await tilesFrom(this.pool, from)).entries())
        this.tiles[from + index] = root;
    }
    return this.tiles;
  }
}

function unnumbered({ head, publicKey, signature }: StoredHead): SignedHead {
  return { head, publicKey, signature };
}

/** Roots of ranges, from the tiles' roots and, below a tile, from its leaves; each is made once. */
class RangeRoots {
  private readonly known = new Map<string, string>();
  private readonly leaves = new Map<number, Promise<readonly Buffer[]>>();

  constructor(
    private readonly pool: Pool,
    private readonly tiles: readonly Buffer[],
  ) {}

  async hex(ranges: readonly LeafRange[]): Promise<readonly string[]> {
    const roots: string[] = [];
    for (const range of ranges) {
      const name = `${range.from}-${range.to}`;
      const root = this.known.get(name) ?? (await this.rootOf(range)).toString('hex');
      this.known.set(name, root);
      roots.push(root);
    }
    return roots;
  }

  private async rootOf(range: LeafRange): Promise<Buffer> {
    const tree = new Frontier();
    for (const part of wholeSubtrees(range)) {
      if (part.to - part.from < TILE) {
        for (const leaf of await this.leavesOf(part)) tree.add(leaf);
      } else {
        const whole = this.tiles.slice(part.from / TILE, part.to / TILE);
        for (const root of whole) tree.addSubtree(root, TILE);
      }
    }
    return tree.root();
  }

  private async leavesOf({ from, to }: LeafRange): Promise<readonly Buffer[]> {
    const start = Math.floor(from / TILE) * TILE;
    const read = this.leaves.get(start) ?? leavesBetween(this.pool, start, start + TILE);
    this.leaves.set(start, read);
    return (await read).slice(from - start, to - start);
  }
}
