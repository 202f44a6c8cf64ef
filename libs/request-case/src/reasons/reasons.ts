import type { LocalDate } from '@taizhang/deadlines';
import type { ActRules } from '../act-rules';
import { notInHand, notOpen, replyClockOff, replyClockRuns } from '../case-state';
import { replyPeriodOver } from '../clocks/reply-period';
import type { DelayedReplyNotified, ReasonsGiven, ReasonsRequested } from './acts';

/** 说明理由, art. 35. The reply clock runs on meanwhile (POL-5). */
export type Reasons =
  | { readonly stage: 'notAsked' }
  | { readonly stage: 'awaited'; readonly requestedOn: LocalDate }
  | { readonly stage: 'given'; readonly givenOn: LocalDate; readonly reasonable: boolean };

export interface DelayedReply {
  readonly notifiedOn: LocalDate;
  readonly replyBy: LocalDate;
  /** Told while the reply clock ran; else there was nothing to put off. */
  readonly whileRunning: boolean;
}

export const reasonsRequested: ActRules<ReasonsRequested> = {
  dayOf: (act) => act.requestedOn,
  evolve: (before, { requestedOn }) => ({ ...before, reasons: { stage: 'awaited', requestedOn } }),
  unlawful: (now) => notInHand(now) ?? (now.reasons.stage === 'notAsked' ? null : 'ReasonsAlreadyAsked'),
};

export const reasonsGiven: ActRules<ReasonsGiven> = {
  dayOf: (act) => act.givenOn,
  impossible: (_act, before) => (before.reasons.stage === 'notAsked' ? 'NoReasonsRequested' : null),
  evolve: (before, { givenOn, reasonable }) => ({
    ...before,
    reasons: { stage: 'given', givenOn, reasonable },
  }),
  unlawful: (now) => notOpen(now) ?? (now.reasons.stage === 'awaited' ? null : 'NoReasonsAwaited'),
};

export const delayedReplyNotified: ActRules<DelayedReplyNotified> = {
  dayOf: (act) => act.notifiedOn,
  impossible: (act) => (act.replyBy < act.notifiedOn ? 'ReplyByBeforeNotice' : null),
  evolve: (before, { notifiedOn, replyBy }) => ({
    ...before,
    delayedReplies: [...before.delayedReplies, { notifiedOn, replyBy, whileRunning: replyClockRuns(before) }],
  }),
  unlawful: (now, office) => {
    const closed = notInHand(now);
    if (closed) return closed;
    if (now.reasons.stage !== 'given' || !now.reasons.reasonable) return 'ReasonsNotFoundGood';
    if (replyClockOff(now)) return 'ReplyClockOff';
    if (now.delayedReplies.length > 0) return 'AlreadyDelayed';
    return replyPeriodOver(now, office) ? 'ReplyPeriodOver' : null;
  },
};
