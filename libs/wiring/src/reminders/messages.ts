import { Command, Query } from '@nestjs/cqrs';
import type { LocalDate } from '@taizhang/deadlines';
import type { Reminder, ReminderPage } from '@taizhang/reminders';
import type { SweptMorning } from './sweep-morning';
import type { ToldNotice } from './tell-notice';

/** Tells staff what is due this morning; null: the morning of the day on which it is done. */
export class SweepMorning extends Command<SweptMorning> {
  constructor(readonly day: LocalDate | null) {
    super();
  }
}

/** Works out what a recorded notice moved, keeps the list, and tells the handlers. */
export class TellNotice extends Command<ToldNotice> {
  constructor(readonly ordinal: number) {
    super();
  }
}

/** Sends one account its reminders of a day; answers how many the letter held. */
export class SendDigest extends Command<number> {
  constructor(readonly order: { readonly account: string; readonly day: LocalDate }) {
    super();
  }
}

/** An account's reminders, the latest first. */
export class AskReminders extends Query<readonly Reminder[]> {
  constructor(readonly question: ReminderPage & { readonly account: string }) {
    super();
  }
}

export class MarkReminderRead extends Command<void> {
  constructor(readonly order: { readonly account: string; readonly id: number }) {
    super();
  }
}

/** Where an account's morning letter goes; null: nowhere. */
export class AskMailAddress extends Query<{ readonly address: string | null }> {
  constructor(readonly account: string) {
    super();
  }
}

export class SetMailAddress extends Command<void> {
  constructor(readonly order: { readonly account: string; readonly address: string | null }) {
    super();
  }
}
