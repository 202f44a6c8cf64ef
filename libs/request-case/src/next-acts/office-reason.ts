import type { ReasonCode } from './reason';

/** Why an office act has nothing to go upon now. The Chinese sentence of each stands at the edge. */
export type OfficeReasonCode =
  | Extract<ReasonCode, 'NotSubmitted' | 'NotReceived' | 'CaseVoided'>
  | 'NoPaper'
  | 'NoPaperToIssue'
  | 'NoDraftToReview'
  | 'NoDraftToSendBack'
  | 'NoDraftToApprove'
  | 'OnlyOwnDrafts'
  | 'NoThirdPartyToInform';
