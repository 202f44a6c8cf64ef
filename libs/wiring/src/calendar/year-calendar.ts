import type { CalendarAct } from '@taizhang/case-handling';
import {
  addDays,
  dayKind,
  daysBetween,
  firstDayOf,
  isCovered,
  lastDayOf,
  localDate,
  stateCouncilCalendar,
} from '@taizhang/deadlines';
import type { Calendar, HolidayNotice, LocalDate, YearArrangement } from '@taizhang/deadlines';
import type { OfficeRules } from '../rules/office-rules';
import type { CalendarAnswer, NoticeLine } from './calendar-answer';

/** A year day by day, as the agency counts it, with the notice or order behind each day off or worked. */
export function yearCalendar(
  { agency, year }: { readonly agency: string; readonly year: number },
  rules: Pick<OfficeRules, 'rulesOf' | 'notices'>,
): CalendarAnswer {
  const { calendar } = rules.rulesOf(agency);
  const sources = sourcesOf(
    calendar,
    rules.notices.map(({ act }) => act),
  );
  const [first, last] = [firstDayOf(year), lastDayOf(year)];
  const days = Array.from({ length: daysBetween(first, last) + 1 }, (_, at) => addDays(first, at));
  return {
    agency,
    year,
    version: calendar.version,
    noticed: isCovered(calendar, year),
    days: days.map((day) => ({ day, kind: dayKind(calendar, day), source: sources.get(day) ?? null })),
  };
}

/** Who said last what a day is: the built-in notices, those recorded, then the orders laid over them. */
function sourcesOf(calendar: Calendar, acts: readonly CalendarAct[]): ReadonlyMap<LocalDate, string> {
  const recorded = acts.filter((act) => act.act === 'HolidayNoticeRecorded').map(told);
  const orders = calendar.overlays.map(({ source, restDays, workdays }) => ({
    source,
    days: [...restDays, ...workdays],
  }));
  const built = stateCouncilCalendar.arrangements.years.flatMap(builtIn);
  return new Map(
    [...built, ...recorded, ...orders].flatMap(({ source, days }) =>
      days.map((day) => [day, source] as const),
    ),
  );
}

interface Told {
  readonly source: string;
  readonly days: readonly LocalDate[];
}

function told({ number, restDays, workDays }: CalendarAct): Told {
  return { source: number, days: [...restDays, ...workDays] };
}

function builtIn({ notices, breaks }: YearArrangement): readonly Told[] {
  return breaks.map(({ festival, from, until, worked }) => {
    const changed = notices.findLast((notice: HolidayNotice) => notice.changed === festival);
    const source = (changed ?? notices[0])?.number ?? '';
    return { source, days: [...daysFrom(from, until), ...worked.flatMap((day) => daysFrom(day, day))] };
  });
}

function daysFrom(from: string, until: string): readonly LocalDate[] {
  const first = localDate(from);
  return Array.from({ length: daysBetween(first, localDate(until)) + 1 }, (_, at) => addDays(first, at));
}

/** Every notice and order, the newest first. */
export function noticeLines({ notices }: Pick<OfficeRules, 'notices'>): readonly NoticeLine[] {
  const built = stateCouncilCalendar.arrangements.years.flatMap(({ year, notices: own }) =>
    own.map(({ number, issuedOn }): NoticeLine => {
      return { number, issuedOn: localDate(issuedOn), year, agency: null, recorded: null };
    }),
  );
  const recorded = notices.map(({ ordinal, act }): NoticeLine => ({
    number: act.number,
    issuedOn: act.issuedOn,
    year: act.act === 'HolidayNoticeRecorded' ? act.year : null,
    agency: act.act === 'LocalHolidayRecorded' ? act.agency : null,
    recorded: { ordinal, act },
  }));
  return [...built, ...recorded].toReversed();
}
