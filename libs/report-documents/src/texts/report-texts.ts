import type { LocalDate } from '@taizhang/deadlines';

/** Paragraphs from top to bottom. */
export type Paragraphs = readonly string[];

/**
 * What the office writes itself; figures come from the ledger. What is left out becomes a marked blank, except
 * where a report may do without: how to reach the office, the electronic version, scope notes.
 */
export interface ReportTexts {
  /** Instead of the standard opening. */
  readonly preamble?: Paragraphs;
  /** Whole sentences: where the electronic version is, how to reach the office. */
  readonly electronicVersion?: string;
  readonly contact?: string;
  /** The five strands of 一、总体情况. */
  readonly overall?: { readonly [Name in Strand]?: Paragraphs };
  readonly problems?: Paragraphs;
  /** 六、其他需要报告的事项 besides the 信息处理费; an empty list says that there is nothing else. */
  readonly other?: Paragraphs;
  /** What the figures include, below the table. */
  readonly scopeNotes?: { readonly table2?: string; readonly table3?: string; readonly table4?: string };
  readonly signature?: { readonly agency?: string; readonly date?: LocalDate };
}

export const STRANDS = ['proactive', 'onRequest', 'management', 'platform', 'supervision'] as const;
export type Strand = (typeof STRANDS)[number];
