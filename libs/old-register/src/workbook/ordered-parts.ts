import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { UnreadableWorkbookError } from './workbook-fault';
import { LIMITS, zipDirectory } from './zip-directory';
import type { ZipPart } from './zip-directory';
import { assertWhole, unpacked } from './zip-part';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const SHARED_STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';
const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/;
const NO_STRINGS = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
const TOLD = [WORKBOOK, RELATIONS, SHARED_STRINGS, STYLES];
/** Parts that are kept in memory whole. */
const LIMIT_OF: { readonly [name: string]: number } = {
  [WORKBOOK]: 1024 * 1024,
  [RELATIONS]: 1024 * 1024,
  [STYLES]: 64 * 1024 * 1024,
  [SHARED_STRINGS]: LIMITS.sharedStringsBytes,
};

/** A part of the rearranged archive: its bytes as they are unpacked from the file, or given. */
export interface Part {
  readonly name: string;
  readonly crc: number;
  readonly bytes: number;
  readonly content: AsyncIterable<Buffer> | Iterable<Buffer>;
}

/** The parts of a workbook that tell its rows, in the order in which they are to be read; every one whole. */
export async function partsOfWorkbook(file: FileHandle, size: number): Promise<readonly Part[]> {
  const parts = await zipDirectory(file, size);
  if (!parts.some(({ name }) => name === WORKBOOK)) throw new UnreadableWorkbookError('NotAWorkbook');
  const told = parts.filter(({ name }) => TOLD.includes(name) || SHEET.test(name));
  assertWithinLimits(told);
  for (const part of told) await assertWhole(file, part);
  return inOrder(file, told);
}

/**
 * An archive of the parts unpacked. Programs write sheets before the strings they refer to; a reader that meets them
 * so keeps the sheets in temporary files, and they hold personal data in the clear.
 */
export async function* archiveOf(placed: readonly Part[]): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of placed) {
    const header = localHeader(part);
    directory.push(directoryEntry(part, offset));
    yield header;
    yield* part.content;
    offset += header.length + part.bytes;
  }
  yield* [...directory, endOfDirectory(directory, offset)];
}

async function inOrder(file: FileHandle, parts: readonly ZipPart[]): Promise<readonly Part[]> {
  const named = (name: string) => parts.filter((part) => part.name === name);
  const relations = named(RELATIONS)[0];
  const strings = named(SHARED_STRINGS).map((part) => taken(file, part));
  const sheets = parts
    .filter(({ name }) => SHEET.test(name))
    .toSorted((a, b) => sheetNumber(a) - sheetNumber(b));
  return [
    ...(relations ? [await withRelativeTargets(file, relations)] : []),
    ...[...named(WORKBOOK), ...named(STYLES)].map((part) => taken(file, part)),
    ...(strings.length > 0 ? strings : [given(SHARED_STRINGS, NO_STRINGS)]),
    ...sheets.map((part) => taken(file, part)),
  ];
}

function assertWithinLimits(parts: readonly ZipPart[]): void {
  const all = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  const tooLarge = parts.some(({ name, bytes }) => bytes > (LIMIT_OF[name] ?? LIMITS.partBytes));
  if (tooLarge || all > LIMITS.allBytes) throw new UnreadableWorkbookError('TooLarge');
}

function sheetNumber({ name }: ZipPart): number {
  return Number(SHEET.exec(name)?.[1] ?? 0);
}

function taken(file: FileHandle, part: ZipPart): Part {
  return { name: part.name, crc: part.crc, bytes: part.bytes, content: unpacked(file, part) };
}

function given(name: string, text: string): Part {
  const content = Buffer.from(text);
  return { name, crc: crc32(content), bytes: content.length, content: [content] };
}

/** Some programs name sheets from the archive's root; the reader knows them from the workbook's folder. */
async function withRelativeTargets(file: FileHandle, part: ZipPart): Promise<Part> {
  const chunks: Buffer[] = [];
  for await (const chunk of unpacked(file, part)) chunks.push(chunk);
  return given(RELATIONS, Buffer.concat(chunks).toString('utf8').replaceAll('Target="/xl/', 'Target="'));
}

const VERSION = 20;
const UTF8_NAMES = 0x0800;

function localHeader({ name, crc, bytes }: Part): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(UTF8_NAMES, 6);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(bytes, 18);
  header.writeUInt32LE(bytes, 22);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([header, Buffer.from(name)]);
}

function directoryEntry({ name, crc, bytes }: Part, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(VERSION, 4);
  entry.writeUInt16LE(VERSION, 6);
  entry.writeUInt16LE(UTF8_NAMES, 8);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(bytes, 20);
  entry.writeUInt32LE(bytes, 24);
  entry.writeUInt16LE(Buffer.byteLength(name), 28);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, Buffer.from(name)]);
}

function endOfDirectory(entries: readonly Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    entries.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return end;
}
