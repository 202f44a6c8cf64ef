import type { Calendar, LocalDate } from '@taizhang/deadlines';
import { isArchivedBy } from './archive/archive';
import type { RequestCase } from './case';
import { endingFor, holderFor, seenBy } from './case-state';
import { isAwaited } from './consultation/stops';

/** Where a request stands 办理环节; the later in this list wins. */
export const STAGES = [
  'submitted',
  'inHand',
  'awaitingReasons',
  'consulting',
  'awaitingCorrection',
  'awaitingFee',
  'decided',
  'dispatched',
  'returned',
  'delivered',
  'abandonedCorrection',
  'abandonedFee',
  'withdrawn',
  'transferred',
  'archived',
  'voided',
] as const;
export type Stage = (typeof STAGES)[number];

/** The stage of the whole case as the agency sees it on that day; null before there is a case. */
export function stageSeenBy(
  whole: RequestCase,
  agency: string,
  calendar: Calendar,
  asOf: LocalDate,
): Stage | null {
  return whole.submission ? stageOf(seenBy(whole, agency), agency, calendar, asOf) : null;
}

/** The stage of a case that has the agency's acts alone. */
export function stageOf(request: RequestCase, agency: string, calendar: Calendar, asOf: LocalDate): Stage {
  const holds = stagesThatHold(request, agency, calendar, asOf);
  return STAGES.findLast((stage) => holds[stage]) ?? 'submitted';
}

function stagesThatHold(
  request: RequestCase,
  agency: string,
  calendar: Calendar,
  asOf: LocalDate,
): { readonly [S in Stage]: boolean } {
  const ending = endingFor(request, agency)?.kind;
  const lastDispatch = request.dispatches.at(-1);
  return {
    submitted: true,
    inHand: request.receipt !== null,
    awaitingReasons: request.reasons.stage === 'awaited',
    consulting: request.consultations.some((one) => isAwaited(one, calendar, asOf)),
    awaitingCorrection: request.correction.stage === 'awaited',
    awaitingFee: request.fee.stage === 'awaited',
    decided: request.decisions.length > 0,
    dispatched: lastDispatch !== undefined,
    returned: Boolean(lastDispatch?.returnedOn),
    delivered: request.dispatches.some(({ deliveredOn }) => deliveredOn !== null),
    abandonedCorrection: ending === 'correctionLapsed',
    abandonedFee: ending === 'feeLapsed',
    withdrawn: ending === 'withdrawn',
    transferred: ending === 'transferred' || holderFor(request, agency) !== request.holders.at(-1),
    archived: isArchivedBy(request, agency),
    voided: request.voided !== null,
  };
}
