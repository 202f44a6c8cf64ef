import type { CaseFact, DisputeFact } from '../facts';
import type { Rules } from '../policies';
import type { BookedYear, Seal } from './booked-year';
import { CaseShelf } from './case-shelf';
import { DisputeDocket } from './dispute-docket';
import { frozenYears } from './frozen-years';

/** What one agency's streams say, all together. */
export interface AgencyFacts {
  readonly cases: readonly CaseFact[];
  readonly disputes: readonly DisputeFact[];
}

/**
 * The second of the two steps to the report: puts the facts of one agency into years, from the first year of which
 * anything is known to `upTo`. A sealed year stays as published; what is learnt of it later is booked, marked late,
 * into the first year that is not sealed.
 */
export function book(
  { cases, disputes }: AgencyFacts,
  seals: readonly Seal[],
  upTo: number,
  rules: Rules,
): readonly BookedYear[] {
  const frozen = frozenYears(seals);
  const shelf = new CaseShelf(cases);
  const docket = new DisputeDocket(disputes);
  const first = firstYear({ cases, disputes }, Math.min(upTo, frozen.first ?? upTo));
  const years: BookedYear[] = [];
  for (let year = first; year <= upTo; year += 1) {
    const { disputeYear } = rules.policiesOf(year);
    const published = frozen.bookOf(year);
    if (published) {
      shelf.takeOver(published);
      docket.takeOver(published, disputeYear);
    }
    years.push(published ?? { year, ...shelf.book(year), disputes: docket.book({ year, disputeYear }) });
  }
  return years;
}

function firstYear({ cases, disputes }: AgencyFacts, atLatest: number): number {
  let first = atLatest;
  for (const { receivedYear } of cases) first = Math.min(first, receivedYear);
  for (const { acceptedYear } of disputes) first = Math.min(first, acceptedYear);
  return first;
}
