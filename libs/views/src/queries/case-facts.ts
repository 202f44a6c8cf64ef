import type { CaseFact } from '@taizhang/annual-report';
import type { ClientBase } from 'pg';
import { caseFactOf } from '../caseload/case-fact-row';
import type { CaseFactRow } from '../entities/case-fact';
import type { KnownAt, Snapshot } from './snapshot';

type Cells = readonly [
  stream: string,
  unit: number,
  category: CaseFactRow['category'],
  receivedYear: number,
  receivedOn: CaseFactRow['receivedOn'],
  receivedBy: CaseFactRow['receivedBy'],
  receivedOrdinal: string,
  receivedRule: string,
  concludedYear: number | null,
  concludedOn: CaseFactRow['concludedOn'],
  concludedBy: CaseFactRow['concludedBy'],
  concludedOrdinal: string | null,
  concludedRule: string | null,
  outcome: CaseFactRow['outcome'],
];

const SELECT = `
  select stream, unit, category, received_year, received_on::text, received_by, received_ordinal, received_rule,
         concluded_year, concluded_on::text, concluded_by, concluded_ordinal, concluded_rule, outcome
    from views.case_fact where build = $1 and agency = $2`;
const NOT_BEFORE = '($3::integer is null or concluded_year is null or concluded_year >= $3)';
const HELD = {
  now: { name: 'views.case_facts', text: `${SELECT} and ${NOT_BEFORE} and known_until is null` },
  then: {
    name: 'views.case_facts_known_at',
    text: `${SELECT} and ${NOT_BEFORE} and known_from <= $4 and (known_until is null or known_until > $4)`,
  },
};

export interface FactsWanted extends KnownAt {
  /** Leaves out the cases that a year before this one concluded. */
  readonly notConcludedBefore?: number;
}

/**
 * The facts of table three, of all years: a year's cases also come from the years before. A report may read a
 * hundred thousand of them, so they come as plain arrays from the driver: entities cost four times as long.
 */
export async function caseFacts(
  { manager, build }: Snapshot,
  agency: string,
  { knownAt, notConcludedBefore }: FactsWanted,
): Promise<readonly CaseFact[]> {
  const client: ClientBase = await manager.queryRunner?.connect();
  const values = [build.id, agency, notConcludedBefore ?? null];
  const asked =
    knownAt === undefined ? { ...HELD.now, values } : { ...HELD.then, values: [...values, knownAt] };
  const { rows } = await client.query<[...Cells]>({ ...asked, rowMode: 'array' });
  return rows.map((cells) => caseFactOf(rowOf(agency, cells)));
}

function rowOf(agency: string, cells: Cells): Omit<CaseFactRow, 'replyInTime'> {
  const [stream, unit, category, receivedYear, receivedOn, receivedBy, receivedOrdinal, receivedRule] = cells;
  const [, , , , , , , , concludedYear, concludedOn, concludedBy, ordinal, concludedRule, outcome] = cells;
  const concludedOrdinal = ordinal === null ? null : Number(ordinal);
  const receipt = {
    receivedYear,
    receivedOn,
    receivedBy,
    receivedOrdinal: Number(receivedOrdinal),
    receivedRule,
  };
  const conclusion = { concludedYear, concludedOn, concludedBy, concludedOrdinal, concludedRule, outcome };
  return { agency, stream, unit, category, ...receipt, ...conclusion };
}
