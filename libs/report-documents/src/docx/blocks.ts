import { AlignmentType, HeadingLevel, HighlightColor, Paragraph, TextRun } from 'docx';
import type { FileChild } from 'docx';
import type { Block, Signature, YearlyDocument } from '../yearly-document/document';
import { nameLines, widthOf } from '../yearly-document/name-lines';
import { TYPE } from './measures';
import { NO_INDENT } from './styles';
import { docxTable } from './table';
import type { Room } from './table';

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const CHARACTER = TYPE.body * 10;

/** What stands above the preamble. */
export function opening({ notice, titleLines }: YearlyDocument): readonly Paragraph[] {
  const title = titleLines.map((text, line) => new TextRun({ text, break: line === 0 ? 0 : 1 }));
  return [
    ...(notice ? [new Paragraph({ style: 'Notice', text: notice }), new Paragraph({ style: 'Body' })] : []),
    new Paragraph({ heading: HeadingLevel.TITLE, children: title }),
    new Paragraph({ style: 'Body' }),
  ];
}

export function docxBlock(block: Block, room: Room): FileChild {
  switch (block.kind) {
    case 'paragraph':
      return new Paragraph({ style: 'Body', children: [marked(block.text, block.blank)] });
    case 'heading':
      return new Paragraph({ heading: LEVELS[block.level], text: block.text });
    case 'table':
      return docxTable(block.table, room);
    case 'scopeNote':
      return new Paragraph({ style: 'ScopeNote', text: block.text });
  }
}

/**
 * Agency and date at the right, the date four characters from the edge, a short agency centred over it. With `keepNext`
 * what stands under it is never alone on a page.
 */
export function docxSignature(
  { agency, date, dateBlank }: Signature,
  keepNext = false,
): readonly Paragraph[] {
  const line = (child: TextRun, keeps: boolean, right: number) =>
    new Paragraph({
      style: 'Body',
      alignment: AlignmentType.RIGHT,
      indent: { right, ...NO_INDENT },
      keepNext: keeps,
      keepLines: true,
      children: [child],
    });
  return [
    new Paragraph({ style: 'Body', keepNext: true }),
    ...nameLines(agency, LONGEST_NAME).map((name) => line(new TextRun(name), true, agencyIndent(name, date))),
    line(marked(date, dateBlank), keepNext, 4 * CHARACTER),
  ];
}

/** Characters on a line between two left free at either end. */
const LONGEST_NAME = 24;

/** The middle of the agency's name over the middle of the date, or the name two characters from the edge. */
function agencyIndent(agency: string, date: string): number {
  const half = (widthOf(agency) - widthOf(date)) / 2;
  return Math.max(Math.round((4 - half) * CHARACTER), 2 * CHARACTER);
}

function marked(text: string, blank: boolean): TextRun {
  return new TextRun({ text, ...(blank ? { highlight: HighlightColor.YELLOW } : {}) });
}
