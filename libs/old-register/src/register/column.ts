import type { ClosedList } from './closed-lists';

/** How a column's words are read and written. */
export type Kind =
  | { readonly is: 'text' | 'lines' | 'day' | 'outcomes' }
  | { readonly is: 'number'; readonly units: readonly string[] }
  | { readonly is: 'choice'; readonly words: ClosedList }
  | { readonly is: 'yesNo'; readonly words: ClosedList<'yes' | 'no'> };

/** A column of the register, known by its header. */
export interface Column {
  readonly header: string;
  readonly kind: Kind;
  /** What to write there and by which article, for the person who fills it in. */
  readonly note: string;
  /** In characters of the spreadsheet. */
  readonly width: number;
  /** Other headers under which offices keep the same thing. */
  readonly alsoKnownAs: readonly string[];
}

type Rest = { readonly width?: number; readonly alsoKnownAs?: readonly string[] };

function column(header: string, kind: Kind, note: string, rest: Rest): Column {
  return { header, kind, note, width: rest.width ?? 14, alsoKnownAs: rest.alsoKnownAs ?? [] };
}

export function text(header: string, note: string, rest: Rest = {}): Column {
  return column(header, { is: 'text' }, note, rest);
}

/** Several texts in one cell, one a line of the cell. */
export function lines(header: string, note: string, rest: Rest = {}): Column {
  return column(header, { is: 'lines' }, note, { width: 36, ...rest });
}

export function day(header: string, note: string, rest: Rest = {}): Column {
  return column(header, { is: 'day' }, note, { width: 12, ...rest });
}

export function amount(header: string, units: readonly string[], note: string): Column {
  return column(header, { is: 'number', units }, note, { width: 11 });
}

export function choice(header: string, words: ClosedList, note: string, rest: Rest = {}): Column {
  return column(header, { is: 'choice', words }, note, rest);
}

export function yesNo(header: string, words: ClosedList<'yes' | 'no'>, note: string): Column {
  return column(header, { is: 'yesNo', words }, note, { width: 15 });
}

/** One outcome a line of the cell: the first line is the first item's, unless the line begins with a number. */
export function outcomes(header: string, note: string): Column {
  return column(header, { is: 'outcomes' }, note, { width: 24 });
}

/** The words that a drop-down offers. */
export function offered(words: ClosedList): readonly string[] {
  return Object.values(words).map(([first]) => first);
}
