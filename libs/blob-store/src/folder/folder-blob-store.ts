import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { KeyVault } from '@taizhang/case-handling';
import { BlobBrokenError } from '../blob-store';
import type { BlobStore, GetAnswer, KeptBlob, PutAnswer, PutOptions } from '../blob-store';
import { NotTakenError, WatchedSource } from '../media/watched-source';
import { HEADER_BYTES, newSeal, sealOf } from '../sealing/blob-key';
import type { BlobPlace, BlobSeal } from '../sealing/blob-key';
import { ChunkBrokenError, openedChunks, sealedChunks } from '../sealing/sealed-chunks';
import { moveDurably, sweepDrafts, writeDraft } from './durable-file';
import { documentIn, isDocumentId, Places } from './places';

const HOUR_MS = 60 * 60 * 1000;

/** Blobs as files of a folder; several processes may use it at once, also over a network file system. */
export class FolderBlobStore implements BlobStore {
  private readonly places: Places;

  constructor(
    folder: string,
    private readonly vault: Pick<KeyVault, 'dataKeys'>,
  ) {
    this.places = new Places(folder);
  }

  async put(stream: string, source: AsyncIterable<Uint8Array>, options: PutOptions): Promise<PutAnswer> {
    const document = randomUUID();
    const file = this.places.fileOf(stream, document);
    const watched = new WatchedSource(options);
    try {
      const seal = newSeal(await this.keyToSeal(stream), { stream, document });
      const draft = await writeDraft(this.places.incoming, sealedChunks(watched.through(source), seal));
      await moveDurably(draft, file);
    } catch (error) {
      if (error instanceof NotTakenError) return { status: 'refused', code: error.code };
      throw error;
    }
    const { sha256, bytes, mediaType } = watched;
    return { status: 'stored', document, sha256, bytes, mediaType };
  }

  async get(stream: string, document: string): Promise<GetAnswer> {
    if (!isDocumentId(document)) return { status: 'missing' };
    const header = await this.headerOf(stream, document);
    if (header === null) return { status: 'missing' };
    const dataKey = (await this.vault.dataKeys([stream], { create: false })).get(stream);
    if (!dataKey) return { status: 'erased' };
    const seal = sealOf(header, dataKey, { stream, document });
    if (seal === null) throw new BlobBrokenError(stream, document, 'is not a whole file');
    return seal === 'otherKey'
      ? { status: 'erased' }
      : { status: 'found', content: this.content({ stream, document }, seal) };
  }

  async drop(stream: string, document: string): Promise<void> {
    if (isDocumentId(document)) await rm(this.places.fileOf(stream, document), { force: true });
  }

  async remove(stream: string): Promise<void> {
    await rm(this.places.folderOf(stream), { recursive: true, force: true });
  }

  async *kept(): AsyncGenerator<KeptBlob> {
    for (const shard of await foldersIn(this.places.folder)) {
      if (shard === path.basename(this.places.incoming)) continue;
      for (const stream of await foldersIn(path.join(this.places.folder, shard))) yield* this.keptOf(stream);
    }
  }

  /** Removes what a crash left half written an hour ago or earlier. */
  sweepUnfinished(nowMs: number): Promise<number> {
    return sweepDrafts(this.places.incoming, HOUR_MS, nowMs);
  }

  private async *keptOf(stream: string): AsyncGenerator<KeptBlob> {
    const folder = this.places.folderOf(stream);
    for (const name of await readdir(folder).catch(() => [])) {
      const document = documentIn(name);
      const found = document === null ? null : await stat(path.join(folder, name)).catch(() => null);
      if (document !== null && found) yield { stream, document, keptAtMs: found.mtimeMs };
    }
  }

  private async keyToSeal(stream: string): Promise<Buffer> {
    const key = (await this.vault.dataKeys([stream], { create: true })).get(stream);
    if (!key) throw new TypeError(`The vault made no key for ${stream}.`);
    return key;
  }

  private async headerOf(stream: string, document: string): Promise<Buffer | null> {
    const handle = await open(this.places.fileOf(stream, document), 'r').catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    if (handle === null) return null;
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  }

  private async *content({ stream, document }: BlobPlace, seal: BlobSeal): AsyncGenerator<Buffer> {
    const sealed = createReadStream(this.places.fileOf(stream, document), { start: HEADER_BYTES });
    try {
      yield* openedChunks(sealed, seal);
    } catch (error) {
      if (!(error instanceof ChunkBrokenError)) throw error;
      throw new BlobBrokenError(stream, document, 'was changed after it was stored, or cut off');
    }
  }
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return entries.filter((one) => one.isDirectory()).map(({ name }) => name);
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}
