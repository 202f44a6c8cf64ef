import type { LocalDate } from '@taizhang/deadlines';
import type { Reminder } from '@taizhang/reminders';
import type { Parts } from '../parts';
import { digestOf } from '../wording/reminders';

/**
 * Sends one account what it was told that day and has not been sent, as one letter: numbers and days, never a name.
 * @returns how many reminders the letter held; 0 where nothing is unsent or the person wants no mail.
 * @throws what the mail server says: the reminders stay as they are, and the queue tries again.
 */
export async function sendDigest(
  { account, day }: { readonly account: string; readonly day: LocalDate },
  { reminders, mailer }: Pick<Parts, 'reminders' | 'mailer'>,
): Promise<number> {
  const to = await reminders.addressOf(account);
  const unsent = await reminders.unsent(account, day);
  if (!mailer || to === null || unsent.length === 0) return 0;
  await mailer.send({ to, ...digestOf(unsent, day), id: idOf(account, day, unsent) });
  await reminders.markSent(unsent.map(({ id }) => id));
  return unsent.length;
}

/** The same reminders make the same letter. */
function idOf(account: string, day: LocalDate, reminders: readonly Reminder[]): string {
  return [account, day, Math.max(...reminders.map(({ id }) => id))].join('.');
}
