import { beijingDay } from '@taizhang/case-handling';
import { workingDaysAfter } from '@taizhang/deadlines';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import type { AskingDay } from '@taizhang/views';
import type { Parts } from '../parts';

/** From which moment something is looked at. */
export interface Moment {
  /** The day of asking: that of the instant, or today. */
  readonly day: LocalDate;
  /** The last ordinal that was recorded then; undefined: now. */
  readonly knownAt: number | undefined;
}

export async function momentOf(
  asKnownAt: string | undefined,
  { store, today }: Pick<Parts, 'store' | 'today'>,
): Promise<Moment> {
  if (asKnownAt === undefined) return { day: today(), knownAt: undefined };
  return { day: beijingDay(asKnownAt), knownAt: await store.ordinalAsOf(asKnownAt) };
}

/** The longest reply period with the longest extension, behind the longest consultation, with room to spare. */
const WORKING_DAYS_AHEAD = 120;

export function askingDay(day: LocalDate, calendar: Calendar): AskingDay {
  const workingDays: LocalDate[] = [];
  for (let last = day; workingDays.length < WORKING_DAYS_AHEAD;) {
    last = workingDaysAfter(calendar, last, 1);
    workingDays.push(last);
  }
  return { day, workingDays };
}
