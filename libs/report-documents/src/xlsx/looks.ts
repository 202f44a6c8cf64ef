import type { Alignment, Borders, Fill, Font, Style } from '@cj-tech-master/excelts';

/** Type sizes in points: 小二 18, 四号 14, 小四 12, 五号 10.5. */
export const TABLE_SIZE = 10.5;
export const TEXT_SIZE = 12;
export const HEADING_SIZE = 14;
export const TITLE_SIZE = 18;

const LINE = { style: 'thin', color: { argb: 'FF000000' } } as const;
const BORDERS: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const STILL_TO_FILL: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
const WARNING: Partial<Font> = { name: '黑体', size: TEXT_SIZE, bold: true, color: { argb: 'FFC00000' } };

/** Every cell is text or a number to Excel, never something that it guesses. */
const AS_TEXT = '@';

type Look = Partial<Style>;

const centred: Partial<Alignment> = { horizontal: 'center', vertical: 'middle', wrapText: true };
const flushLeft: Partial<Alignment> = { ...centred, horizontal: 'left' };

const serif = (size: number): Partial<Font> => ({ name: '宋体', size });
const heavy = (size: number): Partial<Font> => ({ name: '黑体', size });

export const titleLook: Look = { font: heavy(TITLE_SIZE), alignment: centred, numFmt: AS_TEXT };
export const noticeLook: Look = { font: WARNING, alignment: flushLeft, numFmt: AS_TEXT };
export const headingLook: Look = { font: heavy(HEADING_SIZE), alignment: flushLeft, numFmt: AS_TEXT };
export const textLook: Look = { font: serif(TEXT_SIZE), alignment: flushLeft, numFmt: AS_TEXT };
export const noteLook: Look = { font: serif(TABLE_SIZE), alignment: flushLeft, numFmt: AS_TEXT };
export const signatureLook: Look = {
  ...textLook,
  alignment: { ...flushLeft, horizontal: 'right', indent: 3 },
};

export function blankLook(look: Look): Look {
  return { ...look, fill: STILL_TO_FILL };
}

export function tableLook(flush: 'left' | 'center', head: boolean, format: string = AS_TEXT): Look {
  return {
    font: head ? heavy(TABLE_SIZE) : serif(TABLE_SIZE),
    alignment: flush === 'left' ? flushLeft : centred,
    border: BORDERS,
    numFmt: format,
  };
}
