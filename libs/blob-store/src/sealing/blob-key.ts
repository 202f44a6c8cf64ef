import { createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Name, version and line end, so that a later form can be told from this one. */
const NAME = Buffer.from('TZBLOB1\n');
const SALT_BYTES = 16;
const MARK_BYTES = 4;
const KEY_BYTES = 32;

export const HEADER_BYTES = NAME.length + SALT_BYTES + MARK_BYTES;

/** Where a document belongs; bytes that were moved elsewhere do not open. */
export interface BlobPlace {
  readonly stream: string;
  readonly document: string;
}

/** What seals one document: a key of its own, and the header and place that every chunk is bound to. */
export interface BlobSeal {
  readonly key: Buffer;
  readonly header: Buffer;
  readonly associated: Buffer;
}

export function newSeal(dataKey: Buffer, place: BlobPlace): BlobSeal {
  return sealFor(dataKey, place, Buffer.concat([NAME, randomBytes(SALT_BYTES), markOf(dataKey)]));
}

/** The seal that the header tells of; null when it is none, `otherKey` when another data key stood under the id. */
export function sealOf(header: Buffer, dataKey: Buffer, place: BlobPlace): BlobSeal | 'otherKey' | null {
  if (header.length !== HEADER_BYTES || !header.subarray(0, NAME.length).equals(NAME)) return null;
  if (!header.subarray(-MARK_BYTES).equals(markOf(dataKey))) return 'otherKey';
  return sealFor(dataKey, place, header);
}

function sealFor(dataKey: Buffer, { stream, document }: BlobPlace, header: Buffer): BlobSeal {
  const salt = header.subarray(NAME.length, NAME.length + SALT_BYTES);
  const key = Buffer.from(hkdfSync('sha256', dataKey, salt, 'taizhang blob 1', KEY_BYTES));
  return { key, header, associated: Buffer.concat([header, Buffer.from(`${stream}\n${document}`)]) };
}

/** Tells a data key from a later one under the same id, and tells nothing about either. */
function markOf(dataKey: Buffer): Buffer {
  return createHmac('sha256', dataKey).update('taizhang blob mark 1').digest().subarray(0, MARK_BYTES);
}
