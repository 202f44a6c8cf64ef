import type { LocalDate } from '@taizhang/deadlines';
import type { ActReference } from '../act-reference';
import type { ActRules } from '../act-rules';
import type { RequestCase } from '../case';
import { ended, isOpen, notInHand, notOpen } from '../case-state';
import type { ItemOutcome, Outcome } from '../outcome';
import type { DispatchMethod, ReplyDecided, ReplyDelivered, ReplyDispatched, ReplyReturned } from './acts';

export interface ReplyDecision {
  readonly decidedOn: LocalDate;
  readonly outcomes: readonly ItemOutcome[];
  readonly mainOutcome: Outcome | null;
  readonly remedyStated: boolean;
}

export interface Dispatch {
  readonly dispatchedOn: LocalDate;
  readonly method: DispatchMethod;
  readonly deliveredOn: LocalDate | null;
  readonly returnedOn: LocalDate | null;
}

/** The request was answered: by post and the like on dispatch, by hand or entrusted on delivery. */
export interface RepliedEnding {
  readonly kind: 'replied';
  readonly on: LocalDate;
  readonly decision: ReplyDecision;
  readonly dispatchedOn: LocalDate;
  readonly by: ActReference;
}

/** 直接送达、委托送达 take effect when signed for (国办公开办函〔2016〕235号). */
export function concludesOnDelivery(method: DispatchMethod): boolean {
  return method === 'handDelivery' || method === 'entrusted';
}

function concluded(before: RequestCase, dispatchedOn: LocalDate, by: ActReference): RequestCase {
  const decision = before.decisions.at(-1);
  if (!decision) return before;
  if (!isOpen(before))
    return { ...before, repliedAfterEnd: before.repliedAfterEnd || endedOtherwise(before) };
  return ended(before, { kind: 'replied', on: by.on, decision, dispatchedOn, by });
}

function endedOtherwise(request: RequestCase): boolean {
  const ending = request.holders.at(-1)?.ending;
  return ending !== null && ending !== undefined && ending.kind !== 'replied';
}

function updateLast(
  dispatches: readonly Dispatch[],
  which: (one: Dispatch) => boolean,
  change: Partial<Dispatch>,
): readonly Dispatch[] {
  const at = dispatches.findLastIndex(which);
  return dispatches.map((one, index) => (index === at ? { ...one, ...change } : one));
}

export const replyDecided: ActRules<ReplyDecided> = {
  dayOf: (act) => act.decidedOn,
  impossible: (act, before) => {
    const known = before.submission?.itemCount ?? 0;
    return act.outcomes.some(({ item }) => item > known) ? 'NoSuchItem' : null;
  },
  evolve: (before, act) => {
    const { decidedOn, outcomes, mainOutcome = null, remedyStated = true } = act;
    return {
      ...before,
      repliedAfterEnd: before.repliedAfterEnd || endedOtherwise(before),
      decisions: [...before.decisions, { decidedOn, outcomes, mainOutcome, remedyStated }],
    };
  },
  unlawful: (now) => notInHand(now) ?? (now.decisions.length > 0 ? 'ReplyAlreadyDecided' : null),
};

export const replyDispatched: ActRules<ReplyDispatched> = {
  dayOf: (act) => act.dispatchedOn,
  impossible: (_act, before) => (before.decisions.length === 0 ? 'NoReplyDecided' : null),
  evolve: (before, { dispatchedOn, method }, by) => {
    const dispatch = { dispatchedOn, method, deliveredOn: null, returnedOn: null };
    const remembered = { ...before, dispatches: [...before.dispatches, dispatch] };
    return concludesOnDelivery(method) ? remembered : concluded(remembered, dispatchedOn, by);
  },
  unlawful: (now) => {
    if (now.decisions.length === 0) return notInHand(now) ?? 'NoReplyDecided';
    const last = now.dispatches.at(-1);
    return last && !last.returnedOn ? 'ReplyAlreadyDispatched' : null;
  },
};

export const replyDelivered: ActRules<ReplyDelivered> = {
  dayOf: (act) => act.deliveredOn,
  impossible: (_act, before) => (before.dispatches.length === 0 ? 'NoReplyDispatched' : null),
  evolve: (before, { deliveredOn }, by) => {
    const last = before.dispatches.findLast((one) => !one.deliveredOn);
    if (!last) return before;
    const dispatches = updateLast(before.dispatches, (one) => !one.deliveredOn, { deliveredOn });
    const remembered = { ...before, dispatches };
    return concludesOnDelivery(last.method) ? concluded(remembered, last.dispatchedOn, by) : remembered;
  },
  unlawful: (now) => {
    if (now.dispatches.length === 0) return notOpen(now) ?? 'NoReplyDispatched';
    return now.dispatches.at(-1)?.deliveredOn ? 'ReplyAlreadyDelivered' : null;
  },
};

export const replyReturned: ActRules<ReplyReturned> = {
  dayOf: (act) => act.returnedOn,
  impossible: (_act, before) => (before.dispatches.length === 0 ? 'NoReplyDispatched' : null),
  evolve: (before, { returnedOn }) => ({
    ...before,
    dispatches: updateLast(before.dispatches, (one) => !one.deliveredOn, { returnedOn }),
  }),
  unlawful: (now) => {
    if (now.dispatches.length === 0) return notOpen(now) ?? 'NoReplyDispatched';
    return now.dispatches.at(-1)?.deliveredOn ? 'ReplyAlreadyDelivered' : null;
  },
};
