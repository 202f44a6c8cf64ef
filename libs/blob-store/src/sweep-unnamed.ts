import type { BlobStore } from './blob-store';

/** A document whose act is still being recorded is not yet named by any event. */
export const GRACE_MS = 24 * 60 * 60 * 1000;

export interface Sweep {
  readonly nowMs: number;
  readonly graceMs?: number;
  /** The documents that the stream's events name; null for a stream that the log does not know. */
  readonly namedIn: (stream: string) => Promise<ReadonlySet<string> | null>;
}

/**
 * Removes blobs that no event names: what a crash between storing the bytes and recording the act left behind. Bytes
 * are taken in for cases that are there: what belongs to none is another log's, whose folder this is too, and stays.
 * @returns how many were removed.
 */
export async function sweepUnnamed(
  blobs: Pick<BlobStore, 'kept' | 'drop'>,
  { nowMs, graceMs = GRACE_MS, namedIn }: Sweep,
): Promise<number> {
  let swept = 0;
  let stream = '';
  let named: ReadonlySet<string> | null = null;
  for await (const blob of blobs.kept()) {
    if (nowMs - blob.keptAtMs < graceMs) continue;
    if (blob.stream !== stream) named = await namedIn(blob.stream);
    stream = blob.stream;
    if (named === null || named.has(blob.document)) continue;
    await blobs.drop(blob.stream, blob.document);
    swept += 1;
  }
  return swept;
}
