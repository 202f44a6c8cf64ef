import type { Style, Workbook, Worksheet } from '@cj-tech-master/excelts';
import type { Block, YearlyDocument } from '../yearly-document/document';
import {
  HEADING_SIZE,
  TABLE_SIZE,
  TEXT_SIZE,
  TITLE_SIZE,
  blankLook,
  headingLook,
  noteLook,
  noticeLook,
  signatureLook,
  textLook,
  titleLook,
} from './looks';
import { HIGHEST_ROW, columnUnits, textHeight } from './measures';
import { pageSetup } from './page-setup';

/** In points, of two columns together: a single one that is too wide for the page is cut there, not shrunk. */
const WIDTH = 484;
/** A first line begins two characters in. */
const INDENT = '　　';

interface Line {
  readonly text: string;
  readonly look: Partial<Style>;
  readonly size: number;
}

/** The words of the report on a sheet, so that the workbook says all that the other formats say. */
export function addTextSheet(
  book: Workbook,
  document: YearlyDocument,
  name: string,
  sheetOf: (table: Block) => string,
): void {
  const sheet = book.addWorksheet(name, { pageSetup, views: [{ showGridLines: false }] });
  for (const column of [1, 2]) sheet.getColumn(column).width = columnUnits(WIDTH / 2);
  const lines = [...opening(document), ...body(document, sheetOf), ...signature(document)];
  const rows = lines.reduce((row, line) => writeLine(sheet, row, line), 1) - 1;
  sheet.pageSetup.printArea = `A$1:B$${rows}`;
}

/** Writes the line at the row and gives the next free one; a text too tall for one row has several, merged. */
function writeLine(sheet: Worksheet, row: number, { text, look, size }: Line): number {
  const height = textHeight(text, WIDTH, size);
  const rows = Math.ceil(height / HIGHEST_ROW);
  for (let index = 0; index < rows; index += 1) sheet.getRow(row + index).height = height / rows;
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.style = look;
  sheet.mergeCells(row, 1, row + rows - 1, 2);
  return row + rows;
}

function opening({ notice, titleLines, preamble }: YearlyDocument): readonly Line[] {
  const warning = notice ? [{ text: notice, look: noticeLook, size: TEXT_SIZE }] : [];
  const title = { text: titleLines.join('\n'), look: titleLook, size: TITLE_SIZE };
  return [...warning, title, ...preamble.map((block) => lineOf(block, () => ''))];
}

function body({ sections }: YearlyDocument, sheetOf: (table: Block) => string): readonly Line[] {
  return sections.flatMap(({ heading, blocks }) => [
    { text: heading, look: headingLook, size: HEADING_SIZE },
    ...blocks.filter(({ kind }) => kind !== 'scopeNote').map((block) => lineOf(block, sheetOf)),
  ]);
}

function signature({ signature: { agency, date, dateBlank }, foot }: YearlyDocument): readonly Line[] {
  return [
    { text: agency, look: signatureLook, size: TEXT_SIZE },
    { text: date, look: dateBlank ? blankLook(signatureLook) : signatureLook, size: TEXT_SIZE },
    ...(foot ? [{ text: foot, look: noteLook, size: TABLE_SIZE }] : []),
  ];
}

function lineOf(block: Block, sheetOf: (table: Block) => string): Line {
  if (block.kind === 'heading') return { text: block.text, look: headingLook, size: HEADING_SIZE };
  if (block.kind === 'table') return textLine(`（见工作表“${sheetOf(block)}”）`, false);
  return textLine(block.text, block.kind === 'paragraph' && block.blank);
}

function textLine(text: string, blank: boolean): Line {
  return { text: INDENT + text, look: blank ? blankLook(textLook) : textLook, size: TEXT_SIZE };
}
