/** What is to be imported and how. */
export interface ImportOrder {
  readonly file: string;
  /** Write the good cases and leave the rest in this file. */
  readonly keepGoodIn: string | null;
  /** The reason under which differing lines become rectifications. */
  readonly rectifyBecause: string | null;
  readonly recordedBy: string;
  /** Cases checked, then cases stored. */
  readonly onProgress?: (stage: 'checking' | 'storing', done: number, of: number) => void;
}

export interface RefusedLine {
  /** 1-based; 0 for the file as a whole. */
  readonly line: number;
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
}
