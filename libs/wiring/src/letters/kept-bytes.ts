import type { BlobStore } from '@taizhang/blob-store';
import { LETTER_FORMATS, printLetter } from '@taizhang/letters';
import type { LetterModel } from '@taizhang/letters';

/** One file of a letter as the blob store keeps it. */
export interface KeptBytes {
  readonly document: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/** A letter is never so large that it would not be kept. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The blob store did not take a file that the program itself has made. */
export class LetterNotKeptError extends Error {
  override readonly name = 'LetterNotKeptError';

  constructor(format: string, code: string) {
    super(
      `The ${format} of a letter was refused as ${code}; nothing was issued. Look at how it was printed.`,
    );
  }
}

/** Prints both files and keeps them sealed under the case's key, DOCX first. */
export async function keepBytes(letter: LetterModel, stream: string, blobs: BlobStore) {
  const kept: KeptBytes[] = [];
  let missingCharacters: readonly string[] = [];
  for (const format of LETTER_FORMATS) {
    const printed = await printLetter(letter, format);
    if (printed.missingCharacters.length > 0) missingCharacters = printed.missingCharacters;
    const put = await blobs.put(stream, inOnePart(printed.bytes), { mostBytes: MOST_BYTES });
    if (put.status === 'refused') throw new LetterNotKeptError(format, put.code);
    const { document, sha256, bytes, mediaType } = put;
    kept.push({ document, sha256, bytes, mediaType });
  }
  return { kept, missingCharacters };
}

/** Takes files away whose acts were refused. */
export async function dropBytes(kept: readonly KeptBytes[], stream: string, blobs: BlobStore): Promise<void> {
  for (const { document } of kept) await blobs.drop(stream, document);
}

async function* inOnePart(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
