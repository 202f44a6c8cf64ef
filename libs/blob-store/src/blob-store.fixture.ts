import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { InMemoryKeyVault } from '@taizhang/case-handling';
import type { PutOptions } from './blob-store';
import { FolderBlobStore } from './folder/folder-blob-store';

export const ONE = 'request-8d1f6a3e-0000-5000-8000-000000000001';
export const OTHER = 'request-8d1f6a3e-0000-5000-8000-000000000002';
export const MOST = 1_000_000;

export const pdf = (bytes: number) =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes - 9, 'a')]);

async function* inParts(bytes: Buffer, length = 10_007): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

/** A blob store in a new folder, with keys that live as long as it does. */
export class TriedBlobStore {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'taizhang-blobs-'));
  readonly vault = new InMemoryKeyVault();
  readonly blobs = new FolderBlobStore(this.folder, this.vault);

  put(stream: string, bytes: Buffer, options: Partial<PutOptions> = {}) {
    return this.blobs.put(stream, inParts(bytes), { mostBytes: MOST, ...options });
  }

  async stored(stream: string, bytes: Buffer): Promise<string> {
    const answer = await this.put(stream, bytes);
    if (answer.status !== 'stored') throw new Error(answer.code);
    return answer.document;
  }

  async read(stream: string, document: string) {
    const answer = await this.blobs.get(stream, document);
    if (answer.status !== 'found') return answer.status;
    const parts: Buffer[] = [];
    for await (const part of answer.content) parts.push(part);
    return Buffer.concat(parts);
  }

  files(): readonly string[] {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => path.join(one.parentPath, one.name));
  }

  fileOf(document: string): string {
    return this.files().find((one) => one.includes(document)) ?? '';
  }

  destroy(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
