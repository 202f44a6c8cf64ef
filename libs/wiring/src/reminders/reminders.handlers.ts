import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler } from '@nestjs/cqrs';
import type { ICommandHandler, IQueryHandler } from '@nestjs/cqrs';
import type { Parts } from '../parts';
import { PARTS } from '../parts-token';
import { QuestionError } from '../question-error';
import {
  AskMailAddress,
  AskReminders,
  MarkReminderRead,
  SendDigest,
  SetMailAddress,
  SweepMorning,
  TellNotice,
} from './messages';
import { sendDigest } from './send-digest';
import { sweepMorning } from './sweep-morning';
import { tellNotice } from './tell-notice';

@CommandHandler(SweepMorning)
export class SweepMorningHandler implements ICommandHandler<SweepMorning> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ day }: SweepMorning) {
    return sweepMorning(day, this.parts);
  }
}

@CommandHandler(TellNotice)
export class TellNoticeHandler implements ICommandHandler<TellNotice> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ ordinal }: TellNotice) {
    return tellNotice(ordinal, this.parts);
  }
}

@CommandHandler(SendDigest)
export class SendDigestHandler implements ICommandHandler<SendDigest> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ order }: SendDigest) {
    return sendDigest(order, this.parts);
  }
}

@QueryHandler(AskReminders)
export class AskRemindersHandler implements IQueryHandler<AskReminders> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ question: { account, ...page } }: AskReminders) {
    return this.parts.reminders.remindersOf(account, page);
  }
}

@CommandHandler(MarkReminderRead)
export class MarkReminderReadHandler implements ICommandHandler<MarkReminderRead> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async execute({ order: { account, id } }: MarkReminderRead) {
    if (await this.parts.reminders.markRead(account, id)) return;
    throw new QuestionError('UnknownReminder', '没有这条提醒，或者早已清理。');
  }
}

@QueryHandler(AskMailAddress)
export class AskMailAddressHandler implements IQueryHandler<AskMailAddress> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async execute({ account }: AskMailAddress) {
    return { address: await this.parts.reminders.addressOf(account) };
  }
}

@CommandHandler(SetMailAddress)
export class SetMailAddressHandler implements ICommandHandler<SetMailAddress> {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  execute({ order: { account, address } }: SetMailAddress) {
    return this.parts.reminders.setAddress(account, address);
  }
}

export const REMINDER_HANDLERS = [
  SweepMorningHandler,
  TellNoticeHandler,
  SendDigestHandler,
  AskRemindersHandler,
  MarkReminderReadHandler,
  AskMailAddressHandler,
  SetMailAddressHandler,
];
