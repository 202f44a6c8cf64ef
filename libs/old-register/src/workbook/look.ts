import type { Alignment, Borders, Fill, Font } from '@cj-tech-master/excelts';

/** How the register's sheets look. Sizes are points, as in the spreadsheet. */
export const FONT: Partial<Font> = { name: '宋体', size: 11 };
export const BOLD: Partial<Font> = { ...FONT, bold: true };
export const TITLE: Partial<Font> = { name: '黑体', size: 16 };
export const QUIET: Partial<Font> = { ...FONT, size: 10, color: { argb: 'FF595959' } };

const LINE = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
export const FRAME: Partial<Borders> = { top: LINE, bottom: LINE, left: LINE, right: LINE };

export const CENTRED: Partial<Alignment> = { horizontal: 'center', vertical: 'middle', wrapText: true };
export const TOP: Partial<Alignment> = { horizontal: 'left', vertical: 'top', wrapText: true };
export const MIDDLE: Partial<Alignment> = { horizontal: 'left', vertical: 'middle', wrapText: true };

function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

/** Neighbouring topics are told apart by two tints; what must be filled in by a third. */
export const TINTS = [solid('FFDDEBF7'), solid('FFE2EFDA')] as const;
export const REQUIRED = solid('FFFCE4D6');
export const AT_FAULT = solid('FFFFFF00');

export const DAY_FORMAT = 'yyyy-mm-dd';
export const TEXT_FORMAT = '@';
