import { AlignmentType, Document, HeadingLevel, HighlightColor, Packer, Paragraph, TextRun } from 'docx';
import type { FileChild } from 'docx';
import { docxSignature } from '../docx/blocks';
import { coreProperties } from '../docx/core-properties';
import { fontTable } from '../docx/fonts';
import { TYPE } from '../docx/measures';
import { pageNumbers, pageProperties, roomOn } from '../docx/page';
import { NO_INDENT, STYLES } from '../docx/styles';
import { docxTable } from '../docx/table';
import { undatedZip } from '../docx/undated-zip';
import type { LetterLine, OfficialLetter } from './letter';

const CHARACTER = TYPE.body * 10;

/** The letter in the look of a 公文 (GB/T 9704). Equal letters are equal bytes. */
export async function letterDocx(letter: OfficialLetter): Promise<Buffer> {
  const made = new Document({
    evenAndOddHeaderAndFooters: true,
    styles: STYLES,
    sections: [
      {
        properties: pageProperties('portrait'),
        footers: pageNumbers(),
        children: [...opening(letter), ...body(letter), ...ending(letter), ...behind(letter)],
      },
    ],
  });
  const own = [
    { path: 'word/fontTable.xml', data: fontTable() },
    { path: 'docProps/core.xml', data: coreProperties(letter.info) },
  ];
  return undatedZip(await Packer.toBuffer(made, false, own));
}

const empty = () => new Paragraph({ style: 'Body' });

function opening({ notice, title, documentNumber }: OfficialLetter): readonly Paragraph[] {
  return [
    ...(notice ? [new Paragraph({ style: 'Notice', text: notice }), empty()] : []),
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    ...(documentNumber ? [numbered(documentNumber)] : []),
    empty(),
  ];
}

/** At the right under the title, one character from the edge. */
function numbered(text: string): Paragraph {
  return new Paragraph({
    style: 'Body',
    alignment: AlignmentType.RIGHT,
    indent: { right: CHARACTER, ...NO_INDENT },
    children: [new TextRun(text)],
  });
}

function body({ addressee, form, paragraphs }: OfficialLetter): readonly FileChild[] {
  const to = (text: string) =>
    new Paragraph({ style: 'Body', indent: NO_INDENT, alignment: AlignmentType.LEFT, text });
  return [
    ...(addressee === null ? [] : [to(`${addressee}：`)]),
    ...(form ? [docxTable(form, roomOn('portrait')), empty()] : []),
    ...paragraphs.map((line) => new Paragraph({ style: 'Body', children: [marked(line)] })),
  ];
}

function ending({ signature, footnotes }: OfficialLetter): readonly FileChild[] {
  const noted = footnotes.length > 0;
  return [
    ...(signature ? docxSignature({ ...signature, dateBlank: false }, noted) : []),
    ...(noted ? [new Paragraph({ style: 'Body', keepNext: true })] : []),
    ...footnotes.map((text) => new Paragraph({ style: 'Body', text })),
  ];
}

function behind({ behind: form }: OfficialLetter): readonly FileChild[] {
  if (!form) return [];
  const title = new Paragraph({ heading: HeadingLevel.TITLE, pageBreakBefore: true, text: form.title });
  return [title, empty(), docxTable(form.form, roomOn('portrait'))];
}

function marked({ text, blank }: LetterLine): TextRun {
  return new TextRun({ text, ...(blank ? { highlight: HighlightColor.YELLOW } : {}) });
}
