import { addDays } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import type { HandlerFigures, RegisterFilter } from '@taizhang/views';
import type { Parts } from '../parts';
import { askingDay, momentOf } from './asking-day';
import { pageLine } from './register-page-line';
import type { RegisterPageLine } from './register-page-line';
import { orderOf } from './register-question';

export interface BoardQuestion {
  readonly agency: string;
  /** Only the cases of this account; null: of nobody. */
  readonly handler?: string | null;
  /** Days ahead, calendar days, that the last group of due cases reaches. */
  readonly days: number;
  /** Cases shown of each group. */
  readonly limit: number;
  readonly asKnownAt?: string;
}

export type BoardGroup =
  | 'overdue'
  | 'dueToday'
  | 'dueSoon'
  | 'dueLater'
  | 'awaitingCorrection'
  | 'awaitingFee'
  | 'consulting'
  | 'serviceUnproven';

export interface GroupOfCases {
  /** Null where there are more than a thousand. */
  readonly count: number | null;
  /** The most urgent first, those that wait or lack proof by submission. */
  readonly cases: readonly RegisterPageLine[];
}

/** 期限看板: what is late, what is due, what waits for others, what was sent without proof of service. */
export interface BoardAnswer {
  readonly agency: string;
  readonly day: LocalDate;
  readonly position: number;
  /** The last day of `dueSoon`: three working days ahead. */
  readonly soonUntil: LocalDate;
  /** The last day of `dueLater`. */
  readonly laterUntil: LocalDate;
  readonly groups: { readonly [G in BoardGroup]: GroupOfCases };
  /** Of the whole agency, whoever is asked for. */
  readonly byHandler: readonly HandlerFigures[];
}

const SOON_WORKING_DAYS = 3;
const MOST_COUNTED = 1_000;

export async function deadlineBoard(question: BoardQuestion, parts: Parts): Promise<BoardAnswer> {
  const { agency, days, limit } = question;
  const { day, knownAt } = await momentOf(question.asKnownAt, parts);
  return parts.views.read(async (reading) => {
    const { calendar } = reading.rulesOf(agency);
    const asking = askingDay(day, calendar);
    const soon = asking.workingDays[SOON_WORKING_DAYS - 1] ?? day;
    const later = addDays(day, days) > soon ? addDays(day, days) : soon;
    const filters = filtersOf({ day, soon, later }, question.handler);
    const group = async (filter: RegisterFilter): Promise<GroupOfCases> => {
      const asked = { agency, filter, asking, knownAt, limit, ...orderOf(filter) };
      const found = await reading.registerPage(asked);
      const cases = found.map(({ listed }) => pageLine(listed, calendar, day));
      const count = found.length < limit ? found.length : await reading.countUpTo(asked, MOST_COUNTED);
      return { count, cases };
    };
    return {
      ...{ agency, day, position: knownAt ?? reading.position, soonUntil: soon, laterUntil: later },
      groups: await inTurn(filters, group),
      byHandler: await reading.deadlineFigures({ agency, asking, soon, later, knownAt }),
    };
  });
}

/** One after the other: they share one connection and one moment. */
async function inTurn(
  filters: { readonly [G in BoardGroup]: RegisterFilter },
  group: (filter: RegisterFilter) => Promise<GroupOfCases>,
): Promise<BoardAnswer['groups']> {
  return {
    overdue: await group(filters.overdue),
    dueToday: await group(filters.dueToday),
    dueSoon: await group(filters.dueSoon),
    dueLater: await group(filters.dueLater),
    awaitingCorrection: await group(filters.awaitingCorrection),
    awaitingFee: await group(filters.awaitingFee),
    consulting: await group(filters.consulting),
    serviceUnproven: await group(filters.serviceUnproven),
  };
}

interface Edges {
  readonly day: LocalDate;
  readonly soon: LocalDate;
  readonly later: LocalDate;
}

function filtersOf(
  { day, soon, later }: Edges,
  handler: string | null | undefined,
): { readonly [G in BoardGroup]: RegisterFilter } {
  const of = handler === undefined ? {} : { handler };
  const waiting = { ...of, state: 'open' } as const;
  return {
    overdue: { ...of, overdue: true },
    dueToday: { ...of, due: { from: day, until: day } },
    dueSoon: { ...of, due: { from: addDays(day, 1), until: soon } },
    dueLater: { ...of, due: { from: addDays(soon, 1), until: later } },
    awaitingCorrection: { ...waiting, stage: 'awaitingCorrection' },
    awaitingFee: { ...waiting, stage: 'awaitingFee' },
    consulting: { ...waiting, stage: 'consulting' },
    serviceUnproven: { ...of, serviceUnproven: true },
  };
}
