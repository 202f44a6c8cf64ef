import type { CaseFact, ConcludedFact } from '@taizhang/annual-report';
import type { CaseFactRow } from '../tables';

type FactColumns = Omit<CaseFactRow, 'build' | 'knownFrom' | 'knownUntil'>;

/** A fact laid out in columns. */
export function factColumns(fact: CaseFact): FactColumns {
  const { agency, stream, unit, column, receivedYear, received, concluded } = fact;
  return {
    agency,
    stream,
    unit,
    category: column,
    receivedYear,
    receivedOn: received.on,
    receivedAct: received.act,
    receivedOrdinal: received.ordinal,
    receivedRule: received.rule,
    ...(concluded ? conclusionColumns(concluded) : OPEN),
  };
}

const OPEN = {
  concludedYear: null,
  outcome: null,
  concludedOn: null,
  concludedAct: null,
  concludedOrdinal: null,
  concludedRule: null,
};

function conclusionColumns({ year, as, by }: ConcludedFact) {
  return {
    concludedYear: year,
    outcome: as,
    concludedOn: by.on,
    concludedAct: by.act,
    concludedOrdinal: by.ordinal,
    concludedRule: by.rule,
  };
}

/** The fact back from its columns. */
export function factFrom(row: CaseFactRow): CaseFact {
  const { agency, stream, unit, category: column, receivedYear } = row;
  const received = {
    act: row.receivedAct,
    ordinal: row.receivedOrdinal,
    on: row.receivedOn,
    rule: row.receivedRule,
  };
  return { agency, stream, unit, column, receivedYear, received, concluded: concludedFrom(row) };
}

function concludedFrom(row: CaseFactRow): ConcludedFact | null {
  const { concludedYear: year, outcome: as, concludedOn: on, concludedAct: act } = row;
  const { concludedOrdinal: ordinal, concludedRule: rule } = row;
  if (year === null || as === null || on === null) return null;
  if (act === null || ordinal === null || rule === null) return null;
  return { year, as, by: { act, ordinal, on, rule } };
}
