import type { ApplicantCategory, Outcome } from '@taizhang/request-case';
import type { DisputeGroup, DisputeResult } from '../facts';

/** The official form of the yearly report, as data: what is printed where, by which article, and what it counts. */
export interface Form {
  /** The year of the form's letter, as reports name their format. */
  readonly version: '2019' | '2021';
  /** 文号 of the letter that sets the form. */
  readonly letter: string;
  readonly firstYear: number;
  /** Null while the form is in use. */
  readonly lastYear: number | null;
  readonly tableTwo: readonly TableTwoBlock[];
  readonly tableThree: TableThreeForm;
  readonly tableFour: readonly TableFourColumn[];
}

/** A block of table two: an item of article 20 with its own columns. */
export interface TableTwoBlock {
  /** 第二十条第（一）项 */
  readonly item: string;
  /** Head of the block's first column. */
  readonly head: string;
  readonly columns: readonly { readonly code: string; readonly label: string; readonly definition: string }[];
  readonly rows: readonly { readonly code: string; readonly label: string }[];
}

export interface TableThreeForm {
  /** The note printed in the table's corner. */
  readonly corner: string;
  readonly columns: readonly TableThreeColumn[];
  readonly rows: readonly TableThreeRow[];
}

export interface TableThreeColumn {
  readonly code: ApplicantCategory | 'total';
  /** From the outermost head to the column's own: cells with the same beginning are printed as one. */
  readonly labels: readonly string[];
}

/** What a row of table three counts. */
export type RowCounts =
  | { readonly set: 'received' | 'carriedIn' | 'concluded' | 'carriedOut' }
  | { readonly set: 'outcome'; readonly outcomes: readonly Outcome[] };

export interface TableThreeRow {
  /** The row's key in figures and cell names, e.g. `denied.process`. */
  readonly code: string;
  /** From the outermost group to the row's own label: cells with the same beginning are printed as one. */
  readonly labels: readonly string[];
  /** Articles of the Regulation (国务院令第711号), or null where it has none for the row. */
  readonly article: string | null;
  readonly counts: RowCounts;
  readonly definition: string;
}

export interface TableFourColumn {
  readonly group: DisputeGroup;
  readonly result: DisputeResult | 'pending' | 'total';
  readonly labels: readonly string[];
  readonly definition: string;
}
