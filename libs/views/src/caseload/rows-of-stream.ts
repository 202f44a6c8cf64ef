import { classifyCase } from '@taizhang/annual-report';
import type { DisputeMention, Rules } from '@taizhang/annual-report';
import { recordedActs } from '@taizhang/case-handling';
import type { DecodedEvent } from '@taizhang/case-handling';
import { foldCase, historyInForce } from '@taizhang/request-case';
import type { RecordedAct, RequestCase } from '@taizhang/request-case';
import type { Row, Rows } from '../engine/view';
import type { UnfinishedImportRow } from '../entities/agency';
import type { DisputeMentionRow } from '../entities/dispute-mention';
import type { RegisterEntryRow } from '../entities/register-entry';
import { caseFactRow } from './case-fact-row';
import { registerEntry } from './register-entry-row';
import type { CaseKey } from './register-entry-row';
import { CASE_FACTS, DISPUTE_MENTIONS, REGISTER_ENTRIES, UNFINISHED_IMPORTS } from './tables';

/** The rules that an agency works by: overlays and readings are its own. */
export type RulesOf = (agency: string) => Rules;

/**
 * What a request or a dispute says to the register and to the reports of every agency that it concerns. Each agency
 * sees it by its own rules.
 */
export function rowsOfCase(stream: string, events: readonly DecodedEvent[], rulesOf: RulesOf): Rows {
  const recorded = recordedActs(events);
  const request = events.find((event) => event.request !== null)?.request ?? null;
  return rulesConcerned(recorded, rulesOf).flatMap((rules) => {
    const state = foldCase(historyInForce(recorded, rules.calendar));
    const { cases, disputes } = classifyCase(state, stream, rules);
    const entries = request === null ? [] : entriesOf(state, recorded, { stream, request });
    return [
      ...entries.map((columns) => ({ table: REGISTER_ENTRIES, columns })),
      ...cases.map((fact) => ({ table: CASE_FACTS, columns: caseFactRow(fact) })),
      ...disputes.map((mention) => ({ table: DISPUTE_MENTIONS, columns: disputeMentionRow(mention) })),
    ].filter(({ columns }) => rulesOf(columns.agency) === rules);
  });
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

/** A case of which nothing is in force stays with the agency that entered it. */
function entriesOf(
  state: RequestCase,
  [first]: readonly RecordedAct[],
  key: CaseKey,
): readonly RegisterEntryRow[] {
  const holders = state.holders.map(({ agency }) => agency);
  const agencies = holders.length === 0 && first ? [first.agency] : holders;
  return agencies.map((agency) => registerEntry(state, agency, key));
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
