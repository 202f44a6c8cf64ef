import { createHash } from 'node:crypto';
import { HEAD_BYTES, sniff } from './sniff';
import type { PutOptions, PutRefusal } from '../blob-store';

/** Why a document is not taken, thrown out of the middle of its bytes. */
export class NotTakenError extends Error {
  override readonly name = 'NotTakenError';

  constructor(readonly code: PutRefusal) {
    super(code);
  }
}

/** Looks at a document's bytes as they go by: how many, of what hash and kind. */
export class WatchedSource {
  mediaType = '';
  bytes = 0;
  private readonly hash = createHash('sha256');

  constructor(private readonly options: PutOptions) {}

  get sha256(): string {
    return this.hash.copy().digest('hex');
  }

  /** The same bytes; the first come when the document's kind is known. @throws NotTakenError */
  async *through(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let head: Buffer | null = Buffer.alloc(0);
    for await (const part of source) {
      this.count(part);
      if (head === null) {
        yield part;
        continue;
      }
      head = Buffer.concat([head, part]);
      if (head.length < HEAD_BYTES) continue;
      await this.tellKind(head, false);
      yield head;
      head = null;
    }
    if (head === null) return;
    await this.tellKind(head, true);
    yield head;
  }

  private count(part: Uint8Array): void {
    this.bytes += part.length;
    if (this.bytes > this.options.mostBytes) throw new NotTakenError('TooLarge');
    this.hash.update(part);
  }

  private async tellKind(head: Buffer, whole: boolean): Promise<void> {
    if (head.length === 0) throw new NotTakenError('Empty');
    const sniffed = await sniff(head, whole, this.options.name);
    if ('refusal' in sniffed) throw new NotTakenError(sniffed.refusal);
    this.mediaType = sniffed.mediaType;
  }
}
