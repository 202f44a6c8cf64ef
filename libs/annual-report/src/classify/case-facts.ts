import { yearOf } from '@taizhang/deadlines';
import { leftBefore } from '@taizhang/request-case';
import type { ActReference, Holder, RequestCase } from '@taizhang/request-case';
import type { CaseFact, DecidingAct } from '../facts';
import type { Rules } from '../policies';
import { conclusionOf } from './conclusion';

/** Why a case stands in no table three of an agency. */
export type NotCountedReason = 'voided' | 'noReceipt' | 'endedBeforeTransfer' | 'takenOverBySuccessor';

export interface NotCounted {
  readonly agency: string;
  readonly why: NotCountedReason;
}

export interface CaseFacts {
  readonly cases: readonly CaseFact[];
  readonly notCounted: readonly NotCounted[];
}

/** The facts of one application for every agency that held it. */
export function caseFacts(request: RequestCase, stream: string, rules: Rules): CaseFacts {
  const cases: CaseFact[] = [];
  const notCounted: NotCounted[] = [];
  for (const [index, holder] of request.holders.entries()) {
    const received = receivedBy(request, index, rules);
    if (typeof received === 'string') notCounted.push({ agency: holder.agency, why: received });
    else cases.push(...factsOf({ request, stream, rules, holder, received }));
  }
  return { cases, notCounted };
}

/** The act that makes the case received by the index-th holder, or why it is not counted there. */
function receivedBy(request: RequestCase, index: number, rules: Rules): DecidingAct | NotCountedReason {
  const { receipt, holders } = request;
  const holder = holders[index];
  if (!receipt || !holder || leftBefore(holder, receipt.receivedOn)) return 'noReceipt';
  if (goesToSuccessor(request, index, rules)) return 'takenOverBySuccessor';
  const { since } = holder;
  if (!since || since.on < receipt.receivedOn) return { ...receipt.by, rule: 'C2.receipt' };
  return takenOver({ request, from: index - 1, receipt: receipt.by, since }, rules);
}

interface Takeover {
  readonly request: RequestCase;
  /** The place of the agency that handed the case over. */
  readonly from: number;
  readonly receipt: ActReference;
  readonly since: ActReference;
}

/** A case that came with its receipt: new at the successor, unless it had ended before. */
function takenOver({ request, from, receipt, since }: Takeover, rules: Rules) {
  if (request.holders[from]?.ending?.kind !== 'transferred') return 'endedBeforeTransfer';
  return goesToSuccessor(request, from, rules)
    ? { ...receipt, rule: 'POL-12.successorTakesYear' }
    : { ...since, rule: 'POL-12.transfer' };
}

/** POL-12, the other reading: a case received and transferred in one year is the successor's alone. */
function goesToSuccessor({ receipt, holders }: RequestCase, index: number, { policiesOf }: Rules): boolean {
  const ending = holders[index]?.ending;
  if (!receipt || ending?.kind !== 'transferred') return false;
  const year = yearOf(ending.on);
  return policiesOf(year).transfer === 'successorTakesYear' && yearOf(receipt.receivedOn) === year;
}

interface HeldCase {
  readonly request: RequestCase;
  readonly stream: string;
  readonly rules: Rules;
  readonly holder: Holder;
  readonly received: DecidingAct;
}

function factsOf({ request, stream, rules, holder, received }: HeldCase): readonly CaseFact[] {
  const { submission } = request;
  if (!submission) return [];
  const receivedYear = yearOf(received.on);
  // POL-6, the other reading: every item is a 件 of its own.
  const split = rules.policiesOf(receivedYear).mixedOutcome === 'splitIntoItems';
  const units = split ? submission.itemCount : 1;
  return Array.from({ length: units }, (_, index) => ({
    agency: holder.agency,
    stream,
    unit: index + 1,
    column: submission.category,
    receivedYear,
    received,
    concluded:
      holder.ending &&
      conclusionOf({ ending: holder.ending, request, receivedYear, item: split ? index + 1 : null }, rules),
  }));
}
