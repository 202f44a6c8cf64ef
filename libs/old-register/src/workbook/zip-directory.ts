import type { FileHandle } from 'node:fs/promises';
import { UnreadableWorkbookError } from './workbook-fault';

/** One part of the archive as its directory declares it. */
export interface ZipPart {
  readonly name: string;
  readonly deflated: boolean;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Of the part's local header. */
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;

/** A register has a few dozen parts and is far from these; what is beyond them is not unpacked. */
export const LIMITS = {
  parts: 5_000,
  directoryBytes: 4 * 1024 * 1024,
  partBytes: 1024 * 1024 * 1024,
  sharedStringsBytes: 256 * 1024 * 1024,
  allBytes: 1536 * 1024 * 1024,
} as const;

/** Reads the directory at the archive's end. */
export async function zipDirectory(file: FileHandle, size: number): Promise<readonly ZipPart[]> {
  const end = await endOfDirectory(file, size);
  const [count, bytes, offset] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
  if (count > LIMITS.parts || bytes > LIMITS.directoryBytes) throw new UnreadableWorkbookError('TooLarge');
  if (offset + bytes > size) throw new UnreadableWorkbookError('Damaged');
  const directory = Buffer.alloc(bytes);
  await file.read(directory, 0, bytes, offset);
  return partsIn(directory, count);
}

async function endOfDirectory(file: FileHandle, size: number): Promise<Buffer> {
  const bytes = Math.min(size, END_BYTES + LONGEST_COMMENT);
  const tail = Buffer.alloc(bytes);
  await file.read(tail, 0, bytes, size - bytes);
  for (let at = bytes - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END_OF_DIRECTORY) return tail.subarray(at);
  }
  throw new UnreadableWorkbookError('Damaged');
}

function partsIn(directory: Buffer, count: number): readonly ZipPart[] {
  const parts: ZipPart[] = [];
  let at = 0;
  for (let read = 0; read < count; read += 1) {
    if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== DIRECTORY_ENTRY)
      throw new UnreadableWorkbookError('Damaged');
    const lengths = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
    const [name = 0, extra = 0, comment = 0] = lengths;
    parts.push(partAt(directory, at, name));
    at += ENTRY_BYTES + name + extra + comment;
  }
  return parts;
}

function partAt(directory: Buffer, at: number, nameBytes: number): ZipPart {
  const method = directory.readUInt16LE(at + 10);
  if ((directory.readUInt16LE(at + 8) & ENCRYPTED_FLAG) !== 0)
    throw new UnreadableWorkbookError('PasswordProtected');
  if (method !== STORED && method !== DEFLATED) throw new UnreadableWorkbookError('Damaged');
  return {
    name: directory
      .toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes)
      .replaceAll('\\', '/')
      .replace(/^\//, ''),
    deflated: method === DEFLATED,
    crc: directory.readUInt32LE(at + 16),
    packedBytes: directory.readUInt32LE(at + 20),
    bytes: directory.readUInt32LE(at + 24),
    offset: directory.readUInt32LE(at + 42),
  };
}
