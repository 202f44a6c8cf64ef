import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';

/** What an entry holds: its hash, and its bytes where they were asked for. */
export interface ReadEntry {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly content: Buffer | null;
}

export type ArchiveFault = 'NotAnArchive' | 'EntryRepeated' | 'EntryUnreadable' | 'EntryTooLarge';

/** The file is not an archive as we write them; `entry` is the first that does not fit. */
export class ArchiveBrokenError extends Error {
  override readonly name = 'ArchiveBrokenError';

  constructor(
    readonly fault: ArchiveFault,
    readonly entry: string | null,
  ) {
    super(`${fault}${entry === null ? '' : `: ${entry}`}`);
  }
}

/** Entries that are kept whole are lists and records, never scans. */
const MOST_KEPT_BYTES = 256 * 1024 * 1024;

/**
 * Reads every entry once.
 * @param keep whether an entry's bytes are wanted, by its name.
 * @throws ArchiveBrokenError
 */
export async function readArchive(
  file: string,
  keep: (name: string) => boolean,
): Promise<readonly ReadEntry[]> {
  const zip = await openPromise(file, { lazyEntries: true, strictFileNames: true, autoClose: false }).catch(
    () => {
      throw new ArchiveBrokenError('NotAnArchive', null);
    },
  );
  try {
    return await entriesOf(zip, keep);
  } finally {
    zip.close();
  }
}

async function entriesOf(zip: ZipFile, keep: (name: string) => boolean): Promise<readonly ReadEntry[]> {
  const found = new Map<string, ReadEntry>();
  let at: string | null = null;
  try {
    for await (const entry of zip.eachEntry()) {
      at = entry.fileName;
      if (found.has(at)) throw new ArchiveBrokenError('EntryRepeated', at);
      found.set(at, await readEntry(zip, entry, keep(at)));
    }
  } catch (error) {
    throw error instanceof ArchiveBrokenError ? error : new ArchiveBrokenError('EntryUnreadable', at);
  }
  return [...found.values()];
}

async function readEntry(zip: ZipFile, entry: Entry, kept: boolean): Promise<ReadEntry> {
  const { fileName: name, uncompressedSize } = entry;
  if (kept && uncompressedSize > MOST_KEPT_BYTES) throw new ArchiveBrokenError('EntryTooLarge', name);
  const hash = createHash('sha256');
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of buffersOf(await zip.openReadStreamPromise(entry))) {
    hash.update(part);
    bytes += part.length;
    if (kept) parts.push(part);
  }
  return { name, bytes, sha256: hash.digest('hex'), content: kept ? Buffer.concat(parts) : null };
}

function buffersOf(stream: Readable): AsyncIterable<Buffer> {
  return stream;
}
