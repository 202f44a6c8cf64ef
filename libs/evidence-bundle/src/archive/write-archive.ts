import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** An entry whose bytes are read only when its turn comes. */
export interface ArchiveEntry {
  readonly name: string;
  /** Scans do not grow smaller. */
  readonly compress: boolean;
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** No clock: the local fields of this day are what every archive of ours says of its entries. */
const UNDATED = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true } as const;

/**
 * A ZIP whose bytes follow from its entries alone, written as it is read. Where an entry breaks off the stream ends
 * with the error and the file is no archive.
 */
export function archiveOf(entries: readonly ArchiveEntry[]): Readable {
  const zip = new ZipFile();
  for (const { name, compress, open } of entries) {
    zip.addReadStreamLazy(name, { ...UNDATED, compress }, (callback) => {
      const source = Readable.from(open(), { objectMode: false });
      source.on('error', (error) => out.destroy(error));
      callback(null, source);
    });
  }
  const out = Readable.from(zip.outputStream, { objectMode: false });
  zip.on('error', (error) => out.destroy(error instanceof Error ? error : new Error(String(error))));
  zip.end();
  return out;
}
