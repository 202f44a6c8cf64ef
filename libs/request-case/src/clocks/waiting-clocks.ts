import { PERIODS, proveWorkingDays, workingDayDeadline } from '@taizhang/deadlines';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import type { RequestCase } from '../case';
import { consultationClock } from '../consultation/stops';
import { notStarted, stateOf, stateOfRight } from './clock';
import type { Clock } from './clock';

/** `thirdParty:KEY` and `agency:KEY`: fifteen working days for an opinion, art. 32, 34. */
export function consultationClocks(
  request: RequestCase,
  calendar: Calendar,
  asOf: LocalDate,
): readonly Clock[] {
  return request.consultations.map((one) => {
    const clock = consultationClock(one);
    if (!one.receivedOn) return notStarted(clock);
    const period = { startedOn: one.receivedOn, workingDays: PERIODS.thirdPartyOpinion.length };
    const deadline = workingDayDeadline(calendar, period);
    return {
      clock,
      ...deadline,
      state: stateOfRight(deadline.dueOn, one.replied?.on ?? null, asOf),
      days: () => proveWorkingDays(calendar, period),
    };
  });
}

/** `fee`: twenty working days to pay, from the day after the notice was received, 国办函〔2020〕109号. */
export function feeClock(request: RequestCase, calendar: Calendar, asOf: LocalDate): readonly Clock[] {
  const { fee } = request;
  if (fee.stage === 'notAsked') return [];
  if (!fee.receivedOn) return [notStarted('fee')];
  const period = { startedOn: fee.receivedOn, workingDays: PERIODS.feePayment.length };
  const deadline = workingDayDeadline(calendar, period);
  const paidOn = fee.stage === 'paid' ? fee.on : null;
  return [
    {
      clock: 'fee',
      ...deadline,
      state: fee.stage === 'lapsed' ? 'lapsed' : stateOf(deadline.dueOn, paidOn, asOf),
      days: () => proveWorkingDays(calendar, period),
    },
  ];
}

/** `redo:KEY`: the period that a review or a suit set for a new reply. */
export function redoClocks(request: RequestCase, calendar: Calendar, asOf: LocalDate): readonly Clock[] {
  return request.redos.flatMap(({ by, orderedOn, workingDays, dispatched }) => {
    if (!orderedOn) return [];
    const period = { startedOn: orderedOn, workingDays };
    const deadline = workingDayDeadline(calendar, period);
    return [
      {
        clock: `redo:${by}`,
        ...deadline,
        state: stateOf(deadline.dueOn, dispatched?.by.on ?? null, asOf),
        days: () => proveWorkingDays(calendar, period),
      },
    ];
  });
}
