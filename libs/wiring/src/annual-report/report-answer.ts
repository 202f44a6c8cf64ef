import type { ReportTables } from '@taizhang/annual-report';

/** What `report` answers: the three tables in the shape of published reports as data. */
export interface ReportAnswer extends ReportTables {
  /** Only while an import of this agency has not been finished; the first thing a reader must see. */
  readonly unfinishedImport?: string;
  readonly agency: string;
  readonly name: string | null;
  readonly year: number;
  readonly period: { readonly from: string; readonly to: string };
  /** Only where it was asked for: no act after this legal day is counted. */
  readonly asOf?: string;
  /** The ordinal of the last event that the figures know. */
  readonly position: number;
  /** Versions of the calendar and of the counting rules. */
  readonly calendar: string;
  readonly rules: string;
}
