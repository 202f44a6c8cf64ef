import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { UnreadableWorkbookError } from './workbook-fault';
import type { ZipPart } from './zip-directory';

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const CHUNK_BYTES = 256 * 1024;

/** Unpacks a part once and keeps nothing: a reader in the middle of a part cannot tell that the rest is missing. */
export async function assertWhole(file: FileHandle, part: ZipPart): Promise<void> {
  let crc = 0;
  for await (const chunk of unpacked(file, part)) crc = crc32(chunk, crc);
  if (crc !== part.crc) throw new UnreadableWorkbookError('Damaged');
}

/** The unpacked bytes of a part: never more than the directory declares, and not less. */
export async function* unpacked(file: FileHandle, part: ZipPart): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of part.deflated ? inflated(packed(file, part)) : packed(file, part)) {
    bytes += chunk.length;
    if (bytes > part.bytes) throw new UnreadableWorkbookError('Damaged');
    yield chunk;
  }
  if (bytes !== part.bytes) throw new UnreadableWorkbookError('Damaged');
}

async function* packed(file: FileHandle, { offset, packedBytes }: ZipPart): AsyncGenerator<Buffer> {
  const header = Buffer.alloc(LOCAL_HEADER_BYTES);
  await file.read(header, 0, LOCAL_HEADER_BYTES, offset);
  if (header.readUInt32LE(0) !== LOCAL_HEADER) throw new UnreadableWorkbookError('Damaged');
  let at = offset + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  for (let left = packedBytes; left > 0;) {
    const chunk = Buffer.allocUnsafe(Math.min(left, CHUNK_BYTES));
    const { bytesRead } = await file.read(chunk, 0, chunk.length, at);
    if (bytesRead === 0) throw new UnreadableWorkbookError('Damaged');
    yield chunk.subarray(0, bytesRead);
    at += bytesRead;
    left -= bytesRead;
  }
}

async function* inflated(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const source = Readable.from(chunks, { objectMode: false });
  const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
  source.on('error', (error) => inflate.destroy(error));
  try {
    for await (const chunk of source.pipe(inflate)) if (Buffer.isBuffer(chunk)) yield chunk;
  } catch (error) {
    throw error instanceof UnreadableWorkbookError ? error : new UnreadableWorkbookError('Damaged');
  } finally {
    source.destroy();
  }
}
