import type { CommandBus } from '@nestjs/cqrs';
import type { JobDesk, OrderOf } from '@taizhang/jobs';
import { localDate } from '@taizhang/deadlines';
import { SendDigest, SweepMorning } from '../reminders/messages';
import type { ToldReminders } from './job-answer';

export interface ReminderTools {
  readonly commands: CommandBus;
  readonly desk: JobDesk;
}

/** Tells what is due, and orders a letter for everybody who wants one: done again, it orders what is still unsent. */
export async function sweepDeadlines(
  { day }: OrderOf<'sweepDeadlines'>,
  { commands, desk }: ReminderTools,
): Promise<ToldReminders> {
  const {
    day: swept,
    told,
    mailTo,
  } = await commands.execute(new SweepMorning(day === null ? null : localDate(day)));
  for (const account of mailTo) {
    await desk.order({ kind: 'sendReminders', account, day: swept, about: 'morning' });
  }
  return { day: swept, told };
}

/** One account's letter. Tried again by the queue until the mail server has taken it. */
export async function sendReminders(
  { account, day }: OrderOf<'sendReminders'>,
  { commands }: ReminderTools,
): Promise<ToldReminders> {
  return { day, told: await commands.execute(new SendDigest({ account, day: localDate(day) })) };
}
