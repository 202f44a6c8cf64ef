import type { Block } from './document';

/** Where the office must still write; marked in every format. */
export function blank(what: string): string {
  return `【待填写：${what}】`;
}

/** Neither XML nor a font can show control characters or half a character. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ').trim();
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text, blank: false };
}

export function blankParagraph(what: string): Block {
  return { kind: 'paragraph', text: blank(what), blank: true };
}

/** Every text of the office passes here; one that is missing or says nothing is a marked blank. */
export function textBlocks(texts: readonly string[] | undefined, what: string): readonly Block[] {
  const said = (texts ?? []).flatMap((text) => text.split(/\r?\n/)).map(printable);
  const blocks = said.filter((text) => text !== '').map(paragraph);
  return blocks.length > 0 ? blocks : [blankParagraph(what)];
}
