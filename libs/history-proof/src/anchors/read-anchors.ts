import { HeadChain } from '../head/head-chain';
import type { HeadFault } from '../head/head-chain';
import type { Anchor, Head, SignedHead } from '../head/head';
import { Frontier } from '../tree/frontier';
import { leavesOf, readAnchor, wholeLines } from './anchor-lines';

/** Why an anchor file cannot be believed. `line` counts from 1. */
export type AnchorFault =
  | { readonly code: 'NoAnchors' }
  | { readonly code: 'UnreadableAnchor'; readonly line: number }
  /** The leaves of the file do not give the root that was signed. */
  | { readonly code: 'RootDiffers'; readonly line: number }
  | { readonly code: HeadFault; readonly line: number }
  /** None of its heads was signed by the key at hand, or by one that it introduced. */
  | { readonly code: 'OtherPublicKey' };

/** What an anchor file holds, once all of it was found to fit together. */
export interface Anchors {
  readonly heads: readonly SignedHead[];
  readonly last: Head;
  /** The key of the first head, base64. */
  readonly firstKey: string;
  /** The leaf of the event with this ordinal; undefined beyond the last head. */
  leaf(ordinal: number): Buffer | undefined;
}

export type AnchorsRead =
  { readonly ok: true; readonly anchors: Anchors } | { readonly ok: false; readonly fault: AnchorFault };

/**
 * Reads an anchor file and checks it in itself: every signature, the succession of keys, and that the leaves give
 * every root. With a public key, heads that it does not vouch for are not believed.
 */
export async function readAnchors(file: string, publicKey: string | null): Promise<AnchorsRead> {
  const reading = new AnchorReading();
  for await (const { text } of wholeLines(file)) {
    const fault = reading.take(text);
    if (fault) return { ok: false, fault };
  }
  return reading.outcome(publicKey);
}

class AnchorReading {
  private readonly chain = new HeadChain();
  private readonly tree = new Frontier();
  private readonly heads: SignedHead[] = [];
  private readonly leaves: Buffer[] = [];
  private line = 0;

  take(text: string): AnchorFault | null {
    this.line += 1;
    const { line } = this;
    const read = readAnchor(text);
    if (!read) return { code: 'UnreadableAnchor', line };
    const code = this.chain.take(read);
    if (code) return { code, line };
    return this.grow(read) ? null : { code: 'RootDiffers', line };
  }

  outcome(publicKey: string | null): AnchorsRead {
    const { heads, leaves, chain } = this;
    const [first, last] = [heads.at(0), heads.at(-1)];
    if (!first || !last) return { ok: false, fault: { code: 'NoAnchors' } };
    if (publicKey !== null && !chain.keys.has(publicKey)) {
      return { ok: false, fault: { code: 'OtherPublicKey' } };
    }
    const leaf = (ordinal: number) => leaves[ordinal - 1];
    return { ok: true, anchors: { heads, last: last.head, firstKey: first.publicKey, leaf } };
  }

  private grow(read: Anchor): boolean {
    const { head, publicKey, signature } = read;
    for (const leaf of leavesOf(read)) {
      this.tree.add(leaf);
      this.leaves.push(leaf);
    }
    this.heads.push({ head, publicKey, signature });
    const isWhole = this.tree.size === head.size && this.tree.root().toString('hex') === head.root;
    return isWhole && this.leaves[0]?.toString('hex') === head.log;
  }
}
