import { applicationSubmitted } from './application';
import { caseArchived } from './archive';
import { agencyConsulted, agencyReplied, thirdPartyConsulted, thirdPartyReplied } from './consultation';
import { correctionLapsed, correctionNoticeIssued, correctionReceived } from './correction';
import { extensionNotified } from './extension';
import { feeLapsed, feeNoticeIssued, feePaid } from './fee';
import { appealAccepted, instanceConcluded, litigationAccepted } from './litigation';
import { delayedReplyNotified, reasonsGiven, reasonsRequested } from './reasons';
import { receiptFixed } from './receipt';
import { redoDispatched, redoOrdered } from './redo';
import { replyDecided, replyDelivered, replyDispatched, replyReturned } from './reply';
import { reviewAccepted, reviewConcluded } from './review';
import { caseTransferred } from './transfer';
import { requestVoided } from './voiding';
import { requestWithdrawn } from './withdrawal';

/** The fields of every legal act, each by itself; rules between two fields are added in `request-acts.ts`. */
export const legalActFields = {
  ApplicationSubmitted: applicationSubmitted,
  ReceiptFixed: receiptFixed,
  CorrectionNoticeIssued: correctionNoticeIssued,
  CorrectionReceived: correctionReceived,
  CorrectionLapsed: correctionLapsed,
  ReasonsRequested: reasonsRequested,
  ReasonsGiven: reasonsGiven,
  DelayedReplyNotified: delayedReplyNotified,
  ThirdPartyConsulted: thirdPartyConsulted,
  ThirdPartyReplied: thirdPartyReplied,
  AgencyConsulted: agencyConsulted,
  AgencyReplied: agencyReplied,
  ExtensionNotified: extensionNotified,
  FeeNoticeIssued: feeNoticeIssued,
  FeePaid: feePaid,
  FeeLapsed: feeLapsed,
  ReplyDecided: replyDecided,
  ReplyDispatched: replyDispatched,
  ReplyDelivered: replyDelivered,
  ReplyReturned: replyReturned,
  RequestWithdrawn: requestWithdrawn,
  ReviewAccepted: reviewAccepted,
  ReviewConcluded: reviewConcluded,
  LitigationAccepted: litigationAccepted,
  InstanceConcluded: instanceConcluded,
  AppealAccepted: appealAccepted,
  RedoOrdered: redoOrdered,
  RedoDispatched: redoDispatched,
  CaseTransferred: caseTransferred,
  CaseArchived: caseArchived,
  RequestVoided: requestVoided,
} as const;
