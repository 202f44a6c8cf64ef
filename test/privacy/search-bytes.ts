import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync, inflateSync } from 'node:zlib';

/** Which of the texts stand in the bytes: as they are, in UTF-16, in base64, or inside archives and PDF streams. */
export function foundIn(bytes: Buffer, texts: readonly string[]): ReadonlySet<string> {
  const layers = [bytes, ...unpacked(bytes)];
  return new Set(texts.filter((text) => layers.some((layer) => holds(layer, text))));
}

/** The same over files and all files below folders. */
export function foundBelow(places: readonly string[], texts: readonly string[]): ReadonlySet<string> {
  return new Set(places.flatMap(filesBelow).flatMap((file) => [...foundIn(readFileSync(file), texts)]));
}

function filesBelow(place: string): readonly string[] {
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
const STREAM = Buffer.from('stream\n');

/** What lies compressed in ZIP archives (docx, xlsx) and PDF streams, wherever in the bytes they begin. */
function unpacked(bytes: Buffer): readonly Buffer[] {
  const files = placesOf(bytes, LOCAL_FILE).map((at) => {
    const [name, extra] = [bytes.readUInt16LE(at + 26), bytes.readUInt16LE(at + 28)];
    return inflated(() => inflateRawSync(bytes.subarray(at + 30 + name + extra), PARTLY));
  });
  const streams = placesOf(bytes, STREAM).map((at) =>
    inflated(() => inflateSync(bytes.subarray(at + STREAM.length), PARTLY)),
  );
  return [...files, ...streams];
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
