import { sum } from '../typesetting/table-grid';
import type { Block, Layout, Section, Signature, YearlyDocument } from '../yearly-document/document';
import { gap } from './boxes';
import type { Box } from './boxes';
import { LEADING } from './page-format';
import type { Orientation } from './page-format';
import { signatureBoxes } from './signature-boxes';
import { headingStyle, noteStyle, noticeStyle, paragraphStyle, titleStyle } from './styles';
import { tableBox } from './table-box';
import { elementOnce, textBoxes } from './text-boxes';

/** Between a table and its note. */
const NOTE_GAP = 4;

/** The whole report from top to bottom. */
export function reportBoxes(document: YearlyDocument, layout: Layout): readonly Box[] {
  const { notice, titleLines, preamble, sections, signature, foot } = document;
  const heading = elementOnce(titleStyle);
  return [
    ...(notice ? [...textBoxes(notice, noticeStyle), gap(LEADING / 2, 'portrait', false)] : []),
    ...titleLines.flatMap((line) => textBoxes(line, titleStyle, heading)),
    gap(LEADING, 'portrait', true),
    ...preamble.flatMap((block, index) => blockBoxes(block, preamble[index + 1], 'portrait')),
    ...withSignature(
      sections.flatMap((section) => sectionBoxes(section, layout)),
      signature,
    ),
    ...(foot ? [gap(NOTE_GAP, 'portrait', true), ...textBoxes(foot, noteStyle('portrait'))] : []),
  ];
}

function sectionBoxes({ heading, blocks }: Section, { tableThree }: Layout): readonly Box[] {
  const wide = blocks.some((block) => block.kind === 'table' && block.table.code === 't3');
  const orientation = wide ? tableThree : 'portrait';
  return [
    ...textBoxes(heading, headingStyle(1, orientation)),
    ...blocks.flatMap((block, index) => blockBoxes(block, blocks[index + 1], orientation)),
  ];
}

function blockBoxes(block: Block, next: Block | undefined, orientation: Orientation): readonly Box[] {
  switch (block.kind) {
    case 'paragraph':
      return textBoxes(block.text, paragraphStyle(orientation, block.blank));
    case 'heading':
      return textBoxes(block.text, headingStyle(block.level, orientation));
    case 'scopeNote':
      return [
        gap(NOTE_GAP, orientation, true),
        ...textBoxes(block.text, noteStyle(orientation)),
        gap(LEADING / 2, orientation, false),
      ];
    case 'table': {
      const noted = next?.kind === 'scopeNote';
      const below = noted ? textBoxes(next.text, noteStyle(orientation)).map(({ height }) => height) : [];
      const place = { orientation, besides: sum([LEADING, NOTE_GAP, ...below]), keepWithNext: noted };
      return [tableBox(block.table, place), ...(noted ? [] : [gap(LEADING / 2, orientation, false)])];
    }
  }
}

/** The signature never stands on a page of its own: two lines of the text go with it. */
function withSignature(text: readonly Box[], signature: Signature): readonly Box[] {
  const lines = text.map((box, index) => (index >= text.length - 2 ? { ...box, keepWithNext: true } : box));
  return [...lines, ...signatureBoxes(signature)];
}
