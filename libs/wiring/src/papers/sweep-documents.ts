import { sweepUnnamed } from '@taizhang/blob-store';
import { readClosed } from '@taizhang/case-handling';
import { namedDocuments } from '../evidence/bundle-documents';
import type { Parts } from '../parts';

/**
 * Removes bytes that no act names: what a crash between taking a file in and recording it left a day ago or earlier.
 * A server that is started over an empty or a wrong database takes no other's documents away.
 * @returns how many were removed.
 */
export function sweepDocuments({ store, blobs }: Pick<Parts, 'store' | 'blobs'>): Promise<number> {
  return sweepUnnamed(blobs, {
    nowMs: Date.now(),
    namedIn: async (stream) => {
      const events = await store.readStream(stream);
      if (events.length === 0) return null;
      return new Set(namedDocuments(events.map(readClosed)).map(({ document }) => document));
    },
  });
}
