import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { BlobSeal } from './blob-key';

export const CHUNK_BYTES = 64 * 1024;
const TAG_BYTES = 16;
const SEALED_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES;
const COUNTER_BYTES = 11;

/**
 * Seals bytes chunk by chunk (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár): AES-256-GCM under
 * a key used for this document alone, the nonce being the chunk's number and whether it is the last. So no chunk can
 * be left out, repeated, moved or put behind the last one.
 */
export async function* sealedChunks(
  source: AsyncIterable<Uint8Array>,
  seal: BlobSeal,
): AsyncGenerator<Buffer> {
  yield seal.header;
  for await (const { chunk, number, last } of numbered(source, CHUNK_BYTES)) {
    const cipher = createCipheriv('aes-256-gcm', seal.key, nonceOf(number, last)).setAAD(seal.associated);
    yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
  }
}

/**
 * Opens what `sealedChunks` made, without its header; every chunk is checked before it is handed on.
 * @throws ChunkBrokenError at the first chunk that is not what was sealed there.
 */
export async function* openedChunks(
  source: AsyncIterable<Uint8Array>,
  seal: BlobSeal,
): AsyncGenerator<Buffer> {
  for await (const { chunk, number, last } of numbered(source, SEALED_CHUNK_BYTES)) {
    yield openChunk(chunk, nonceOf(number, last), seal);
  }
}

function openChunk(chunk: Buffer, nonce: Buffer, { key, associated }: BlobSeal): Buffer {
  if (chunk.length < TAG_BYTES) throw new ChunkBrokenError();
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(associated).setAuthTag(chunk.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(chunk.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    throw new ChunkBrokenError();
  }
}

export class ChunkBrokenError extends Error {
  override readonly name = 'ChunkBrokenError';
}

interface Numbered {
  readonly chunk: Buffer;
  readonly number: number;
  readonly last: boolean;
}

/** Pieces of equal length; only the last may be shorter. An empty source is one empty last piece. */
async function* numbered(source: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Numbered> {
  let waiting = Buffer.alloc(0);
  let number = 0;
  for await (const part of source) {
    waiting = Buffer.concat([waiting, part]);
    while (waiting.length > length) {
      yield { chunk: waiting.subarray(0, length), number, last: false };
      waiting = waiting.subarray(length);
      number += 1;
    }
  }
  yield { chunk: waiting, number, last: true };
}

function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(COUNTER_BYTES + 1);
  nonce.writeUIntBE(number, COUNTER_BYTES - 6, 6);
  nonce.writeUInt8(last ? 1 : 0, COUNTER_BYTES);
  return nonce;
}
