import { classify } from '@taizhang/annual-report';
import type { CaseFact, Classification, DisputeMention, Rules } from '@taizhang/annual-report';
import { readClosed, recordedActs } from '@taizhang/case-handling';
import type { StoredEvent } from '@taizhang/event-store';
import { endingFor, foldCase, historyInForce, outcomeOfEnding, receivedOnBy } from '@taizhang/request-case';
import type { ActInForce } from '@taizhang/request-case';
import type { CaseRow } from '../tables';
import { versionChanges } from './versions';
import type { VersionChanges } from './versions';

/** What one stream of a request or dispute changes in the views. */
export interface StreamChanges {
  readonly cases: readonly Omit<CaseRow, 'build'>[];
  readonly facts: VersionChanges<CaseFact>;
  readonly mentions: VersionChanges<DisputeMention>;
}

export type RulesOf = (agency: string) => Rules;

const NOTHING: Classification = { cases: [], notCounted: [], disputes: [] };

/** Folds the stream's whole history once for every event that is new since `after`. */
export function projectStream(
  events: readonly StoredEvent[],
  after: number,
  rulesOf: RulesOf,
): StreamChanges {
  const decoded = events.map(readClosed);
  const recorded = recordedActs(decoded);
  const [first] = events;
  if (!first) throw new Error('A stream without events was touched: the log has a hole.');
  const rules = rulesOf(first.meta.agency);
  const classified = (knownAt: number) => {
    const history = historyInForce(recorded, rules.calendar, { knownAt });
    return history.length === 0 ? NOTHING : classify(history, first.stream, rules);
  };
  const before = after < first.ordinal ? NOTHING : classified(after);
  const steps = recorded
    .filter(({ ordinal }) => ordinal > after)
    .map(({ ordinal }) => ({ ordinal, ...classified(ordinal) }));
  const key = decoded.find(({ request }) => request !== null)?.request ?? first.stream;
  return {
    cases: caseRows(historyInForce(recorded, rules.calendar), first.stream, key),
    facts: versionChanges(
      before.cases,
      steps.map(({ ordinal, cases }) => ({ ordinal, items: cases })),
      ({ agency, unit }) => `${agency} ${unit}`,
    ),
    mentions: versionChanges(
      before.disputes,
      steps.map(({ ordinal, disputes }) => ({ ordinal, items: disputes })),
      ({ agency, kind, key: own }) => `${agency} ${kind} ${own}`,
    ),
  };
}

function caseRows(history: readonly ActInForce[], stream: string, request: string) {
  const state = foldCase(history);
  return state.holders.map(({ agency }) => {
    const ending = endingFor(state, agency);
    return {
      agency,
      request,
      stream,
      sourceNumber: state.submission?.number ?? null,
      category: state.submission?.category ?? null,
      receivedOn: receivedOnBy(state, agency),
      concludedOn: ending?.on ?? null,
      outcome: ending && outcomeOfEnding(ending),
    };
  });
}
