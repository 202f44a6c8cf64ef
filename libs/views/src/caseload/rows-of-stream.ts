import { classifyCase } from '@taizhang/annual-report';
import type { DisputeMention, Rules } from '@taizhang/annual-report';
import { recordedActs } from '@taizhang/case-handling';
import type { DecodedEvent } from '@taizhang/case-handling';
import { localDate } from '@taizhang/deadlines';
import type { Calendar, LocalDate } from '@taizhang/deadlines';
import {
  endingFor,
  foldCase,
  historyInForce,
  lastDayOf,
  partOf,
  standingLineOf,
} from '@taizhang/request-case';
import type { RecordedAct, RequestCase, StandingLine } from '@taizhang/request-case';
import type { Row, Rows } from '../engine/view';
import type { UnfinishedImportRow } from '../entities/agency';
import type { DisputeMentionRow } from '../entities/dispute-mention';
import type { RegisterEntryRow } from '../entities/register-entry';
import { caseFactRow } from './case-fact-row';
import { handlerOf } from './handler-of';
import { registerEntry } from './register-entry-row';
import { CASE_FACTS, DISPUTE_MENTIONS, REGISTER_ENTRIES, UNFINISHED_IMPORTS } from './tables';

/** The rules that an agency works by: overlays and readings are its own. */
export type RulesOf = (agency: string) => Rules;

/**
 * What a request or a dispute says to the register and to the reports of every agency that it concerns. Each agency
 * sees it by its own rules; its line tells of its own part, what its report counts rests on the whole case.
 */
export function rowsOfCase(stream: string, events: readonly DecodedEvent[], rulesOf: RulesOf): Rows {
  const recorded = recordedActs(events);
  return rulesConcerned(recorded, rulesOf).flatMap((rules) => {
    const { calendar } = rules;
    const whole = folded(recorded, calendar);
    const { state } = whole;
    const lines = linesOf(state, recorded, (agency) => {
      const { acts } = partOf(recorded, agency, calendar);
      return lineOf(agency, acts === recorded ? whole : folded(acts, calendar), calendar);
    });
    const { cases, disputes } = classifyCase(state, stream, rules);
    return [
      ...entriesOf(state, lines, events).map((columns) => ({ table: REGISTER_ENTRIES, columns })),
      ...cases.map((fact) => ({
        table: CASE_FACTS,
        columns: caseFactRow(fact, replyInTime(state, lines.get(fact.agency), fact.agency)),
      })),
      ...disputes.map((mention) => ({ table: DISPUTE_MENTIONS, columns: disputeMentionRow(mention) })),
    ].filter(({ columns }) => rulesOf(columns.agency) === rules);
  });
}

const BEFORE_ALL_ACTS = localDate('1900-01-01');
type Lines = ReadonlyMap<string, StandingLine>;

interface Folded {
  readonly state: RequestCase;
  /** The last day that the acts tell of. */
  readonly since: LocalDate;
}

function folded(recorded: readonly RecordedAct[], calendar: Calendar): Folded {
  const history = historyInForce(recorded, calendar);
  return { state: foldCase(history), since: lastDayOf(history) ?? BEFORE_ALL_ACTS };
}

function lineOf(agency: string, { state, since }: Folded, calendar: Calendar): StandingLine {
  return standingLineOf(state, agency, calendar, since);
}

/** The line of every agency that holds or held it; a case of which nothing is in force stays with who entered it. */
function linesOf(
  state: RequestCase,
  [first]: readonly RecordedAct[],
  lineOf: (agency: string) => StandingLine,
): Lines {
  const holders = state.holders.map(({ agency }) => agency);
  const agencies = holders.length === 0 && first ? [first.agency] : holders;
  return new Map(agencies.map((agency) => [agency, lineOf(agency)]));
}

/** 按时: what the flag `replyLate` says of a reply that concluded the case. */
function replyInTime(state: RequestCase, line: StandingLine | undefined, agency: string): boolean | null {
  if (!line || endingFor(state, agency)?.kind !== 'replied') return null;
  return !line.flags.includes('replyLate');
}

/** The different rules of the agencies that hold the case, held it, or were named as its successor. */
function rulesConcerned(recorded: readonly RecordedAct[], rulesOf: RulesOf): readonly Rules[] {
  return [...new Set(recorded.flatMap(agenciesOf).map(rulesOf))];
}

function agenciesOf({ agency, act }: RecordedAct): readonly string[] {
  if (act.act === 'CaseTransferred') return [agency, act.toAgency];
  if (act.act !== 'RecordRectified' || act.rectifies !== 'CaseTransferred') return [agency];
  return act.set?.toAgency === undefined ? [agency] : [agency, act.set.toAgency];
}

/** A dispute without a request stands in no register. */
function entriesOf(
  state: RequestCase,
  lines: Lines,
  events: readonly DecodedEvent[],
): readonly RegisterEntryRow[] {
  const request = events.find((event) => event.request !== null)?.request;
  const [first] = events;
  if (request === undefined || request === null || !first) return [];
  const { stream, ordinal: opened } = first.stored;
  return [...lines].map(([agency, line]) =>
    registerEntry(state, line, { stream, request, opened, agency, handler: handlerOf(events, agency) }),
  );
}

function disputeMentionRow(mention: DisputeMention): DisputeMentionRow {
  const { agency, kind, key, stream } = mention;
  return { agency, kind, key, stream, mention };
}

/** An import that has begun and not ended, for each agency that its file names. */
export function rowsOfImport(events: readonly DecodedEvent[]): Rows {
  const last = events.at(-1);
  if (last?.body.act !== 'ImportStarted') return [];
  const { fileHash, agencies } = last.body;
  const startedAt = last.stored.recordedAt;
  return [...new Set(agencies)].map((agency): Row => {
    const columns: UnfinishedImportRow = { agency, fileHash, startedAt };
    return { table: UNFINISHED_IMPORTS, columns };
  });
}
