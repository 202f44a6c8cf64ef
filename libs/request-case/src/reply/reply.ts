import type { LocalDate } from '@taizhang/deadlines';
import type { ActReference } from '../act-reference';
import type { ActRules } from '../act-rules';
import type { RequestCase } from '../case';
import { currentHolder, ended, endingFor, notInHand, notOpen, seenBy } from '../case-state';
import type { ItemOutcome, Outcome } from '../outcome';
import type { DispatchMethod, ReplyDecided, ReplyDelivered, ReplyDispatched, ReplyReturned } from './acts';

export interface ReplyDecision {
  readonly agency: string;
  /** Whether the agency held the case then. */
  readonly inOffice: boolean;
  readonly decidedOn: LocalDate;
  readonly outcomes: readonly ItemOutcome[];
  readonly mainOutcome: Outcome | null;
  readonly remedyStated: boolean;
}

export interface Dispatch {
  readonly agency: string;
  /** Whether the agency held the case then. */
  readonly inOffice: boolean;
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
  const decision = seenBy(before, by.agency).decisions.at(-1);
  return decision ? ended(before, { kind: 'replied', on: by.on, decision, dispatchedOn, by }) : before;
}

/** Remembers that the agency answered a request that had ended otherwise for it. */
function markedIfEnded(before: RequestCase, { agency }: ActReference): RequestCase {
  const ending = endingFor(before, agency);
  if (!ending || ending.kind === 'replied' || before.repliedAfterEnd.includes(agency)) return before;
  return { ...before, repliedAfterEnd: [...before.repliedAfterEnd, agency] };
}

function actor(before: RequestCase, { agency }: ActReference) {
  return { agency, inOffice: currentHolder(before)?.agency === agency };
}

function endedByReply(request: RequestCase): boolean {
  return currentHolder(request)?.ending?.kind === 'replied';
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
  evolve: (before, act, by) => {
    const { decidedOn, outcomes, mainOutcome = null, remedyStated = true } = act;
    const decision = { ...actor(before, by), decidedOn, outcomes, mainOutcome, remedyStated };
    return { ...markedIfEnded(before, by), decisions: [...before.decisions, decision] };
  },
  unlawful: (now) => notInHand(now) ?? (now.decisions.length > 0 ? 'ReplyAlreadyDecided' : null),
};

export const replyDispatched: ActRules<ReplyDispatched> = {
  dayOf: (act) => act.dispatchedOn,
  impossible: (_act, before) => (before.decisions.length === 0 ? 'NoReplyDecided' : null),
  evolve: (before, { dispatchedOn, method }, by) => {
    const dispatch = { ...actor(before, by), dispatchedOn, method, deliveredOn: null, returnedOn: null };
    const remembered = { ...markedIfEnded(before, by), dispatches: [...before.dispatches, dispatch] };
    return concludesOnDelivery(method) ? remembered : concluded(remembered, dispatchedOn, by);
  },
  unlawful: (now) => {
    const last = now.dispatches.at(-1);
    if (!last) return notInHand(now) ?? (now.decisions.length > 0 ? null : 'NoReplyDecided');
    if (!last.returnedOn) return 'ReplyAlreadyDispatched';
    // A reply that came back is sent again, though the first sending concluded the request.
    return endedByReply(now) ? null : notInHand(now);
  },
};

export const replyDelivered: ActRules<ReplyDelivered> = {
  dayOf: (act) => act.deliveredOn,
  impossible: (_act, before) => (before.dispatches.length === 0 ? 'NoReplyDispatched' : null),
  evolve: (before, { deliveredOn }, by) => {
    const last = before.dispatches.findLast((one) => !one.deliveredOn);
    if (!last) return before;
    const dispatches = updateLast(before.dispatches, (one) => !one.deliveredOn, { deliveredOn });
    if (!concludesOnDelivery(last.method)) return { ...before, dispatches };
    return concluded({ ...markedIfEnded(before, by), dispatches }, last.dispatchedOn, by);
  },
  unlawful: (now) => {
    const last = now.dispatches.at(-1);
    if (!last) return notOpen(now) ?? 'NoReplyDispatched';
    if (last.deliveredOn) return 'ReplyAlreadyDelivered';
    // By hand the reply is given only now; one sent by post was given before the request ended otherwise.
    return concludesOnDelivery(last.method) && !endedByReply(now) ? notOpen(now) : null;
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
