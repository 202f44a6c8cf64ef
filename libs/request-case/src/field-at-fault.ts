import type { Act } from './act';
import { ownDay } from './legal-day';
import type { RefusalCode } from './refusal';

/** The act's own day, whatever its field is called. */
const DAY = Symbol('day');

const FIELDS: { readonly [Code in RefusalCode]: string | typeof DAY } = {
  NoSuchCase: 'request',
  BeforeSubmission: DAY,
  BeforeTransfer: DAY,
  LegalDayInFuture: DAY,
  CaseVoided: DAY,
  AlreadySubmitted: 'act',
  ReceiptAlreadyFixed: 'act',
  CorrectByBeforeNotice: 'correctBy',
  NoCorrectionNotice: 'act',
  CorrectionAlreadyReceived: 'act',
  CorrectionAlreadyLapsed: 'act',
  NoReasonsRequested: 'act',
  ReplyByBeforeNotice: 'replyBy',
  ConsultationKeyUsed: 'consultation',
  NoSuchConsultation: 'consultation',
  ConsultationAlreadyReplied: 'consultation',
  ReceivedBeforeSent: 'receivedOn',
  NoFeeNotice: 'act',
  FeeAlreadyPaid: 'act',
  FeeAlreadyLapsed: 'act',
  NoSuchItem: 'outcomes',
  NoReplyDecided: DAY,
  NoReplyDispatched: DAY,
  AlreadyWithdrawn: 'act',
  ReviewKeyUsed: 'review',
  NoSuchReview: 'review',
  ReviewAlreadyConcluded: 'review',
  DeliveredBeforeConcluded: 'deliveredOn',
  SuitKeyUsed: 'suit',
  NoSuchSuit: 'suit',
  NotTheHolder: 'agency',
  TransferToSelf: 'toAgency',
  AlreadyArchived: 'act',
  NothingToRectify: 'which',
  RectificationAmbiguous: 'which',
  LaterActNoLongerStands: 'act',
};

/** The field of the act that a refusal points at, as the ledger names it. */
export function fieldAtFault(code: RefusalCode, act: Act): string {
  const field = FIELDS[code];
  if (typeof field === 'string') return field;
  if (act.act === 'RecordRectified') return 'set';
  const day = ownDay(act);
  return Object.entries(act).find(([, value]) => value === day)?.[0] ?? 'act';
}
