import type { Seal } from '@taizhang/annual-report';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import {
  clocksOf,
  foldCase,
  historyInForce,
  holderFor,
  partOf,
  registerLineOf,
} from '@taizhang/request-case';
import type { Clock, Flag, RecordedAct, RequestCase, Stage } from '@taizhang/request-case';
import { countedCells } from './counted-cells';
import type { CountedCell, OneStream } from './counted-cells';
import type { AgencyChanges, MovedCell, MovedDueDate } from './preview-answer';

/** A stream without and with the acts that are tried. */
export interface TwoHistories {
  readonly before: readonly RecordedAct[];
  readonly after: readonly RecordedAct[];
}

export interface SeenBy extends OneStream {
  readonly asOf: LocalDate;
  readonly seals: readonly Seal[];
}

/** What differs between the two histories as one agency sees them on one day. */
export function changesFor({ before, after }: TwoHistories, seen: SeenBy): AgencyChanges {
  const was = standingOf(before, seen);
  const is = standingOf(after, seen);
  return {
    agency: seen.agency,
    dueDates: movedDueDates(was.clocks, is.clocks),
    stage: is.stage === null || was.stage === is.stage ? null : { from: was.stage, to: is.stage },
    flags: {
      raised: is.flags.filter((flag) => !was.flags.includes(flag)),
      lowered: was.flags.filter((flag) => !is.flags.includes(flag)),
    },
    cells: movedCells(countedCells(before, seen, seen.seals), countedCells(after, seen, seen.seals)),
    figures: [],
    publishedReports: publishedMoved({ before, after }, seen),
  };
}

export function changesNothing(changes: AgencyChanges): boolean {
  const { dueDates, stage, flags, cells, figures, publishedReports } = changes;
  const lists = [dueDates, flags.raised, flags.lowered, cells, figures, publishedReports];
  return stage === null && lists.every(({ length }) => length === 0);
}

/** The case as the agency sees it on a day; no stage where it does not have the case. */
export interface Standing {
  readonly clocks: readonly Clock[];
  readonly stage: Stage | null;
  readonly flags: readonly Flag[];
}

export function standingOf(
  recorded: readonly RecordedAct[],
  { agency, asOf, rules }: Pick<SeenBy, 'agency' | 'asOf' | 'rules'>,
): Standing {
  const { calendar } = rules;
  const { acts } = partOf(recorded, agency, calendar);
  const request = foldCase(historyInForce(acts, calendar, { asOf }));
  if (!holds(request, agency)) return { clocks: [], stage: null, flags: [] };
  const { stage, flags } = registerLineOf(request, agency, calendar, asOf);
  return { clocks: clocksOf(request, agency, calendar, asOf), stage, flags };
}

function holds(request: RequestCase, agency: string): boolean {
  return request.submission !== null && holderFor(request, agency) !== undefined;
}

/** A clock is what holds under its name: what was restarted or extended has its successor. */
export function movedDueDates(before: readonly Clock[], after: readonly Clock[]): readonly MovedDueDate[] {
  const [was, is] = [dueDates(before), dueDates(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((clock) => {
    const from = was.get(clock)?.dueOn ?? null;
    const to = is.get(clock)?.dueOn ?? null;
    return from === to ? [] : [{ clock, from, to, provisional: is.get(clock)?.provisional ?? false }];
  });
}

function dueDates(clocks: readonly Clock[]): ReadonlyMap<string, Clock> {
  const holding = clocks.filter(({ state }) => state !== 'restarted' && state !== 'extended');
  return new Map(holding.map((clock) => [clock.clock, clock]));
}

/** Cells are counted, not only named: two items of one request may stand in one cell. */
export function movedCells(
  before: readonly CountedCell[],
  after: readonly CountedCell[],
): readonly MovedCell[] {
  const left = beyond(before, after).map((one) => movedCell(one, 'leaves'));
  return [...left, ...beyond(after, before).map((one) => movedCell(one, 'enters'))];
}

/** What the first list has more often than the second. */
function beyond(cells: readonly CountedCell[], others: readonly CountedCell[]): readonly CountedCell[] {
  const matched = new Map<string, number>();
  for (const other of others) matched.set(nameOf(other), (matched.get(nameOf(other)) ?? 0) + 1);
  return cells.filter((one) => {
    const left = matched.get(nameOf(one)) ?? 0;
    matched.set(nameOf(one), left - 1);
    return left <= 0;
  });
}

const nameOf = ({ year, cell }: CountedCell) => `${year} ${cell}`;

function movedCell({ year, cell, entry: { by, late } }: CountedCell, moves: MovedCell['moves']): MovedCell {
  return { year, cell, moves, decidingAct: by.act, decidingDay: by.on, rule: by.rule, bookedLate: late };
}

/** A published report stays; what is known of its year would no longer be what it says. */
function publishedMoved({ before, after }: TwoHistories, seen: SeenBy): readonly number[] {
  if (seen.seals.length === 0) return [];
  const moved = movedCells(countedCells(before, seen, []), countedCells(after, seen, []));
  const years = new Set(moved.map(({ year }) => year));
  return [...new Set(seen.seals.map(({ year }) => year))].filter((year) => years.has(year)).toSorted();
}

/**
 * The agencies that hold the case, held it, or are named as its successor, the asking one first; without those that
 * hold it after the asking one already, of whose acts it sees nothing.
 */
export function agenciesConcerned(
  asking: string,
  { before, after }: TwoHistories,
  calendar: Calendar,
): readonly string[] {
  const { laterHolders } = partOf(before, asking, calendar);
  const concerned = new Set([asking, ...after.flatMap(agenciesIn)]);
  return [...concerned].filter((agency) => !laterHolders.includes(agency));
}

function agenciesIn({ agency, act }: RecordedAct): readonly string[] {
  if (act.act === 'CaseTransferred') return [agency, act.toAgency];
  if (act.act !== 'RecordRectified' || act.rectifies !== 'CaseTransferred') return [agency];
  return act.set?.toAgency === undefined ? [agency] : [agency, act.set.toAgency];
}
