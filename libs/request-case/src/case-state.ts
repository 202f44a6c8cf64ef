import type { LocalDate } from '@taizhang/deadlines';
import type { RequestCase } from './case';
import type { Ending, Holder } from './transfer/transfer';
import type { ReasonCode } from './next-acts/reason';

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

/** How and when the case ended for the agency; null while it is open there or was never there. */
export function endingFor(request: RequestCase, agency: string): Ending | null {
  return holderFor(request, agency)?.ending ?? null;
}

export function holderFor(request: RequestCase, agency: string): Holder | undefined {
  return request.holders.findLast((holder) => holder.agency === agency);
}

/** The day the agency counts as the receipt day: after a transfer the day of transfer (POL-12). */
export function receivedOnBy(request: RequestCase, agency: string): LocalDate | null {
  if (!request.receipt) return null;
  return holderFor(request, agency)?.since?.on ?? request.receipt.receivedOn;
}
