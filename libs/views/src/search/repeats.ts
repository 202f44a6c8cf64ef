import type { LocalDate } from '@taizhang/deadlines';
import { grouped } from '../engine/grouped';
import type { TextOwner } from '../entities/search-text';
import type { RegisterPlace } from '../queries/register-page';
import { parameters } from '../queries/register-page';
import type { Snapshot } from '../queries/snapshot';
import { countedSql } from './searching';

/** How many requests one person made in a month, YYYY-MM. */
export interface MonthOfRequests {
  readonly month: string;
  readonly requests: number;
}

/** One person in one agency, known by the data key of the person's texts alone. */
export interface FrequentApplicant {
  readonly person: string;
  /** In the days that were asked for. */
  readonly requests: number;
  /** Where the last of these requests stand in the register by submission, the newest first. */
  readonly last: readonly RegisterPlace[];
  /** All months with requests, the newest first. */
  readonly months: readonly MonthOfRequests[];
}

/** Requests that ask for the same. */
export interface SameText {
  readonly requests: number;
  /** Where the last of them stand in the register by submission, the newest first. */
  readonly last: readonly RegisterPlace[];
}

export interface RepeatsWanted {
  readonly agency: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** The fewest requests that count as repeated. */
  readonly atLeast: number;
  readonly limit: number;
}

const MOST_PLACES = 10;
const PLACE = `json_build_object('on', submitted_on, 'opened', opened)`;
const NEWEST = `(array_agg(${PLACE} order by submitted_on desc, opened desc))[1:${MOST_PLACES}] as last`;

/** Who made the most requests in some days. */
export async function frequentApplicants(
  snapshot: Snapshot,
  { agency, from, until, atLeast, limit }: RepeatsWanted,
): Promise<readonly FrequentApplicant[]> {
  const { values, put } = parameters();
  const text = `
    select key_id as person, count(*)::int as requests, ${NEWEST} from views.search_text
     where ${countedSql(snapshot, agency, put)} and owner = 'applicant'
       and submitted_on between ${put(from)}::date and ${put(until)}::date
     group by key_id having count(*) >= ${put(atLeast)} order by requests desc, person limit ${put(limit)}`;
  const found: readonly Omit<FrequentApplicant, 'months'>[] = await snapshot.manager.query(text, [...values]);
  const months = await monthsOf(
    snapshot,
    agency,
    found.map(({ person }) => person),
  );
  return found.map((one) => ({ ...one, months: months.get(one.person) ?? [] }));
}

/** Requests of the same person, and requests that ask for the same: what one request repeats. */
export interface RepeatedBy {
  /** Null where nothing of the applicant is on record, or no longer. */
  readonly applicant: FrequentApplicant | null;
  readonly sameText: SameText | null;
}

/** What is known beside one request, found by its submission and the ordinal that opened it. */
export async function repeatedBy(
  snapshot: Snapshot,
  agency: string,
  { on, opened }: RegisterPlace,
): Promise<RepeatedBy> {
  const { values, put } = parameters();
  const own: readonly {
    readonly owner: TextOwner;
    readonly person: string;
    readonly whole: string | null;
  }[] = await snapshot.manager.query(
    `select owner, key_id as person, whole::text from views.search_text
        where ${countedSql(snapshot, agency, put)} and submitted_on = ${put(on)}::date and opened = ${put(opened)}`,
    [...values],
  );
  const person = own.find(({ owner }) => owner === 'applicant')?.person;
  const whole = own.find(({ owner }) => owner === 'case')?.whole ?? null;
  return {
    applicant: person === undefined ? null : await applicantOf(snapshot, agency, person),
    sameText: whole === null ? null : await askingFor(snapshot, agency, whole),
  };
}

async function applicantOf(snapshot: Snapshot, agency: string, person: string) {
  const { values, put } = parameters();
  const text = `
    select key_id as person, count(*)::int as requests, ${NEWEST} from views.search_text
     where ${countedSql(snapshot, agency, put)} and owner = 'applicant' and key_id = ${put(person)}
     group by key_id`;
  const [found]: readonly Omit<FrequentApplicant, 'months'>[] = await snapshot.manager.query(text, [
    ...values,
  ]);
  const months = await monthsOf(snapshot, agency, [person]);
  return found ? { ...found, months: months.get(person) ?? [] } : null;
}

async function askingFor(snapshot: Snapshot, agency: string, whole: string): Promise<SameText | null> {
  const { values, put } = parameters();
  const text = `
    select count(*)::int as requests, ${NEWEST} from views.search_text
     where ${countedSql(snapshot, agency, put)} and whole = ${put(whole)}::bigint`;
  const [found]: readonly SameText[] = await snapshot.manager.query(text, [...values]);
  return found ?? null;
}

/** Requests of some days that ask for the same, the most repeated first. */
export async function sameTexts(
  snapshot: Snapshot,
  { agency, from, until, atLeast, limit }: RepeatsWanted,
): Promise<readonly SameText[]> {
  const { values, put } = parameters();
  const text = `
    select count(*)::int as requests, ${NEWEST} from views.search_text
     where ${countedSql(snapshot, agency, put)} and owner = 'case' and whole is not null
       and submitted_on between ${put(from)}::date and ${put(until)}::date
     group by whole having count(*) >= ${put(atLeast)} order by requests desc, whole limit ${put(limit)}`;
  return snapshot.manager.query(text, [...values]);
}

async function monthsOf(
  snapshot: Snapshot,
  agency: string,
  persons: readonly string[],
): Promise<ReadonlyMap<string, readonly MonthOfRequests[]>> {
  const { values, put } = parameters();
  const text = `
    select key_id as person, to_char(submitted_on, 'YYYY-MM') as month, count(*)::int as requests
      from views.search_text
     where ${countedSql(snapshot, agency, put)} and owner = 'applicant' and key_id = any(${put(persons)})
     group by 1, 2 order by 1, 2 desc`;
  const rows: readonly (MonthOfRequests & { readonly person: string })[] = await snapshot.manager.query(
    text,
    [...values],
  );
  const byPerson = grouped(rows, ({ person }) => person);
  return new Map(
    [...byPerson].map(([person, months]) => [
      person,
      months.map(({ month, requests }): MonthOfRequests => ({ month, requests })),
    ]),
  );
}
