import { proveWorkingDays } from '@taizhang/deadlines';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import type { RequestCase } from '../case';
import { replyClockOff } from '../case-state';
import type { DelayedReply } from '../reasons/reasons';
import type { Ending } from '../transfer/transfer';
import { proveNamedDay, stateOf } from './clock';
import type { Clock, ClockState } from './clock';
import { answeredWhileOff, dueOf, replyPeriods } from './reply-period';
import type { ReplyPeriod } from './reply-period';

/** `reply` in all its runs and `delayedReply`, art. 33, 35; `ending` as the asking agency knows it. */
export function replyClocks(
  request: RequestCase,
  ending: Ending | null,
  calendar: Calendar,
  asOf: LocalDate,
): readonly Clock[] {
  const periods = replyPeriods(request, calendar, asOf);
  const first = periods[0];
  const off = replyClockOff(request);
  const noLongerOwed =
    ending !== null && (ending.kind !== 'replied' || answeredWhileOff(request, periods.at(-1)));
  return periods.flatMap((period, index) => {
    const last = index === periods.length - 1;
    const state: ClockState = last
      ? heldState(period, ending?.on ?? null, asOf, { off, noLongerOwed })
      : 'restarted';
    return first ? clocksOfPeriod(period, first, calendar, state) : [];
  });
}

interface Held {
  readonly off: boolean;
  readonly noLongerOwed: boolean;
}

function heldState(
  period: ReplyPeriod,
  endedOn: LocalDate | null,
  asOf: LocalDate,
  { off, noLongerOwed }: Held,
): ClockState {
  if (noLongerOwed) return 'ended';
  return off && !endedOn ? 'stopped' : stateOf(dueOf(period), endedOn, asOf);
}

function clocksOfPeriod(
  period: ReplyPeriod,
  first: ReplyPeriod,
  calendar: Calendar,
  state: ClockState,
): readonly Clock[] {
  const { plain, extended, delayed } = period;
  const plainState = extended || delayed ? 'extended' : state;
  return [
    workingDays(period, first, calendar, { ...plain, workingDays: period.workingDays, state: plainState }),
    ...(extended
      ? [workingDays(period, first, calendar, { ...extended, state: delayed ? 'extended' : state })]
      : []),
    ...(delayed ? [delayedClock(delayed, state)] : []),
  ];
}

function workingDays(
  period: ReplyPeriod,
  first: ReplyPeriod,
  calendar: Calendar,
  run: { readonly dueOn: LocalDate; readonly workingDays: number; readonly state: ClockState },
): Clock {
  const { startedOn, stops, restartedBy } = period;
  const precededBy = restartedBy ? { from: first.startedOn, by: restartedBy } : undefined;
  return {
    clock: 'reply',
    startedOn,
    dueOn: run.state === 'stopped' ? null : run.dueOn,
    provisional: period.provisional,
    state: run.state,
    days: () => proveWorkingDays(calendar, { startedOn, workingDays: run.workingDays, stops, precededBy }),
  };
}

function delayedClock({ notifiedOn, replyBy }: DelayedReply, state: ClockState): Clock {
  return {
    clock: 'delayedReply',
    startedOn: notifiedOn,
    dueOn: state === 'stopped' ? null : replyBy,
    provisional: false,
    state,
    days: () => proveNamedDay(notifiedOn, replyBy),
  };
}
