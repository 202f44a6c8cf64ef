import type { Calendar, LocalDate } from '@taizhang/deadlines';
import type { RequestCase } from '../case';
import { endingFor, replyClockOff, seenBy } from '../case-state';
import { answeredWhileOff, replyPeriods } from './reply-period';
import type { Clock } from './clock';
import { correctionClock, correctionNoticeClock } from './correction-clocks';
import { remedyClocks } from './remedy-clocks';
import { replyClocks } from './reply-clocks';
import { consultationClocks, feeClock, redoClocks } from './waiting-clocks';

/**
 * Every clock of the case as the acts so far make it, for the agency that asks; replaced ones stay listed. A voided
 * request has none.
 */
export function clocksOf(
  whole: RequestCase,
  agency: string,
  calendar: Calendar,
  asOf: LocalDate,
): readonly Clock[] {
  if (whole.voided) return [];
  const request = seenBy(whole, agency);
  const ending = endingFor(request, agency);
  const repliedOn = ending?.kind === 'replied' ? ending.on : null;
  const owed = ending
    ? ending.kind === 'replied' && !answeredWhileOff(request, replyPeriods(request, calendar, asOf).at(-1))
    : !replyClockOff(request);
  return [
    ...correctionNoticeClock(request, calendar, asOf),
    ...correctionClock(request, asOf),
    ...replyClocks(request, ending, calendar, asOf),
    ...consultationClocks(request, calendar, asOf),
    ...feeClock(request, calendar, asOf),
    ...redoClocks(request, calendar, asOf),
    ...remedyClocks(request, { owed, repliedOn }, calendar, asOf),
  ];
}

/** The clock that holds: the last of its name that is neither restarted nor extended. */
export function holdingClock(clocks: readonly Clock[], name: string): Clock | undefined {
  return clocks.findLast(
    ({ clock, state }) => clock === name && state !== 'restarted' && state !== 'extended',
  );
}
