/** What staff are reminded of: a table of its own, outside the log, which may be emptied without losing a fact. */
export { migrateReminders } from './migrate';
export { dueReminders } from './due-reminders';
export type { AttendedCase } from './due-reminders';
export { ReminderDesk } from './reminder-desk';
export type { MovedDay, NoticeMoves, ReminderPage } from './reminder-desk';
export type { NewReminder, Reminder, ReminderKind } from './reminder';
