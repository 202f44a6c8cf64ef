import { charactersWithoutGlyph } from '../pdf/missing-characters';
import type { LetterFormat, OfficialLetter } from './letter';
import { letterDocx } from './letter-docx';
import { letterPdf } from './letter-pdf';

/** A letter as the bytes of a file. */
export interface RenderedLetter {
  readonly bytes: Buffer;
  /** Characters that the PDF's fonts cannot show, each once; the reader must be told. */
  readonly missingCharacters: readonly string[];
}

/** Both formats show the same words. */
export async function renderLetter(letter: OfficialLetter, format: LetterFormat): Promise<RenderedLetter> {
  if (format === 'docx') return { bytes: await letterDocx(letter), missingCharacters: [] };
  return { bytes: await letterPdf(letter), missingCharacters: charactersWithoutGlyph(textsOf(letter)) };
}

function textsOf(letter: OfficialLetter): readonly string[] {
  const { title, notice, documentNumber, addressee, form, paragraphs, signature, footnotes, behind } = letter;
  return [
    title,
    notice ?? '',
    documentNumber ?? '',
    addressee ?? '',
    ...[form, behind?.form].flatMap((table) => table?.rows.flat().map(({ text }) => text) ?? []),
    ...paragraphs.map(({ text }) => text),
    signature?.agency ?? '',
    ...footnotes,
  ];
}
