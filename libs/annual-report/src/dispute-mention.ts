import type { LocalDate } from '@taizhang/deadlines';
import type { ActName, AppealResult, Judgment, ReviewResult } from '@taizhang/request-case';

/** An act that speaks of a review or a suit, as one stream tells it. */
export interface MentionedAct {
  readonly act: ActName;
  readonly ordinal: number;
  /** The legal day. */
  readonly on: LocalDate;
}

interface MentionFields {
  readonly agency: string;
  /** The key of the review or suit: unique per agency and kind, the same in every stream that it concerns. */
  readonly key: string;
  /** The stream that mentions it. */
  readonly stream: string;
  /** False where this agency does not count it: a suit against the review organ alone (RULES D2, D3). */
  readonly counted: boolean;
}

/** A review 行政复议 as one stream tells it. `accepted` is null for one refused at the door 不予受理 (D8). */
export interface ReviewMention extends MentionFields {
  readonly kind: 'review';
  readonly accepted: MentionedAct | null;
  readonly concluded: { readonly by: MentionedAct; readonly result: ReviewResult } | null;
}

/**
 * One instance 审级 of a suit. An appeal whose acceptance nobody recorded, though its end is known, has `accepted` null.
 */
export interface InstanceMention {
  readonly accepted: MentionedAct | null;
  readonly concluded: {
    readonly by: MentionedAct;
    readonly result: Judgment | AppealResult;
    /** Only with `reversed` 改判. */
    readonly finalResult?: Judgment;
  } | null;
}

/** A suit 行政诉讼 as one stream tells it: its instances in legal order, the first never an appeal. */
export interface SuitMention extends MentionFields {
  readonly kind: 'suit';
  readonly instances: readonly InstanceMention[];
  /** Whether a review of the same act had ended, or run out, before the suit 复议后起诉. */
  readonly afterReview: boolean;
}

export type DisputeMention = ReviewMention | SuitMention;
