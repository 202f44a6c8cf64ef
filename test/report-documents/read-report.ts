/** What a reader finds in the bytes of a report, whatever the format. */
export interface ReadReport {
  /** Words outside the tables in reading order: title, headings, paragraphs, signature. White space does not matter. */
  readonly texts: readonly string[];
  /** Tables two, three and four, in this order. */
  readonly tables: readonly ReadTable[];
}

export interface ReadTable {
  /** From the top: the texts of the cells that begin in the row, from the left. Figures as digits. */
  readonly rows: readonly (readonly string[])[];
  /** Where the format tells it: the same cells with their places on the grid, from 0. */
  readonly cells?: readonly ReadCell[];
}

export interface ReadCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** Reads a report's bytes with a program that has no part in writing them. */
export type ReadBytes = (bytes: Buffer) => Promise<ReadReport>;
