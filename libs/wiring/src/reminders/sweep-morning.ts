import { readClosed, recordedActs } from '@taizhang/case-handling';
import { isWorkday } from '@taizhang/deadlines';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import { dueReminders } from '@taizhang/reminders';
import type { AttendedCase, NewReminder } from '@taizhang/reminders';
import { clocksOf, foldCase, historyInForce, lineOn, registerLineOf } from '@taizhang/request-case';
import type { ListedCase } from '@taizhang/views';
import type { Parts } from '../parts';
import { attendedCases, sentCases } from './attended-cases';
import type { Attended } from './attended-cases';
import { recipients } from './recipients';
import type { Recipients } from './recipients';

export interface SweptMorning {
  readonly day: LocalDate;
  /** Reminders told now; none on a rest day, and none where the morning had been swept already. */
  readonly told: number;
  /** The accounts that are still to be sent a letter of this day. */
  readonly mailTo: readonly string[];
}

/**
 * Looks at every case that somebody must attend to, on a morning on which its agency works, and tells whoever works on
 * it; once, however many workers there are and however often it is asked for. A morning that has passed is not told.
 */
export async function sweepMorning(meant: LocalDate | null, parts: Parts): Promise<SweptMorning> {
  const { reminders, staff, today, mailer } = parts;
  const day = today();
  if (meant !== null && meant !== day) return { day: meant, told: 0, mailTo: [] };
  let told = 0;
  if (!(await reminders.sweptOn(day))) {
    const found = await remindersOf(day, await recipients(staff), parts);
    if (found !== null && (await reminders.swept(day, found))) told = found.length;
  }
  return { day, told, mailTo: mailer ? await reminders.awaitingMail(day) : [] };
}

/** Null where no agency works that day. */
async function remindersOf(
  day: LocalDate,
  whom: Recipients,
  parts: Parts,
): Promise<readonly NewReminder[] | null> {
  const agencies = await parts.views.read((reading) => reading.agencies());
  const working = agencies.filter((agency) => isWorkday(parts.rules.rulesOf(agency).calendar, day));
  if (working.length === 0) return null;
  const found: NewReminder[] = [];
  for (const agency of working) {
    const { calendar } = parts.rules.rulesOf(agency);
    const seen = new Set<string>();
    for await (const { listed, events } of attendedCases(agency, {}, parts)) {
      seen.add(listed.stream);
      found.push(...told(listed, attendedOf({ listed, events }, calendar, day), { calendar, day, whom }));
    }
    for await (const listed of sentCases(agency, parts)) {
      if (seen.has(listed.stream)) continue;
      const line = lineOn(listed.standing, calendar, day);
      found.push(...told(listed, { line, clocks: [] }, { calendar, day, whom }));
    }
  }
  return found;
}

function attendedOf({ listed, events }: Attended, calendar: Calendar, day: LocalDate): AttendedCase {
  const { agency } = listed;
  const request = foldCase(historyInForce(recordedActs(events.map(readClosed)), calendar, { asOf: day }));
  return {
    line: registerLineOf(request, agency, calendar, day),
    clocks: clocksOf(request, agency, calendar, day),
  };
}

interface Morning {
  readonly calendar: Calendar;
  readonly day: LocalDate;
  readonly whom: Recipients;
}

function told(
  listed: ListedCase,
  found: AttendedCase,
  { calendar, day, whom }: Morning,
): readonly NewReminder[] {
  const { agency, stream, request, number, handler } = listed;
  return dueReminders(found, calendar, day).flatMap((due) =>
    whom
      .of(agency, handler)
      .map((account) => ({ account, agency, stream, request, number, wasDueOn: null, ...due })),
  );
}
