import type { LocalDate } from '@taizhang/deadlines';

/** What a paper of the case is, in the order of the evidence list (RULES 5.4). */
export const PAPER_KINDS = [
  'envelope',
  'waybill',
  'application',
  'identity',
  'authorisation',
  'receipt',
  'correction',
  'consultation',
  'opinion',
  'extension',
  'searchRecord',
  'harmAssessment',
  'approvalSheet',
  'letter',
  'serviceProof',
  'material',
  'legalBasis',
  'reviewPaper',
  'courtPaper',
  'other',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** What must be marked before a paper is handed in (证据规定 ZJ art. 18): 国家秘密, 商业秘密, 个人隐私. */
export const PAPER_MARKINGS = ['stateSecret', 'tradeSecret', 'privacy'] as const;
export type PaperMarking = (typeof PAPER_MARKINGS)[number];

/** 附入材料: the bytes lie sealed in the blob store under `document`; the case holds what they are and their hash. */
export interface DocumentAttached {
  readonly attachedOn: LocalDate;
  /** Made by the server when the bytes were taken in; belongs to this case alone. */
  readonly document: string;
  readonly kind: PaperKind;
  readonly title: string;
  /** As sniffed from the bytes, never as the sender calls it. */
  readonly mediaType: string;
  readonly bytes: number;
  /** SHA-256 of the bytes, 64 hex digits. */
  readonly sha256: string;
  readonly pages?: number;
  /** 来源 and 证明目的 in the evidence list. */
  readonly source?: string;
  readonly purpose?: string;
  /** The letter of the case that it belongs to: its service proof, its approval sheet. */
  readonly letter?: string;
  readonly marking?: PaperMarking;
}

/** 撤下材料: attached by mistake; it stays in the record and is no longer sent or listed. */
export interface DocumentSetAside {
  readonly setAsideOn: LocalDate;
  readonly document: string;
  readonly reason: string;
}
