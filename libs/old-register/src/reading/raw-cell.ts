/** A cell as the workbook holds it; a formula is what it last came to. Blank cells are not there at all. */
export type RawCell =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'number'; readonly number: number }
  /** A number that the workbook shows as a date; null where it is no day of any calendar. */
  | { readonly is: 'day'; readonly day: string | null }
  | { readonly is: 'flag'; readonly flag: boolean }
  /** `#N/A` and the like. */
  | { readonly is: 'error'; readonly text: string };

export interface RawRow {
  /** From 1, as the spreadsheet numbers it. */
  readonly row: number;
  /** By column, from 1. */
  readonly cells: ReadonlyMap<number, RawCell>;
}

/** A date system of the workbook: days are numbered from 1900 or, in workbooks of old Macintosh programs, from 1904. */
export interface DateSystem {
  readonly from1904: boolean;
}
