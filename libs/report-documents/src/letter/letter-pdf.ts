import { flow, gap, newPage } from '../pdf/boxes';
import type { Box } from '../pdf/boxes';
import { printable } from '../pdf/missing-characters';
import { BODY_SIZE, LEADING, pageFormat } from '../pdf/page-format';
import { Paper } from '../pdf/paper';
import { signatureBoxes } from '../pdf/signature-boxes';
import { noticeStyle, paragraphStyle, signatureStyle, titleStyle } from '../pdf/styles';
import { tableBox } from '../pdf/table-box';
import { baselineIn, elementOnce, textBoxes } from '../pdf/text-boxes';
import { textWidth } from '../pdf/type';
import type { OfficialLetter } from './letter';

/** The letter as a tagged PDF with its own fonts. Equal letters are equal bytes. */
export function letterPdf(letter: OfficialLetter): Promise<Buffer> {
  const paper = new Paper(letter.info);
  flow(paper, letterBoxes(letter));
  return paper.finish();
}

function letterBoxes(letter: OfficialLetter): readonly Box[] {
  const { signature, footnotes } = letter;
  const text = [...openingBoxes(letter), ...bodyBoxes(letter)];
  const notes = footnotes.flatMap((one) => textBoxes(one, paragraphStyle('portrait', false)));
  const foot = notes.length > 0 ? [gap(LEADING, 'portrait', false), ...notes] : [];
  if (!signature) return [...text, ...foot, ...behindBoxes(letter)];
  const signed = signatureBoxes({ ...signature, dateBlank: false });
  return [
    ...text.slice(0, -TEXT_WITH_SIGNATURE),
    ...joined([...text.slice(-TEXT_WITH_SIGNATURE), ...signed, ...foot]),
    ...behindBoxes(letter),
  ];
}

/** The signature, and what stands under it, never stand on a page of their own: two lines of the text go with them. */
const TEXT_WITH_SIGNATURE = 2;

function joined(boxes: readonly Box[]): readonly Box[] {
  return boxes.map((box, index) => (index < boxes.length - 1 ? { ...box, keepWithNext: true } : box));
}

function openingBoxes({ notice, title, documentNumber }: OfficialLetter): readonly Box[] {
  return [
    ...(notice ? [...textBoxes(notice, noticeStyle), gap(LEADING / 2, 'portrait', false)] : []),
    ...textBoxes(title, titleStyle),
    ...(documentNumber ? [numberBox(documentNumber)] : []),
    gap(LEADING, 'portrait', true),
  ];
}

/** With room for the title above it. */
const FORM_PLACE = { orientation: 'portrait', besides: LEADING * 4, keepWithNext: false } as const;

function behindBoxes({ behind }: OfficialLetter): readonly Box[] {
  if (!behind) return [];
  return [
    newPage('portrait'),
    ...textBoxes(behind.title, titleStyle),
    gap(LEADING, 'portrait', true),
    tableBox(behind.form, FORM_PLACE),
  ];
}

/** At the right under the title, one character from the edge. */
function numberBox(text: string): Box {
  const { type, tag } = signatureStyle(false);
  const line = printable(text);
  const x = pageFormat('portrait').right - BODY_SIZE - textWidth(line, type);
  const element = elementOnce({ tag });
  return {
    height: LEADING,
    least: LEADING,
    keepWithNext: true,
    orientation: 'portrait',
    draw: (paper) => {
      const at = [x, baselineIn(paper.y, type)] as const;
      paper.contentOf(element(paper), tag, () => paper.write(line, at, type));
      paper.y += LEADING;
    },
  };
}

function bodyBoxes({ addressee, form, paragraphs }: OfficialLetter): readonly Box[] {
  const flushLeft = { ...paragraphStyle('portrait', false), indent: 0, keepWithNext: true };
  return [
    ...(addressee === null ? [] : textBoxes(`${addressee}：`, flushLeft)),
    ...(form ? [tableBox(form, FORM_PLACE), gap(LEADING / 2, 'portrait', false)] : []),
    ...paragraphs.flatMap(({ text, blank }) => textBoxes(text, paragraphStyle('portrait', blank))),
  ];
}
