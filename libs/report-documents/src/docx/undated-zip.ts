const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
/** 1 January 1980, the first day that a ZIP can name. */
const FIRST_DAY = 0x0021;

/**
 * Takes the clock out of a ZIP in place, so that equal documents are equal bytes: each entry's day of writing stands
 * in the directory at the end and again before the entry. For archives without a comment, as libraries write them.
 */
export function undatedZip(zip: Buffer): Buffer {
  const end = zip.length - END_LENGTH;
  if (end < 0 || zip.readUInt32LE(end) !== END_OF_DIRECTORY) throw new NotAZipError();
  const entries = zip.readUInt16LE(end + 10);
  let entry = zip.readUInt32LE(end + 16);
  for (let index = 0; index < entries; index += 1) {
    undate(zip, entry + 12);
    undate(zip, zip.readUInt32LE(entry + 42) + 10);
    const lengths = [28, 30, 32].map((at) => zip.readUInt16LE(entry + at));
    entry += ENTRY_LENGTH + lengths.reduce((sum, length) => sum + length, 0);
  }
  return zip;
}

/** Time, then day. */
function undate(zip: Buffer, at: number): void {
  zip.writeUInt16LE(0, at);
  zip.writeUInt16LE(FIRST_DAY, at + 2);
}

export class NotAZipError extends Error {
  override readonly name = 'NotAZipError';

  constructor() {
    super('The library wrote no plain ZIP: look at how its new version packs a document.');
  }
}
