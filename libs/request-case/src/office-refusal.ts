import type { RefusalCode } from './refusal';

/** Why an office act is impossible. The Chinese sentence of each stands at the edge. */
export type OfficeRefusalCode =
  | Extract<
      RefusalCode,
      | 'NoSuchCase'
      | 'BeforeSubmission'
      | 'BeforeTransfer'
      | 'LegalDayInFuture'
      | 'CaseVoided'
      | 'NoSuchItem'
      | 'NoSuchConsultation'
    >
  | 'AlreadyTheHandler'
  | 'DocumentKeyUsed'
  | 'NoSuchDocument'
  | 'DocumentAlreadySetAside'
  | 'PaperAlreadySent'
  | 'DocumentDiffers'
  | 'NoSuchDraft'
  | 'WhoDraftsDoesNotApprove'
  | 'DraftAlreadyReviewed'
  | 'DraftAlreadyApproved'
  | 'DraftAlreadyIssued'
  | 'DraftSentBack'
  | 'DraftNotReviewed'
  | 'DraftNotApproved'
  | 'DraftNeeded'
  | 'EnclosureSetAside'
  | 'BeforeTheStepBefore'
  | 'LetterKeyUsed'
  | 'ThirdPartyAlreadyInformed';

export interface OfficeRefusal {
  readonly code: OfficeRefusalCode;
  /** The field at fault; without one the act's own day is. */
  readonly field?: string;
}

export function refuse(code: OfficeRefusalCode, field?: string): OfficeRefusal {
  return field === undefined ? { code } : { code, field };
}
