import { eventLeaf, isSigned, readAnchors, verifyInclusion } from '@taizhang/history-proof';
import type { StoredEvent } from '@taizhang/event-store';
import { assertReadable, publicKeyFrom } from '../sealer/trusted-files';
import { RECORD_FILES } from './bundle-entries';
import type { BundleProofs } from './bundle-proofs';
import { BundleFaultError } from './read-bundle';
import type { ReadBundle } from './read-bundle';

/** What the reader has from elsewhere: the sealer's public key (PEM), heads that were printed or handed over. */
export interface Trusted {
  readonly keyFile: string | null;
  readonly anchorsFile: string | null;
}

export interface ProofsChecked {
  /** Events under the head. */
  readonly proven: number;
  /** Events that by their ordinals were recorded after it was signed: nothing speaks for them. */
  readonly unproven: number;
  readonly headSize: number;
  readonly headTime: string;
  /** Whether the head itself is known from elsewhere, not only from the bundle. */
  readonly headKnown: boolean;
}

/**
 * Every event of the case stands under the signed head, in its place in the log. Null where the bundle brings no
 * proofs and the reader has nothing to hold them against: whoever made the bundle could leave them out.
 * @throws BundleFaultError
 * @throws QuestionError where what the reader names cannot be read
 */
export async function checkProofs(
  { sealed, proofs }: ReadBundle,
  trusted: Trusted,
): Promise<ProofsChecked | null> {
  if (!proofs) return withoutProofs(trusted);
  if (!signed(proofs)) throw new BundleFaultError('HeadNotSigned', RECORD_FILES.proofs);
  const ways = new Map(proofs.proofs.map((proof) => [proof.ordinal, proof]));
  const under = sealed.filter(({ ordinal }) => ordinal <= proofs.head.size);
  for (const event of under) {
    if (!isUnder(event, ways.get(event.ordinal), proofs)) {
      throw new BundleFaultError('NotInTheLog', `#${event.ordinal}`);
    }
  }
  const headKnown = await isKnown(proofs, trusted);
  if (headKnown === false) throw new BundleFaultError('HeadNotKnown', RECORD_FILES.proofs);
  const { size: headSize, time: headTime } = proofs.head;
  const unproven = sealed.length - under.length;
  return { proven: under.length, unproven, headSize, headTime, headKnown: headKnown ?? false };
}

function withoutProofs({ keyFile, anchorsFile }: Trusted): null {
  if (keyFile === null && anchorsFile === null) return null;
  throw new BundleFaultError('NoProofs', RECORD_FILES.proofs);
}

function signed(proofs: BundleProofs): boolean {
  try {
    return isSigned(proofs);
  } catch {
    return false;
  }
}

function isUnder(
  event: StoredEvent,
  way: BundleProofs['proofs'][number] | undefined,
  { head }: BundleProofs,
): boolean {
  const leaf = eventLeaf(event);
  if (way?.leaf !== leaf.toString('hex')) return false;
  return verifyInclusion({
    leaf,
    index: event.ordinal - 1,
    size: head.size,
    root: Buffer.from(head.root, 'hex'),
    path: way.path.map((hex) => Buffer.from(hex, 'hex')),
  });
}

/** Null where the reader has nothing to hold the head against. */
async function isKnown(proofs: BundleProofs, { keyFile, anchorsFile }: Trusted): Promise<boolean | null> {
  const key = keyFile === null ? null : await publicKeyFrom(keyFile);
  if (anchorsFile === null) return key === null ? null : key === proofs.publicKey;
  await assertReadable(anchorsFile);
  const read = await readAnchors(anchorsFile, key);
  if (!read.ok) return false;
  const { heads, last } = read.anchors;
  const { log, size, root } = proofs.head;
  // Honest, as far as can be said: the bundle was made after the reader's copy of the file.
  if (log === last.log && size > last.size) throw new BundleFaultError('HeadBeyondAnchors', `${size}`);
  return heads.some(({ head }) => head.size === size && head.root === root);
}
