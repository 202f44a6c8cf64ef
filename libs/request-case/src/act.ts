import type { ApplicationSubmitted } from './application/acts';
import type { CaseArchived } from './archive/acts';
import type { ConsultationReplied, ConsultationSent } from './consultation/acts';
import type { CorrectionLapsed, CorrectionNoticeIssued, CorrectionReceived } from './correction/acts';
import type { ExtensionNotified } from './extension/acts';
import type { FeeLapsed, FeeNoticeIssued, FeePaid } from './fee/acts';
import type { AppealAccepted, InstanceConcluded, LitigationAccepted } from './litigation/acts';
import type { DelayedReplyNotified, ReasonsGiven, ReasonsRequested } from './reasons/acts';
import type { ReceiptFixed } from './receipt/acts';
import type { RecordRectified } from './rectification/acts';
import type { RedoDispatched, RedoOrdered } from './redo/acts';
import type { ReplyDecided, ReplyDelivered, ReplyDispatched, ReplyReturned } from './reply/acts';
import type { ReviewAccepted, ReviewConcluded } from './review/acts';
import type { CaseTransferred } from './transfer/acts';
import type { RequestVoided } from './voiding/acts';
import type { RequestWithdrawn } from './withdrawal/acts';

/** Every legal act of a request, in the ledger's order: that order breaks ties on one legal day. */
export interface ActFields {
  ApplicationSubmitted: ApplicationSubmitted;
  ReceiptFixed: ReceiptFixed;
  CorrectionNoticeIssued: CorrectionNoticeIssued;
  CorrectionReceived: CorrectionReceived;
  CorrectionLapsed: CorrectionLapsed;
  ReasonsRequested: ReasonsRequested;
  ReasonsGiven: ReasonsGiven;
  DelayedReplyNotified: DelayedReplyNotified;
  ThirdPartyConsulted: ConsultationSent;
  ThirdPartyReplied: ConsultationReplied;
  AgencyConsulted: ConsultationSent;
  AgencyReplied: ConsultationReplied;
  ExtensionNotified: ExtensionNotified;
  FeeNoticeIssued: FeeNoticeIssued;
  FeePaid: FeePaid;
  FeeLapsed: FeeLapsed;
  ReplyDecided: ReplyDecided;
  ReplyDispatched: ReplyDispatched;
  ReplyDelivered: ReplyDelivered;
  ReplyReturned: ReplyReturned;
  RequestWithdrawn: RequestWithdrawn;
  ReviewAccepted: ReviewAccepted;
  ReviewConcluded: ReviewConcluded;
  LitigationAccepted: LitigationAccepted;
  InstanceConcluded: InstanceConcluded;
  AppealAccepted: AppealAccepted;
  RedoOrdered: RedoOrdered;
  RedoDispatched: RedoDispatched;
  CaseTransferred: CaseTransferred;
  CaseArchived: CaseArchived;
  RecordRectified: RecordRectified;
  RequestVoided: RequestVoided;
}

export type ActName = keyof ActFields;

/** An act as data: `{ act: 'ReceiptFixed', receivedOn, basis }`. */
export type Act<Name extends ActName = ActName> = { [N in Name]: { readonly act: N } & ActFields[N] }[Name];

/** Acts that the law knows; rectifying is the office's own. */
export type RectifiableAct = Exclude<ActName, 'RecordRectified'>;
export type LegalAct = Act<RectifiableAct>;

const RANKS: { readonly [N in ActName]: number } = {
  ApplicationSubmitted: 1,
  ReceiptFixed: 2,
  CorrectionNoticeIssued: 3,
  CorrectionReceived: 4,
  CorrectionLapsed: 5,
  ReasonsRequested: 6,
  ReasonsGiven: 7,
  DelayedReplyNotified: 8,
  ThirdPartyConsulted: 9,
  ThirdPartyReplied: 10,
  AgencyConsulted: 11,
  AgencyReplied: 12,
  ExtensionNotified: 13,
  FeeNoticeIssued: 14,
  FeePaid: 15,
  FeeLapsed: 16,
  ReplyDecided: 17,
  ReplyDispatched: 18,
  ReplyDelivered: 19,
  ReplyReturned: 20,
  RequestWithdrawn: 21,
  ReviewAccepted: 22,
  ReviewConcluded: 23,
  LitigationAccepted: 24,
  InstanceConcluded: 25,
  AppealAccepted: 26,
  RedoOrdered: 27,
  RedoDispatched: 28,
  CaseTransferred: 29,
  CaseArchived: 30,
  RecordRectified: 31,
  RequestVoided: 32,
};

export const ACT_NAMES: readonly string[] = Object.keys(RANKS);

export function isActName(name: string): name is ActName {
  return Object.hasOwn(RANKS, name);
}

/** The act's place in the ledger's list, which breaks ties on one legal day. */
export function rankOf(name: ActName): number {
  return RANKS[name];
}
