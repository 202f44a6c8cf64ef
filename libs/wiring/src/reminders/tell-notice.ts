import type { LocalDate } from '@taizhang/deadlines';
import type { NewReminder } from '@taizhang/reminders';
import { movedCases } from '../calendar/moved-cases';
import type { FoundMove } from '../calendar/moved-cases';
import type { Parts } from '../parts';
import { recipients } from './recipients';

/** A notice found in an old log is not news. */
const NEWS_MS = 7 * 24 * 60 * 60 * 1000;

export interface ToldNotice {
  readonly day: LocalDate;
  /** The accounts that are still to be sent a letter of this day. */
  readonly mailTo: readonly string[];
}

/**
 * Works out what a recorded notice moved: the cases as known when it was recorded, by the rules before and with it.
 * Keeps the list and tells the handlers, once however many processes do it.
 */
export async function tellNotice(ordinal: number, parts: Parts): Promise<ToldNotice> {
  const { rules, reminders, mailer, today, views, store, staff } = parts;
  const day = today();
  await rules.learn();
  const notice = rules.notices.find((one) => one.ordinal === ordinal);
  if (!notice) throw new Error(`The calendar holds no notice at ordinal ${ordinal}: is it another log?`);
  const { events } = await store.readAll({ after: ordinal - 1, limit: 1 });
  const recordedAt = Date.parse(events[0]?.recordedAt ?? '');
  const moving = {
    before: rules.knownAt(ordinal - 1),
    after: rules.knownAt(ordinal),
    asOf: day,
    knownAt: ordinal,
  };
  const agencies = await views.read((reading) => reading.agencies());
  const moved = await movedCases(agencies, moving, parts);
  const whom = await recipients(staff);
  const news = Date.now() - recordedAt < NEWS_MS ? moved : [];
  const told = news.flatMap((one) =>
    whom.of(one.agency, one.handler).map((account) => movedFor(account, one)),
  );
  await reminders.noticed({ ordinal, number: notice.act.number, moved, reminders: told, day });
  return { day, mailTo: mailer ? await reminders.awaitingMail(day) : [] };
}

function movedFor(
  account: string,
  { agency, stream, request, number, clock, from, to }: FoundMove,
): NewReminder {
  const which = { account, agency, stream, request, number, clock };
  return { ...which, kind: 'dueDateMoved', dueOn: to, wasDueOn: from };
}
