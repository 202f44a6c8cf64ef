import type { LocalDate } from '@taizhang/deadlines';
import type { ActReference } from '../act-reference';
import type { ActRules } from '../act-rules';
import type { RequestCase } from '../case';
import { nothingToDispute } from '../dispute';
import type { ReviewAccepted, ReviewConcluded, ReviewResult } from './acts';

/** 行政复议 of the agency's act, by its key. */
export interface Review {
  readonly key: string;
  /** Null where the organ refused it at the door (不予受理). */
  readonly accepted: ActReference | null;
  readonly concluded: {
    readonly result: ReviewResult;
    readonly deliveredOn: LocalDate | null;
    readonly by: ActReference;
  } | null;
}

function find(request: RequestCase, key: string): Review | undefined {
  return request.reviews.find((one) => one.key === key);
}

export const reviewAccepted: ActRules<ReviewAccepted> = {
  dayOf: (act) => act.acceptedOn,
  impossible: (act, before) => (find(before, act.review) ? 'ReviewKeyUsed' : null),
  evolve: (before, { review: key }, by) => ({
    ...before,
    reviews: [...before.reviews, { key, accepted: by, concluded: null }],
  }),
  unlawful: (now, office) => nothingToDispute(now, office),
};

export const reviewConcluded: ActRules<ReviewConcluded> = {
  dayOf: (act) => act.concludedOn,
  otherDays: (act) => ({ deliveredOn: act.deliveredOn }),
  impossible: (act, before) => {
    if (act.deliveredOn !== undefined && act.deliveredOn < act.concludedOn) return 'DeliveredBeforeConcluded';
    const review = find(before, act.review);
    if (!review) return act.result === 'notAccepted' ? null : 'NoSuchReview';
    return review.concluded ? 'ReviewAlreadyConcluded' : null;
  },
  evolve: (before, { review: key, result, deliveredOn }, by) => {
    const review = find(before, key) ?? { key, accepted: null, concluded: null };
    const concluded = { ...review, concluded: { result, deliveredOn: deliveredOn ?? null, by } };
    return { ...before, reviews: [...before.reviews.filter((one) => one.key !== key), concluded] };
  },
  unlawful: (now) => (now.reviews.some((one) => !one.concluded) ? null : 'NoReviewPending'),
};
