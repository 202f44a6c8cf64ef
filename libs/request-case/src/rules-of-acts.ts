import type { ActFields, RectifiableAct } from './act';
import type { ActRules } from './act-rules';
import { applicationSubmitted } from './application/application';
import { caseArchived } from './archive/archive';
import * as consultation from './consultation/consultation';
import { correctionLapsed, correctionNoticeIssued, correctionReceived } from './correction/correction';
import { extensionNotified } from './extension/extension';
import { feeLapsed, feeNoticeIssued, feePaid } from './fee/fee';
import { appealAccepted, instanceConcluded, litigationAccepted } from './litigation/litigation';
import { delayedReplyNotified, reasonsGiven, reasonsRequested } from './reasons/reasons';
import { receiptFixed } from './receipt/receipt';
import { redoDispatched, redoOrdered } from './redo/redo';
import { replyDecided, replyDelivered, replyDispatched, replyReturned } from './reply/reply';
import { reviewAccepted, reviewConcluded } from './review/review';
import { caseTransferred } from './transfer/transfer';
import { requestVoided } from './voiding/voiding';
import { requestWithdrawn } from './withdrawal/withdrawal';

/** The rules of every legal act. A forgotten act does not compile. */
export const RULES_OF_ACTS: { readonly [Name in RectifiableAct]: ActRules<ActFields[Name]> } = {
  ApplicationSubmitted: applicationSubmitted,
  ReceiptFixed: receiptFixed,
  CorrectionNoticeIssued: correctionNoticeIssued,
  CorrectionReceived: correctionReceived,
  CorrectionLapsed: correctionLapsed,
  ReasonsRequested: reasonsRequested,
  ReasonsGiven: reasonsGiven,
  DelayedReplyNotified: delayedReplyNotified,
  ThirdPartyConsulted: consultation.thirdPartyConsulted,
  ThirdPartyReplied: consultation.thirdPartyReplied,
  AgencyConsulted: consultation.agencyConsulted,
  AgencyReplied: consultation.agencyReplied,
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
};

/** The rules of one act, whatever its name. */
export function rulesOf<Name extends RectifiableAct>(name: Name): ActRules<ActFields[Name]> {
  return RULES_OF_ACTS[name];
}
