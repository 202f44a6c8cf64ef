import type { ReportTables } from '@taizhang/annual-report';

/** A year as its figures are known: what the document is made of besides texts. */
export interface ReportedYear extends ReportTables {
  readonly agency: string;
  /** Null while the agency has no name on record: its code stands instead. */
  readonly name: string | null;
  readonly year: number;
  /** Ordinal of the last event that the figures know. */
  readonly position: number;
  /** Versions of the calendar and of the counting rules. */
  readonly calendar: string;
  readonly rules: string;
  readonly unfinishedImport?: string;
  /** The latest signed head of the history; left out where none was signed yet. */
  readonly head?: PrintedHead;
  /** 信息处理费 paid in the year; left out where it is not known. */
  readonly processingFees?: ProcessingFees;
}

/** A signed head in so few signs that it can be typed off the paper. */
export interface PrintedHead {
  /** It speaks of the events 1 to `size`. */
  readonly size: number;
  /** The first 16 hex digits of its root. */
  readonly root: string;
  /** On a Beijing clock, to the second. */
  readonly signedAt: string;
}

export interface ProcessingFees {
  /** Applications that a fee was paid for. */
  readonly requests: number;
  readonly yuan: number;
}

type Figures = ReportTables['table2'] | ReportTables['table3'] | ReportTables['table4'];

/** A figure by the codes of its row and column. The tables and the form come from one place, so it is there. */
export function figureOf(figures: Figures, row: string, column: string): number {
  const cells = new Map(Object.entries(figures)).get(row) ?? {};
  const figure: unknown = new Map(Object.entries(cells)).get(column);
  if (typeof figure !== 'number') throw new MissingFigureError(row, column);
  return figure;
}

/** The form prints a cell that the tables do not have: tables of another form were handed over. */
export class MissingFigureError extends Error {
  override readonly name = 'MissingFigureError';

  constructor(row: string, column: string) {
    super(`The tables hold no figure ${row}.${column}: print them with the form that they were made for.`);
  }
}
