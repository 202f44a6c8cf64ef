import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync, inflateSync } from 'node:zlib';
import { readPdf } from '../report-documents/read-pdf';

/**
 * Which of the texts stand in the bytes: as they are, in UTF-16, in base64, inside archives and what they hold, in a
 * PDF's streams, or on a PDF's pages as a reader shows them.
 */
export async function foundIn(bytes: Buffer, texts: readonly string[]): Promise<ReadonlySet<string>> {
  const layers = layersOf(bytes);
  const pages = await Promise.all(layers.filter(isPdf).map(pagesOf));
  return new Set(texts.filter((text) => [...layers, ...pages].some((layer) => holds(layer, text))));
}

/** The same over files and all files below folders. */
export async function foundBelow(
  places: readonly string[],
  texts: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const file of places.flatMap(filesBelow)) {
    for (const text of await foundIn(readFileSync(file), texts)) found.add(text);
  }
  return found;
}

export function filesBelow(place: string): readonly string[] {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [place] : [];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name));
}

function holds(layer: Buffer, text: string): boolean {
  const utf16 = Buffer.from(text, 'utf16le');
  return [Buffer.from(text), utf16, ...inBase64(text)].some((wanted) => layer.includes(wanted));
}

/** A text's base64 depends on where it begins: what all three ways have in common in the middle. */
function inBase64(text: string): readonly Buffer[] {
  return [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString('base64');
    return Buffer.from(encoded.slice(4, -4));
  });
}

const LOCAL_FILE = Buffer.from('PK\x03\x04');
const BEHIND_FILE = ['PK\x07\x08', 'PK\x01\x02', 'PK\x03\x04'].map((mark) => Buffer.from(mark));
const STREAM = Buffer.from('stream\n');
/** A letter in a bundle is an archive in an archive. */
const DEEPEST = 3;

function layersOf(bytes: Buffer, depth = 0): readonly Buffer[] {
  if (depth === DEEPEST) return [bytes];
  return [bytes, ...unpacked(bytes).flatMap((layer) => layersOf(layer, depth + 1))];
}

/** What lies in ZIP archives (docx, xlsx) and PDF streams, wherever in the bytes they begin. */
function unpacked(bytes: Buffer): readonly Buffer[] {
  const streams = placesOf(bytes, STREAM).map((at) =>
    inflated(() => inflateSync(bytes.subarray(at + STREAM.length), PARTLY)),
  );
  return [...placesOf(bytes, LOCAL_FILE).map((at) => fileAt(bytes, at)), ...streams];
}

function fileAt(bytes: Buffer, at: number): Buffer {
  const [method, name, extra] = [8, 26, 28].map((field) => bytes.readUInt16LE(at + field));
  const content = bytes.subarray(at + 30 + (name ?? 0) + (extra ?? 0));
  if (method !== 0) return inflated(() => inflateRawSync(content, PARTLY));
  const ends = BEHIND_FILE.map((mark) => content.indexOf(mark)).filter((end) => end >= 0);
  return content.subarray(0, Math.min(content.length, ...ends));
}

/** What follows the compressed bytes is none of their business. */
const PARTLY = { finishFlush: 2 } as const;

function inflated(inflate: () => Buffer): Buffer {
  try {
    return inflate();
  } catch {
    return Buffer.alloc(0);
  }
}

function placesOf(bytes: Buffer, wanted: Buffer): readonly number[] {
  const places: number[] = [];
  for (
    let at = bytes.indexOf(wanted);
    at >= 0 && at + 30 < bytes.length;
    at = bytes.indexOf(wanted, at + 1)
  ) {
    places.push(at);
  }
  return places;
}

const isPdf = (bytes: Buffer) => bytes.subarray(0, 5).toString('latin1') === '%PDF-';

/** A page names its characters by their places in a font: the words must be read. Empty for what is no whole PDF. */
async function pagesOf(bytes: Buffer): Promise<Buffer> {
  const read = await readPdf(bytes).catch(() => null);
  return Buffer.from((read?.pages ?? []).flatMap(({ words }) => words.map(({ text }) => text)).join(''));
}
