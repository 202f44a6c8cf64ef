import type { LocalDate } from '@taizhang/deadlines';

/** The letters of practice 文书; `reply` is the answer in the form that its outcome asks for. */
export const LETTER_KINDS = [
  'registrationForm',
  'receipt',
  'correctionNotice',
  'reasonsNotice',
  'extensionNotice',
  'delayedReplyNotice',
  'thirdPartyConsultation',
  'consultationConfirmation',
  'consultationNotice',
  'thirdPartyNotice',
  'jointAgencyConsultation',
  'assistanceLetter',
  'feeNotice',
  'reply',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** 印发文书: the letter as it went out. Its bytes lie under `documents`; they are never made again. */
export interface LetterIssued {
  readonly issuedOn: LocalDate;
  /** The case's own key of this letter. */
  readonly letter: string;
  readonly kind: LetterKind;
  /** 文号; left out for papers that bear none. */
  readonly documentNumber?: string;
  /** The approved draft behind a reply. */
  readonly draft?: string;
  /** The key of the consultation that it asks or answers. */
  readonly consultation?: string;
  /** Versions in the agency's letter settings: what it names, and whose wording; left out: the built-in one. */
  readonly settings?: number;
  readonly template?: number;
  readonly documents: readonly { readonly document: string; readonly sha256: string }[];
}
