import type { LocalDate } from '@taizhang/deadlines';
import type { ActName } from './act';

/** Why an act is impossible. The Chinese sentence of each stands at the edge. */
export type RefusalCode =
  | 'NoSuchCase'
  | 'BeforeSubmission'
  | 'BeforeTransfer'
  | 'LegalDayInFuture'
  | 'CaseVoided'
  | 'AlreadySubmitted'
  | 'ReceiptAlreadyFixed'
  | 'CorrectByBeforeNotice'
  | 'NoCorrectionNotice'
  | 'CorrectionAlreadyReceived'
  | 'CorrectionAlreadyLapsed'
  | 'NoReasonsRequested'
  | 'ReplyByBeforeNotice'
  | 'ConsultationKeyUsed'
  | 'NoSuchConsultation'
  | 'ConsultationAlreadyReplied'
  | 'ReceivedBeforeSent'
  | 'NoFeeNotice'
  | 'FeeAlreadyPaid'
  | 'FeeAlreadyLapsed'
  | 'NoSuchItem'
  | 'NoReplyDecided'
  | 'NoReplyDispatched'
  | 'AlreadyWithdrawn'
  | 'ReviewKeyUsed'
  | 'NoSuchReview'
  | 'ReviewAlreadyConcluded'
  | 'DeliveredBeforeConcluded'
  | 'SuitKeyUsed'
  | 'NoSuchSuit'
  | 'NotTheHolder'
  | 'TransferToSelf'
  | 'AlreadyArchived'
  | 'NothingToRectify'
  | 'RectificationAmbiguous'
  | 'LaterActNoLongerStands';

export interface Refusal {
  readonly code: RefusalCode;
  /** The field at fault, where one is. */
  readonly field?: string;
  /** The other act that the sentence must name. */
  readonly names?: { readonly act: ActName; readonly on: LocalDate };
}
