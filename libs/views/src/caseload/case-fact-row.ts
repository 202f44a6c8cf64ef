import type { CaseFact, ConcludedFact } from '@taizhang/annual-report';
import type { CaseFactRow } from '../entities/case-fact';

/** A fact laid out in columns; `replyInTime` as the flags of the same case judge it. */
export function caseFactRow(fact: CaseFact, replyInTime: boolean | null): CaseFactRow {
  const { agency, stream, unit, column, receivedYear, received } = fact;
  return {
    agency,
    stream,
    unit,
    category: column,
    receivedYear,
    receivedOn: received.on,
    receivedBy: received.act,
    receivedOrdinal: received.ordinal,
    receivedRule: received.rule,
    ...conclusionColumns(fact.concluded),
    replyInTime: fact.concluded && replyInTime,
  };
}

type ConclusionColumns = Pick<
  CaseFactRow,
  'concludedYear' | 'concludedOn' | 'concludedBy' | 'concludedOrdinal' | 'concludedRule' | 'outcome'
>;

const OPEN: ConclusionColumns = {
  concludedYear: null,
  concludedOn: null,
  concludedBy: null,
  concludedOrdinal: null,
  concludedRule: null,
  outcome: null,
};

function conclusionColumns(concluded: ConcludedFact | null): ConclusionColumns {
  if (!concluded) return OPEN;
  const { year, as, by } = concluded;
  return {
    concludedYear: year,
    concludedOn: by.on,
    concludedBy: by.act,
    concludedOrdinal: by.ordinal,
    concludedRule: by.rule,
    outcome: as,
  };
}

/** The fact back from its columns. */
export function caseFactOf(row: Omit<CaseFactRow, 'replyInTime'>): CaseFact {
  return {
    agency: row.agency,
    stream: row.stream,
    unit: row.unit,
    column: row.category,
    receivedYear: row.receivedYear,
    received: {
      act: row.receivedBy,
      ordinal: row.receivedOrdinal,
      on: row.receivedOn,
      rule: row.receivedRule,
    },
    concluded: concludedOf(row),
  };
}

function concludedOf(row: ConclusionColumns): ConcludedFact | null {
  const { concludedYear: year, concludedOn: on, concludedBy: act, concludedOrdinal: ordinal } = row;
  const { concludedRule: rule, outcome } = row;
  if (year === null || on === null || act === null) return null;
  if (ordinal === null || rule === null || outcome === null) return null;
  return { year, as: outcome, by: { act, ordinal, on, rule } };
}
