import type { Block, YearlyDocument } from '../yearly-document/document';
import { NO_GLYPH, hasGlyph } from './fonts';

/** Controls, joiners, halves of characters, and marks that choose between forms of a character. */
const TAKES_NO_ROOM = /[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}]/u;

/** Text as it can be printed: what no font shows becomes 〓, what takes no room (controls, selectors) goes. */
export function printable(text: string): string {
  return Array.from(text.normalize('NFC'))
    .filter((character) => !TAKES_NO_ROOM.test(character))
    .map((character) => (shown(character) ? character : NO_GLYPH))
    .join('');
}

/**
 * Characters of the document that the PDF's fonts cannot show, each once. A report must still come out, so they are
 * printed as 〓 instead of an empty box; whoever asks for a PDF is to be told of them, and other formats have them.
 */
export function missingCharacters(document: YearlyDocument): readonly string[] {
  return charactersWithoutGlyph(textsOf(document));
}

/** Characters of the texts that no font shows, each once. */
export function charactersWithoutGlyph(texts: readonly string[]): readonly string[] {
  const text = Array.from(texts.join('').normalize('NFC'));
  return [...new Set(text)].filter(
    (one) => !/[\p{Cc}\p{Cf}\p{Variation_Selector}]/u.test(one) && !shown(one),
  );
}

function shown(character: string): boolean {
  return /\s/u.test(character) || hasGlyph(character);
}

function textsOf(document: YearlyDocument): readonly string[] {
  const { title, notice = '', preamble, sections, signature, foot = '' } = document;
  const blocks = [...preamble, ...sections.flatMap((section) => section.blocks)];
  const headings = sections.map(({ heading }) => heading);
  return [
    title,
    notice,
    ...headings,
    ...blocks.flatMap(textsOfBlock),
    signature.agency,
    signature.date,
    foot,
  ];
}

function textsOfBlock(block: Block): readonly string[] {
  return block.kind === 'table' ? block.table.rows.flat().map(({ text }) => text) : [block.text];
}
