import type { LocalDate } from '@taizhang/deadlines';
import type { PaperMarking } from '@taizhang/request-case';
import type { EvidenceKind } from './order';

/** One line of the evidence list 证据目录. */
export interface EvidenceItem {
  /** From 1, in the order of the list. */
  readonly number: number;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly source: string;
  readonly purpose: string;
  readonly on: LocalDate | null;
  /** Null where nobody counted them. */
  readonly pages: number | null;
  /** Pages of the whole bundle, from 1; null from the first paper on whose pages nobody counted. */
  readonly range: { readonly from: number; readonly to: number } | null;
  readonly marking: PaperMarking | null;
  readonly files: readonly EvidenceFile[];
}

export interface EvidenceFile {
  /** In the archive. */
  readonly name: string;
  /** The case's document; null for a paper made from the record. */
  readonly document: string | null;
  /** Of the case's document, as its act says it. */
  readonly sha256: string | null;
}

/** What a kind of paper is called, where it comes from and what it is to prove, unless the case says otherwise. */
export interface KindWords {
  readonly title: string;
  readonly source: string;
  readonly purpose: string;
}

export type EvidenceWords = (kind: EvidenceKind) => KindWords;
