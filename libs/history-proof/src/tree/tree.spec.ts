import { createHash } from 'node:crypto';
import { seed } from '@test/seed';
import fc from 'fast-check';
import { Frontier, rootOf } from './frontier';
import { leafHash, nodeHash } from './hashes';
import { consistencyPath, inclusionPath, wholeSubtrees } from './paths';
import type { LeafRange } from './paths';
import { verifyConsistency, verifyInclusion } from './verify';

/** RFC 9162 word by word: MTH, PATH and SUBPROOF as they are defined, and nothing else. */
const sha256 = (...parts: readonly Uint8Array[]) =>
  createHash('sha256').update(Buffer.concat(parts)).digest();
const k = (n: number): number => (n <= 2 ? 1 : 2 * k(Math.ceil(n / 2)));
function mth(leaves: readonly Buffer[]): Buffer {
  const n = leaves.length;
  if (n === 0) return sha256();
  if (n === 1) return leaves[0] ?? Buffer.alloc(0);
  return sha256(Buffer.of(1), mth(leaves.slice(0, k(n))), mth(leaves.slice(k(n))));
}
function path(m: number, leaves: readonly Buffer[]): readonly Buffer[] {
  const n = leaves.length;
  if (n === 1) return [];
  const [left, right] = [leaves.slice(0, k(n)), leaves.slice(k(n))];
  return m < k(n) ? [...path(m, left), mth(right)] : [...path(m - k(n), right), mth(left)];
}
function subproof(m: number, leaves: readonly Buffer[], known: boolean): readonly Buffer[] {
  const n = leaves.length;
  if (m === n) return known ? [] : [mth(leaves)];
  const [left, right] = [leaves.slice(0, k(n)), leaves.slice(k(n))];
  return m <= k(n)
    ? [...subproof(m, left, known), mth(right)]
    : [...subproof(m - k(n), right, false), mth(left)];
}

const leavesOf = (n: number) => Array.from({ length: n }, (_, i) => leafHash(Buffer.from(`leaf ${i}`)));
const LEAVES = leavesOf(600);
const ranges = (some: readonly LeafRange[]) => some.map(({ from, to }) => rootOf(LEAVES.slice(from, to)));
const size = fc.integer({ min: 1, max: 600 });
const place = size.chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n - 1 })));
const pair = size.chain((n) => fc.tuple(fc.integer({ min: 1, max: n }), fc.constant(n)));

describe('the tree of RFC 9162', () => {
  // Published with the first implementation of Certificate Transparency and used by every later one.
  it('has the known roots of the known leaves', () => {
    const known = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ];
    const leaves = known.map((hex) => leafHash(Buffer.from(hex, 'hex')));
    expect([0, 1, 2, 3, 8].map((n) => rootOf(leaves.slice(0, n)).toString('hex'))).toEqual([
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ]);
    const hashes = (some: readonly LeafRange[]) =>
      some.map(({ from, to }) => rootOf(leaves.slice(from, to)).toString('hex').slice(0, 8));
    expect(hashes(inclusionPath(5, 8))).toEqual(['bc1a0643', 'ca854ea1', 'd37ee418']);
    expect(hashes(consistencyPath(6, 8))).toEqual(['0ebc5d34', 'ca854ea1', 'd37ee418']);
  });

  it('has the root of the definition, for every size', () => {
    const tree = new Frontier();
    for (const [index, leaf] of LEAVES.slice(0, 130).entries()) {
      expect(tree.root().equals(mth(LEAVES.slice(0, index)))).toBe(true);
      tree.add(leaf);
    }
    expect(tree.size).toBe(130);
  });

  it('grows by whole subtrees as by leaves', () => {
    fc.assert(
      fc.property(pair, ([from, to]) => {
        const tree = new Frontier();
        for (const range of [...wholeSubtrees({ from: 0, to: from }), ...wholeSubtrees({ from, to })]) {
          tree.addSubtree(rootOf(LEAVES.slice(range.from, range.to)), range.to - range.from);
        }
        expect(tree.root().equals(rootOf(LEAVES.slice(0, to)))).toBe(true);
      }),
      { seed },
    );
    expect(() => new Frontier().addSubtree(rootOf(LEAVES.slice(0, 2)), 3)).toThrow(RangeError);
  });

  it('proves every leaf of every size as defined', () => {
    fc.assert(
      fc.property(place, ([n, index]) => {
        const proof = ranges(inclusionPath(index, n));
        const leaves = LEAVES.slice(0, n);
        expect(proof).toEqual(path(index, leaves));
        const leaf = LEAVES[index] ?? Buffer.alloc(0);
        expect(verifyInclusion({ leaf, index, size: n, root: mth(leaves), path: proof })).toBe(true);
      }),
      { seed },
    );
  });

  it('proves every beginning of every size as defined', () => {
    fc.assert(
      fc.property(pair, ([m, n]) => {
        const proof = ranges(consistencyPath(m, n));
        const leaves = LEAVES.slice(0, n);
        expect(proof).toEqual(subproof(m, leaves, true));
        const first = { size: m, root: mth(leaves.slice(0, m)) };
        expect(verifyConsistency({ first, second: { size: n, root: mth(leaves) }, path: proof })).toBe(true);
      }),
      { seed },
    );
  });

  it('proves nothing else: another leaf, place, size, root or step', () => {
    const flipped = (hash: Buffer) => Buffer.from(hash).fill((hash[0] ?? 0) ^ 1, 0, 1);
    fc.assert(
      fc.property(place, fc.nat(), ([n, index], at) => {
        const leaf = LEAVES[index] ?? Buffer.alloc(0);
        const root = rootOf(LEAVES.slice(0, n));
        const good = { leaf, index, size: n, root, path: ranges(inclusionPath(index, n)) };
        const step = at % Math.max(1, good.path.length);
        const wrong = [
          { leaf: flipped(leaf) },
          { root: flipped(root) },
          { index: index === 0 ? n : index - 1 },
          { path: [...good.path, leaf] },
          ...(good.path.length === 0
            ? []
            : [
                { path: good.path.slice(1) },
                { path: good.path.map((one, i) => (i === step ? flipped(one) : one)) },
              ]),
        ];
        for (const change of wrong) expect(verifyInclusion({ ...good, ...change })).toBe(false);
      }),
      { seed },
    );
  });

  it('proves no other beginning', () => {
    fc.assert(
      fc.property(pair, fc.nat(), ([m, n], at) => {
        const [first, second] = [m, n].map((count) => ({
          size: count,
          root: rootOf(LEAVES.slice(0, count)),
        }));
        if (!first || !second) return;
        const good = { first, second, path: ranges(consistencyPath(m, n)) };
        const other = LEAVES[at % LEAVES.length] ?? Buffer.alloc(0);
        expect(verifyConsistency({ ...good, first: { ...first, root: nodeHash(other, other) } })).toBe(false);
        expect(verifyConsistency({ ...good, second: { ...second, root: nodeHash(other, other) } })).toBe(
          false,
        );
        expect(verifyConsistency({ ...good, path: [...good.path, other] })).toBe(false);
        if (good.path.length > 0)
          expect(verifyConsistency({ ...good, path: good.path.slice(1) })).toBe(false);
      }),
      { seed },
    );
    expect(() => consistencyPath(0, 3)).toThrow(RangeError);
    expect(() => inclusionPath(3, 3)).toThrow(RangeError);
  });
});
