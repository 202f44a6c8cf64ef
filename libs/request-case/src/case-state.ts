import type { LocalDate } from '@taizhang/deadlines';
import type { RequestCase, Restart } from './case';
import type { Ending, Holder } from './transfer/transfer';
import type { ReasonCode } from './next-acts/reason';
import type { ReplyDecision } from './reply/reply';

/** The agency that holds the case now, with how its holding ended. */
export function currentHolder(request: RequestCase): Holder | undefined {
  return request.holders.at(-1);
}

export function isOpen(request: RequestCase): boolean {
  const holder = currentHolder(request);
  return holder !== undefined && holder.ending === null && request.voided === null;
}

/** The case with its present holding ended; the first ending stands, later ones change nothing. */
export function ended(before: RequestCase, ending: Ending): RequestCase {
  const holder = currentHolder(before);
  if (!holder || holder.ending || holder.agency !== ending.by.agency) return before;
  return { ...before, holders: [...before.holders.slice(0, -1), { ...holder, ending }] };
}

/** Why nothing can be done to the request any more, or not yet. */
export function notOpen(now: RequestCase): ReasonCode | null {
  if (!now.submission) return 'NotSubmitted';
  if (now.voided) return 'CaseVoided';
  return isOpen(now) ? null : 'CaseEnded';
}

/** As `notOpen`, and the receipt day must be fixed (art. 31). */
export function notInHand(now: RequestCase): ReasonCode | null {
  return notOpen(now) ?? (now.receipt ? null : 'NotReceived');
}

/** Whether the reply clock is off: a correction (art. 30) or a fee (art. 42) is awaited. */
export function replyClockOff(request: RequestCase): boolean {
  return request.correction.stage === 'awaited' || request.fee.stage === 'awaited';
}

/** Whether there is a running reply clock that an extension or a delay could move. */
export function replyClockRuns(request: RequestCase): boolean {
  return request.receipt !== null && isOpen(request) && !replyClockOff(request);
}

/** The starts of the reply clock with one more. A clock that has not begun cannot begin anew. */
export function restartedOn({ receipt, restarts }: RequestCase, restart: Restart): readonly Restart[] {
  return receipt ? [...restarts, restart] : restarts;
}

/** The day on which the awaited correction or fee put the reply clock off; null while it is on. */
export function replyClockOffSince({ correction, fee }: RequestCase): LocalDate | null {
  const since = [correction, fee].flatMap((one) => (one.stage === 'awaited' ? [one.issuedOn] : []));
  return since.toSorted()[0] ?? null;
}

/** How and when the case ended for the agency; null while it is open there or was never there. */
export function endingFor(request: RequestCase, agency: string): Ending | null {
  return holderFor(request, agency)?.ending ?? null;
}

export function holderFor(request: RequestCase, agency: string): Holder | undefined {
  return request.holders.findLast((holder) => holder.agency === agency);
}

/**
 * The day the agency counts as the receipt day: after a transfer the day of transfer (POL-12), unless the receipt was
 * fixed later still; none where the case had left before.
 */
export function receivedOnBy(request: RequestCase, agency: string): LocalDate | null {
  const holder = holderFor(request, agency);
  const receivedOn = request.receipt?.receivedOn;
  if (!holder || !receivedOn || leftBefore(holder, receivedOn)) return null;
  return holder.since && holder.since.on > receivedOn ? holder.since.on : receivedOn;
}

/** Whether the case had gone to a successor before the day. */
export function leftBefore({ ending }: Holder, day: LocalDate): boolean {
  return ending?.kind === 'transferred' && ending.on < day;
}

/**
 * The case with the reply acts that concern the agency: its own, and those that came with the file from agencies
 * that held it before. What a successor does is no act of the agency that handed the case over, nor the other way.
 */
export function seenBy(request: RequestCase, agency: string): RequestCase {
  if (request.holders.length < 2) return request;
  const placeOf = (name: string) => request.holders.findIndex((holder) => holder.agency === name);
  const concerns = (one: ReplyAct) =>
    one.agency === agency || (one.inOffice && placeOf(one.agency) < placeOf(agency));
  return {
    ...request,
    decisions: request.decisions.filter(concerns),
    dispatches: request.dispatches.filter(concerns),
  };
}

type ReplyAct = Pick<ReplyDecision, 'agency' | 'inOffice'>;
