const BEIJING = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The instant on a Beijing clock, for people; JSON keeps the instant itself. */
export function beijingTime(instant: string): string {
  return BEIJING.format(new Date(instant));
}
