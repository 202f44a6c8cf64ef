import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  AskMailAddress,
  AskReminders,
  MarkReminderRead,
  REMINDER_WORDS,
  SetMailAddress,
} from '@taizhang/wiring';
import type { AskedOf } from '../door/route';
import { Asked, Route } from '../door/route.decorator';
import { markReminderRead, readMailAddress, readReminders, setMailAddress } from './reminders.routes';

/** What the person is reminded of, in the workspace; and where the morning's letter goes. */
@Controller()
export class RemindersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Route(readReminders)
  async mine(@Asked() { query, person }: AskedOf<typeof readReminders>) {
    const { before, limit } = query;
    const page = { limit, unread: query.unread === 'true', ...(before === undefined ? {} : { before }) };
    const found = await this.queries.execute(new AskReminders({ account: person.account, ...page }));
    return found.map((reminder) => ({ ...reminder, words: REMINDER_WORDS[reminder.kind] }));
  }

  @Route(markReminderRead)
  read(@Asked() { params, person }: AskedOf<typeof markReminderRead>): Promise<void> {
    return this.commands.execute(new MarkReminderRead({ account: person.account, id: params.id }));
  }

  @Route(readMailAddress)
  mail(@Asked() { person }: AskedOf<typeof readMailAddress>) {
    return this.queries.execute(new AskMailAddress(person.account));
  }

  @Route(setMailAddress)
  async setMail(@Asked() { body, person }: AskedOf<typeof setMailAddress>): Promise<void> {
    await this.commands.execute(new SetMailAddress({ account: person.account, address: body.address }));
  }
}
