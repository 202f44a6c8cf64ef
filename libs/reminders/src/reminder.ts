import type { LocalDate } from '@taizhang/deadlines';

/**
 * What staff are told of: due within three working days, due today, overdue; somebody else's time is over and the
 * case has not moved; the post came back; sent and no proof of service; a notice moved a due date.
 */
export const REMINDER_KINDS = [
  'overdue',
  'dueToday',
  'dueSoon',
  'waitingTooLong',
  'returnedMail',
  'serviceUnproven',
  'dueDateMoved',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Numbers and days only: never a name, never what somebody typed. */
export interface NewReminder {
  readonly account: string;
  readonly agency: string;
  readonly stream: string;
  /** The source's own key, by which the case's page is found. */
  readonly request: string;
  readonly number: string | null;
  readonly kind: ReminderKind;
  /** Which clock; empty where the kind is about none. */
  readonly clock: string;
  readonly dueOn: LocalDate | null;
  /** What it was before a notice moved it. */
  readonly wasDueOn: LocalDate | null;
}

export interface Reminder extends Omit<NewReminder, 'account' | 'stream'> {
  readonly id: number;
  /** The day on which it was told; once a day, case, kind and clock. */
  readonly toldOn: LocalDate;
  readonly readAt: string | null;
}
