import { PERIODS, proveWorkingDays, workingDayDeadline } from '@taizhang/deadlines';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import type { RequestCase } from '../case';
import { proveNamedDay, stateOf, stateOfRight } from './clock';
import type { Clock } from './clock';
import { underOldRegulation } from './reply-period';

/** `correctionNotice`: seven working days to ask for a correction, art. 30. */
export function correctionNoticeClock(
  request: RequestCase,
  calendar: Calendar,
  asOf: LocalDate,
): readonly Clock[] {
  if (!request.receipt || underOldRegulation(request)) return [];
  const period = { startedOn: request.receipt.receivedOn, workingDays: PERIODS.correctionNotice.length };
  const { startedOn, dueOn, provisional } = workingDayDeadline(calendar, period);
  const askedOn = request.correctionNotices[0]?.issuedOn ?? null;
  return [
    {
      clock: 'correctionNotice',
      startedOn,
      dueOn,
      provisional,
      state: stateOfRight(dueOn, askedOn, asOf),
      days: () => proveWorkingDays(calendar, period),
    },
  ];
}

/** `correction`: the day the notice gave the applicant, art. 30. */
export function correctionClock(request: RequestCase, asOf: LocalDate): readonly Clock[] {
  const { correction } = request;
  if (correction.stage === 'notAsked') return [];
  const { issuedOn: startedOn, correctBy: dueOn } = correction;
  const receivedOn = correction.stage === 'received' ? correction.on : null;
  return [
    {
      clock: 'correction',
      startedOn,
      dueOn,
      provisional: false,
      state: correction.stage === 'lapsed' ? 'lapsed' : stateOf(dueOn, receivedOn, asOf),
      days: () => proveNamedDay(startedOn, dueOn),
    },
  ];
}
