/** What `report` answers: the three tables in the shape of published reports as data. */
export interface ReportAnswer {
  /** Only while an import of this agency has not been finished; the first thing a reader must see. */
  readonly unfinishedImport?: string;
  readonly agency: string;
  readonly name: string | null;
  readonly year: number;
  readonly format: string;
  readonly period: { readonly from: string; readonly to: string };
  /** The ordinal of the last event that the figures know. */
  readonly position: number;
  /** Versions of the calendar and of the counting rules. */
  readonly calendar: string;
  readonly rules: string;
  readonly table2: ReportTable;
  readonly table3: ReportTable;
  readonly table4: ReportTable;
}

/** Row → column → figure. */
export interface ReportTable {
  readonly [row: string]: { readonly [column: string]: number };
}
