import { readClosed, recordedActs } from '@taizhang/case-handling';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import type { StoredEvent } from '@taizhang/event-store';
import { clocksOf, foldCase, historyInForce } from '@taizhang/request-case';
import type { Clock, RecordedAct } from '@taizhang/request-case';
import type { ListedCase } from '@taizhang/views';
import type { Parts } from '../parts';
import { movedDueDates } from '../preview/changes';
import type { RuleBook } from '../rules/rule-book';
import { attendedCases } from '../reminders/attended-cases';
import type { MovedCase } from './calendar-answer';

/** Two states of the rules, and the moment at which the cases are looked at. */
export interface Moving {
  readonly before: RuleBook;
  readonly after: RuleBook;
  readonly asOf: LocalDate;
  /** Only what was recorded by then. */
  readonly knownAt?: number;
}

export interface FoundMove extends MovedCase {
  readonly stream: string;
  readonly handler: string | null;
}

/** The open cases of these agencies whose due dates differ between the two, from → to. */
export async function movedCases(
  agencies: readonly string[],
  moving: Moving,
  parts: Parts,
): Promise<readonly FoundMove[]> {
  const moved: FoundMove[] = [];
  for (const agency of agencies) {
    const before = moving.before.rulesOf(agency).calendar;
    const after = moving.after.rulesOf(agency).calendar;
    if (before.version === after.version) continue;
    for await (const { listed, events } of attendedCases(agency, moving, parts)) {
      const recorded = recordedUpTo(events, moving.knownAt);
      moved.push(...movesOf({ listed, recorded }, { before, after }, moving.asOf));
    }
  }
  return moved;
}

function recordedUpTo(events: readonly StoredEvent[], knownAt = Infinity): readonly RecordedAct[] {
  return recordedActs(events.filter(({ ordinal }) => ordinal <= knownAt).map(readClosed));
}

interface Attended {
  readonly listed: ListedCase;
  readonly recorded: readonly RecordedAct[];
}

function movesOf(
  { listed, recorded }: Attended,
  calendars: { readonly before: Calendar; readonly after: Calendar },
  asOf: LocalDate,
): readonly FoundMove[] {
  const { agency, stream, request, number, handler } = listed;
  const open = (calendar: Calendar) =>
    clocksOf(foldCase(historyInForce(recorded, calendar, { asOf })), agency, calendar, asOf).filter(isOpen);
  return movedDueDates(open(calendars.before), open(calendars.after)).map((one) => ({
    ...{ agency, stream, request, number, handler },
    ...one,
  }));
}

function isOpen({ state }: Clock): boolean {
  return state === 'running' || state === 'overdue';
}
