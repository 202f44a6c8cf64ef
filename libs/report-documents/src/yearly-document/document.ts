/**
 * The yearly report 政府信息公开工作年度报告 as it will be printed; every renderer takes this and nothing else. Other
 * papers with a title, tables and a signature are printed by the same renderers.
 */
export interface YearlyDocument {
  /** Agency, year and 政府信息公开工作年度报告 in one. */
  readonly title: string;
  /** The title as set, from top to bottom; together they are `title`. */
  readonly titleLines: readonly string[];
  readonly agency: string;
  readonly year: number;
  /** Only while an import has not been finished; the first thing a reader must see. */
  readonly notice?: string;
  readonly preamble: readonly Block[];
  readonly sections: readonly Section[];
  readonly signature: Signature;
  /** Printed small under the signature: the signed head of the history, for whoever will check it one day. */
  readonly foot?: string;
  readonly provenance: Provenance;
}

export interface Section {
  /** 一、总体情况 */
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      /** A place that the office must still fill; shown so that nobody can overlook it. */
      readonly blank: boolean;
    }
  /** 1: 一、 · 2: （一） · 3: 1. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'table'; readonly table: DocumentTable }
  /** What a table's figures include, e.g. subordinate units. */
  | { readonly kind: 'scopeNote'; readonly text: string };

export interface DocumentTable {
  /** `list`, `form`: tables of papers that are no yearly report: an evidence list, a form to be filled. */
  readonly code: 't2' | 't3' | 't4' | 'list' | 'form';
  readonly caption: string;
  /** Parts of the whole width, one a column. */
  readonly columnWidths: readonly number[];
  /** So many first rows are printed again on every page; 0 where the heads change down the table. */
  readonly headRows: number;
  readonly rows: readonly (readonly TableCell[])[];
}

/** A cell of a printed table; as in HTML a row lists the cells that begin in it. */
export interface TableCell {
  readonly role: 'columnHead' | 'rowHead' | 'note' | 'figure';
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** Of a figure: its name as `explain` takes it, e.g. t3.granted.total. */
  readonly cell?: string;
  /** Of a figure: the number itself. */
  readonly value?: number;
}

export interface Signature {
  readonly agency: string;
  /** 2025年1月20日, or a marked blank. */
  readonly date: string;
  readonly dateBlank: boolean;
}

/** What the figures rest on: document properties, never body text. */
export interface Provenance {
  /** Ordinal of the last event that the figures know. */
  readonly position: number;
  readonly calendar: string;
  readonly rules: string;
}

/** How the paper is laid; figures and words never depend on it. */
export interface Layout {
  /** Table three is too wide for body type: small type on the portrait page, or a landscape page of its own. */
  readonly tableThree: 'portrait' | 'landscape';
}
