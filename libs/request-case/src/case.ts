import type { LocalDate } from '@taizhang/deadlines';
import type { ActReference } from './act-reference';
import type { Channel } from './application/acts';
import type { Archive } from './archive/archive';
import type { Consultation } from './consultation/consultation';
import type { Correction, IssuedNotice } from './correction/correction';
import type { Extension } from './extension/extension';
import type { Fee, IssuedFeeNotice } from './fee/fee';
import type { Suit } from './litigation/litigation';
import type { ApplicantCategory } from './outcome';
import type { DelayedReply, Reasons } from './reasons/reasons';
import type { Redo } from './redo/redo';
import type { Dispatch, ReplyDecision } from './reply/reply';
import type { Review } from './review/review';
import type { Holder } from './transfer/transfer';

/** What a fold over the history in force remembers of one application 件. Judgements are derived from it. */
export interface RequestCase {
  readonly submission: Submission | null;
  readonly receipt: Receipt | null;
  /** The agencies that held the case, in order; more than one only after a transfer. */
  readonly holders: readonly Holder[];
  readonly correction: Correction;
  readonly correctionNotices: readonly IssuedNotice[];
  readonly reasons: Reasons;
  readonly delayedReplies: readonly DelayedReply[];
  readonly consultations: readonly Consultation[];
  readonly extensions: readonly Extension[];
  readonly fee: Fee;
  readonly feeNotices: readonly IssuedFeeNotice[];
  /** The days on which the reply clock started anew, in legal order. */
  readonly restarts: readonly Restart[];
  readonly decisions: readonly ReplyDecision[];
  readonly dispatches: readonly Dispatch[];
  readonly reviews: readonly Review[];
  readonly suits: readonly Suit[];
  readonly redos: readonly Redo[];
  /** Each agency that held the case files its own papers. */
  readonly archives: readonly Archive[];
  readonly voided: ActReference | null;
  /** The agencies whose reply acts came after the request had ended otherwise for them. */
  readonly repliedAfterEnd: readonly string[];
}

export interface Submission {
  readonly submittedOn: LocalDate;
  readonly channel: Channel;
  readonly category: ApplicantCategory;
  readonly itemCount: number;
  readonly number: string | null;
}

export interface Receipt {
  readonly receivedOn: LocalDate;
  readonly by: ActReference;
}

export interface Restart {
  readonly on: LocalDate;
  readonly by: 'CorrectionReceived' | 'FeePaid';
}

export const NO_CASE: RequestCase = {
  submission: null,
  receipt: null,
  holders: [],
  correction: { stage: 'notAsked' },
  correctionNotices: [],
  reasons: { stage: 'notAsked' },
  delayedReplies: [],
  consultations: [],
  extensions: [],
  fee: { stage: 'notAsked' },
  feeNotices: [],
  restarts: [],
  decisions: [],
  dispatches: [],
  reviews: [],
  suits: [],
  redos: [],
  archives: [],
  voided: null,
  repliedAfterEnd: [],
};
