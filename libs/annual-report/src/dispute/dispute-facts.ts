import { yearOf } from '@taizhang/deadlines';
import type { DisputeMention, MentionedAct } from '../dispute-mention';
import type { DecidingAct, DisputeFact, DisputeGroup } from '../facts';
import type { Rules } from '../policies';
import { mergedDisputes } from './merged';
import type { Dispute } from './merged';
import { REVIEW_COLUMNS } from './results';
import { endOfInstance, endOfSuit } from './suit-end';
import type { SuitEnd } from './suit-end';

type ReviewDispute = Extract<Dispute, { kind: 'review' }>;
export type SuitDispute = Extract<Dispute, { kind: 'suit' }>;

/** The facts of reviews and suits, each once by its key however many streams mention it. */
export function disputeFacts(mentions: readonly DisputeMention[], rules: Rules): readonly DisputeFact[] {
  return mergedDisputes(mentions).flatMap((dispute) => {
    if (!dispute.counted) return [];
    return dispute.kind === 'review' ? reviewFacts(dispute) : suitFacts(dispute, rules);
  });
}

function reviewFacts(review: ReviewDispute): readonly DisputeFact[] {
  const { accepted, concluded } = review;
  const end = concluded && {
    as: REVIEW_COLUMNS[concluded.result],
    by: deciding(concluded.by, `result.review.${concluded.result}`),
  };
  // D8: refused at the door 不予受理, yet known; it counts in the year of the refusal.
  const first = accepted ? deciding(accepted, 'D4.accepted') : end && { ...end.by, rule: 'D8.notAccepted' };
  return first ? [factOf(review, 'review', 1, { accepted: first, end })] : [];
}

function suitFacts(suit: SuitDispute, rules: Rules): readonly DisputeFact[] {
  const group = suit.afterReview ? 'litigationAfterReview' : 'litigationDirect';
  const [first] = suit.instances;
  if (!first?.accepted) return [];
  const accepted = deciding(first.accepted, 'D4.accepted');
  const { suitUnit } = rules.policiesOf(yearOf(accepted.on));
  if (suitUnit === 'dispute')
    return [factOf(suit, group, 1, { accepted, end: endOfSuit(suit.instances, rules) })];
  // POL-8, the other reading: every instance is one.
  return suit.instances.flatMap((instance, index) => {
    const begun = instance.accepted ?? instance.concluded?.by;
    if (!begun) return [];
    const span = { accepted: deciding(begun, 'POL-8.instance'), end: endOfInstance(suit.instances, index) };
    return [factOf(suit, group, index + 1, span)];
  });
}

interface Span {
  readonly accepted: DecidingAct;
  readonly end: SuitEnd | null;
}

function factOf(dispute: Dispute, group: DisputeGroup, unit: number, { accepted, end }: Span): DisputeFact {
  const { agency, kind, key, streams } = dispute;
  const concluded = end && { year: yearOf(end.by.on), as: end.as, by: end.by };
  return { agency, kind, key, unit, group, acceptedYear: yearOf(accepted.on), accepted, concluded, streams };
}

function deciding({ act, ordinal, on }: MentionedAct, rule: string): DecidingAct {
  return { act, ordinal, on, rule };
}
