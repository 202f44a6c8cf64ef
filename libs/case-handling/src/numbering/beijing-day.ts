import { localDate } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';

const BEIJING_AHEAD_MS = 8 * 60 * 60 * 1000;

/** The civil day in Beijing at an instant (UTC+8, no summer time since 1991). */
export function beijingDay(instant: string): LocalDate {
  return localDate(new Date(Date.parse(instant) + BEIJING_AHEAD_MS).toISOString().slice(0, 10));
}
