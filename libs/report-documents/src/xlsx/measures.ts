import { breakLines, estimatedWidth } from '../typesetting/line-breaking';

/** Lines of a sheet are set wider apart than the type is tall. */
const LEADING = 1.4;
/** What a cell keeps free at its left and right, and at its top and bottom together, in points. */
const SIDES = 8;
const ENDS = 6;
/** The width of one digit in Excel's standard font, in points; widths of columns are counted in it. */
const DIGIT = 5.25;
const COLUMN_PADDING = 3.75;
/** Excel shows no row higher than 409 points. */
export const HIGHEST_ROW = 400;

/** A width in points as Excel counts columns. */
export function columnUnits(points: number): number {
  return Math.round(((points - COLUMN_PADDING) / DIGIT) * 100) / 100;
}

/** The height in points that shows the whole text in a cell so many points wide. */
export function textHeight(text: string, width: number, size: number): number {
  const lines = text.split('\n').flatMap((line) => breakLines(line, width - SIDES, estimatedWidth(size)));
  return Math.ceil(lines.length * size * LEADING + ENDS);
}
