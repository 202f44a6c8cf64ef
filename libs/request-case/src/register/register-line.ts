import type { Calendar, LocalDate } from '@taizhang/deadlines';
import type { RequestCase } from '../case';
import { endingFor, receivedOnBy, seenBy } from '../case-state';
import { holdingClock } from '../clocks/clocks';
import type { Clock } from '../clocks/clock';
import { replyClocks } from '../clocks/reply-clocks';
import { flagsOf } from '../flags';
import type { Flag } from '../flags';
import type { ApplicantCategory, Outcome } from '../outcome';
import { outcomeOfEnding } from '../outcome-of-reply';
import { stageOf } from '../stage';
import type { Ending } from '../transfer/transfer';
import type { Stage } from '../stage';

/** One line of the register 登记台账, as the acts up to a day make it. */
export interface RegisterLine {
  readonly receivedOn: LocalDate | null;
  readonly category: ApplicantCategory | null;
  readonly stage: Stage;
  /** Null before receipt, and while the reply clock is off. */
  readonly replyDueOn: LocalDate | null;
  readonly replyDueProvisional: boolean;
  readonly dispatchedOn: LocalDate | null;
  readonly outcome: Outcome | null;
  readonly concludedOn: LocalDate | null;
  readonly overdue: boolean;
  readonly flags: readonly Flag[];
}

export function registerLineOf(
  whole: RequestCase,
  agency: string,
  calendar: Calendar,
  asOf: LocalDate,
): RegisterLine {
  const request = seenBy(whole, agency);
  const replyClock = replyClockFor(request, agency, calendar, asOf);
  const flags = flagsOf(request, { agency, calendar, asOf, replyClock });
  return {
    receivedOn: receivedOnBy(request, agency),
    category: request.submission?.category ?? null,
    stage: stageOf(request, agency, calendar, asOf),
    ...replyDue(replyClock, endingFor(request, agency)),
    ...conclusion(request, endingFor(request, agency)),
    overdue: flags.includes('overdue'),
    flags,
  };
}

/** What the line says of the reply clock that holds. */
export function replyDue(clock: Clock | undefined, ending: Ending | null) {
  const abandoned = ending?.kind === 'correctionLapsed' || ending?.kind === 'feeLapsed';
  if (!clock) return { replyDueOn: null, replyDueProvisional: false };
  return { replyDueOn: abandoned ? null : clock.dueOn, replyDueProvisional: clock.provisional };
}

/** How the case ended for the agency, as the line says it. */
export function conclusion(request: RequestCase, ending: Ending | null) {
  const lastSent = request.dispatches.at(-1)?.dispatchedOn ?? null;
  return {
    dispatchedOn: ending?.kind === 'replied' ? ending.dispatchedOn : lastSent,
    outcome: ending && outcomeOfEnding(ending),
    concludedOn: ending?.on ?? null,
  };
}

/**
 * The reply clock that holds, of a case as the agency sees it; none before the receipt, and none once it is voided.
 * 延迟答复 puts its own day in the place of the reply period, art. 35.
 */
export function replyClockFor(
  request: RequestCase,
  agency: string,
  calendar: Calendar,
  asOf: LocalDate,
): Clock | undefined {
  if (request.voided) return undefined;
  const clocks = replyClocks(request, endingFor(request, agency), calendar, asOf);
  const delayed = clocks.findLast(({ clock }) => clock === 'delayedReply');
  return holdingClock(clocks, 'reply') ?? (delayed?.state === 'restarted' ? undefined : delayed);
}
