/** What is to be imported and how. */
export interface ImportOrder {
  readonly file: string;
  /** Write the good cases and leave the rest in this file. */
  readonly keepGoodIn: string | null;
  /** The reason under which differing lines become rectifications. */
  readonly rectifyBecause: string | null;
  readonly recordedBy: string;
  /** Whose register it is: for a workbook, which does not say so itself. */
  readonly agency?: string | null;
  /** The year of a register whose numbers only count, 1, 2, 3 … */
  readonly year?: number | null;
  /** Lines read so far; how many there will be is not known before the end. */
  readonly onRead?: (lines: number) => void;
  /** Cases checked, then cases stored. */
  readonly onProgress?: (stage: 'checking' | 'storing', done: number, of: number) => void;
}

export interface RefusedLine {
  /** 1-based; 0 for the file as a whole. In a workbook the row of its sheet. */
  readonly line: number;
  /** In a workbook the cell, `台账!F12`. */
  readonly field: string | null;
  readonly code: string;
  readonly message: string;
}

export interface ImportAnswer {
  readonly file: string;
  readonly lines: number;
  readonly stored: number;
  readonly alreadyThere: number;
  readonly refused: readonly RefusedLine[];
  /** Of a workbook: rows with something in them; `lines` counts the acts that they tell. */
  readonly rows?: number;
  /** Columns of a workbook that mean nothing here and were not read, with their sheet. */
  readonly unknownColumns?: readonly string[];
}
