import { localDate } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';

const BEIJING = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** The civil day in Beijing. The only place where the program looks at the clock for a legal day. */
export function beijingToday(): LocalDate {
  return localDate(BEIJING.format(new Date()));
}

const TIME = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', timeStyle: 'short' });

/** The time of day in Beijing as 08:30: for the office's morning, never for a legal day. */
export function beijingTimeOfDay(): string {
  return TIME.format(new Date());
}
