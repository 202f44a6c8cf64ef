import type { BlobStore } from '@taizhang/blob-store';
import { LETTER_FORMATS, printLetter } from '@taizhang/letters';
import type { LetterFormat, LetterModel } from '@taizhang/letters';
import { pagesOf } from '../evidence/print';

/** One file of a letter as the blob store keeps it. */
export interface KeptBytes {
  readonly document: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  /** Of the letter in print. */
  readonly pages: number;
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
  const [docx, pdf] = [await printLetter(letter, 'docx'), await printLetter(letter, 'pdf')];
  const printed: { readonly [Format in LetterFormat]: Buffer } = { docx: docx.bytes, pdf: pdf.bytes };
  const pages = pagesOf(pdf.bytes);
  const kept: KeptBytes[] = [];
  for (const format of LETTER_FORMATS) {
    const put = await blobs.put(stream, inOnePart(printed[format]), { mostBytes: MOST_BYTES });
    if (put.status === 'refused') throw new LetterNotKeptError(format, put.code);
    const { document, sha256, bytes, mediaType } = put;
    kept.push({ document, sha256, bytes, mediaType, pages });
  }
  return { kept, missingCharacters: pdf.missingCharacters };
}

/** Takes files away whose acts were refused. */
export async function dropBytes(kept: readonly KeptBytes[], stream: string, blobs: BlobStore): Promise<void> {
  for (const { document } of kept) await blobs.drop(stream, document);
}

async function* inOnePart(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
