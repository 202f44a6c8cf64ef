import { addMonths, localDate } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import type { RegisterPlace } from '../queries/register-page';
import { parameters } from '../queries/register-page';
import type { Put } from '../queries/register-filter';
import { preferIndexes } from '../queries/plans';
import type { Snapshot } from '../queries/snapshot';
import { monthsBack, normalised, piecesOf, placed } from './fingerprints';
import type { Fingerprints } from './fingerprints';

/** A request whose texts may hold what was looked for: whoever shows it opens and looks. */
export interface Candidate {
  readonly stream: string;
  readonly place: RegisterPlace;
}

export interface CandidatesWanted {
  readonly agency: string;
  /** At least two characters besides blanks. */
  readonly text: string;
  readonly after?: RegisterPlace;
  readonly limit: number;
}

/** Rows of the newest requests that are looked through for every request wanted. */
const LOOKED_THROUGH = 6;
/** More pieces make the answer no smaller, only dearer. */
const MOST_PIECES = 6;
const WINDOW_GROWS = 3;
const LAST_ORDINAL = Number.MAX_SAFE_INTEGER;

/** Whether a text holds what was looked for. */
export function holds(text: string, wanted: string): boolean {
  return normalised(text).includes(normalised(wanted));
}

/**
 * Requests that may hold a text, the newest first. Looks through some of the newest, then into the rest of their month,
 * into the three months before it, nine and so on, until there are enough: a piece that stands in every request costs
 * no more than a rare one.
 */
export async function candidates(
  snapshot: Snapshot,
  fingerprints: Fingerprints,
  { agency, text, after, limit }: CandidatesWanted,
): Promise<readonly Candidate[]> {
  const pieces = piecesOf(text)
    .slice(0, MOST_PIECES)
    .map((piece) => fingerprints.piece(piece));
  await preferIndexes(snapshot.manager);
  const span = await spanOf(snapshot, agency);
  if (!span || pieces.length === 0) return [];
  const from = after && after.on < span.last ? after.on : span.last;
  const months = monthsBack(from, span.first);
  const behind = after ?? { on: addMonths(span.last, 1), opened: LAST_ORDINAL };
  let found: readonly Candidate[] = [];
  for (const window of windowsOf(months)) {
    if (found.length >= limit) break;
    const wanted = pieces.map((piece) => window.flatMap((month) => placed([piece], agency, month)));
    const asked = { agency, months: window, wanted, behind, limit: limit - found.length };
    found = [...found, ...(await candidatesIn(snapshot, asked))];
  }
  return found;
}

/** The last month, the three before it, the nine before those, and so on. */
function* windowsOf(months: readonly string[]): Generator<readonly string[]> {
  for (let at = 0, size = 1; at < months.length; size *= WINDOW_GROWS) {
    yield months.slice(at, at + size);
    at += size;
  }
}

async function spanOf({ manager, build }: Snapshot, agency: string) {
  const [span]: readonly { readonly first: string | null; readonly last: string | null }[] =
    await manager.query(
      `select min(submitted_on)::text as first, max(submitted_on)::text as last from views.search_text
      where build = $1 and agency = $2 and known_until is null`,
      [build.id, agency],
    );
  if (!span?.first || !span.last) return null;
  return { first: localDate(span.first), last: localDate(span.last) };
}

interface Window {
  readonly agency: string;
  /** YYYY-MM, the last first. */
  readonly months: readonly string[];
  /** For each piece: how it stands in one of the window's months. */
  readonly wanted: readonly (readonly string[])[];
  readonly behind: RegisterPlace;
  readonly limit: number;
}

/** In a single month the newest one by one, and the rest by the index of pieces if they were too few. */
async function candidatesIn(snapshot: Snapshot, window: Window): Promise<readonly Candidate[]> {
  const [month] = window.months;
  if (month === undefined || window.months.length > 1) return candidatesByIndex(snapshot, window);
  const { holding, rest } = await lookedThrough(snapshot, localDate(`${month}-01`), window);
  const some = holding.slice(0, window.limit);
  if (rest === null || some.length === window.limit) return some;
  const further = { ...window, behind: rest, limit: window.limit - some.length };
  return [...some, ...(await candidatesByIndex(snapshot, further))];
}

/** The newest from a day on that hold the pieces, and where the others begin; null where none is left. */
async function lookedThrough(
  { manager, build }: Snapshot,
  from: LocalDate,
  { agency, wanted, behind, limit }: Window,
): Promise<{ readonly holding: readonly Candidate[]; readonly rest: RegisterPlace | null }> {
  const { values, put } = parameters();
  const most = LOOKED_THROUGH * limit;
  const text = `
    select stream, submitted_on::text as "on", opened::float8 as opened, ${holdingSql(wanted, put)} as holds
      from views.search_text
     where build = ${put(build.id)} and agency = ${put(agency)} and known_until is null
       and submitted_on >= ${put(from)}::date and ${behindSql(behind, put)}
     order by submitted_on desc, opened desc fetch first ${most} rows with ties`;
  const rows: readonly (CandidateRow & { readonly holds: boolean })[] = await manager.query(text, [
    ...values,
  ]);
  const holding = new Map(rows.filter(({ holds }) => holds).map((row) => [row.stream, candidateFrom(row)]));
  const last = rows.length < most ? undefined : rows.at(-1);
  return { holding: [...holding.values()], rest: last ? candidateFrom(last).place : null };
}

interface CandidateRow {
  readonly stream: string;
  readonly on: LocalDate;
  readonly opened: number;
}

function candidateFrom({ stream, on, opened }: CandidateRow): Candidate {
  return { stream, place: { on, opened } };
}

function holdingSql(wanted: Window['wanted'], put: Put): string {
  return wanted.map((places) => `pieces && ${put(places)}::bigint[]`).join(' and ');
}

function behindSql({ on, opened }: RegisterPlace, put: Put): string {
  return `(submitted_on, opened) < (${put(on)}::date, ${put(opened)}::bigint)`;
}

/** Build and agency are asked outside, so that no other index is taken for that of the pieces. */
async function candidatesByIndex({ manager, build }: Snapshot, { agency, wanted, behind, limit }: Window) {
  const { values, put } = parameters();
  const text = `
    with found as materialized (
      select build, agency, stream, submitted_on, opened from views.search_text
       where known_until is null and ${holdingSql(wanted, put)})
    select distinct stream, submitted_on::text as "on", opened::float8 as opened from found
     where build = ${put(build.id)} and agency = ${put(agency)}
       and ${behindSql(behind, put)}
     order by "on" desc, opened desc limit ${put(limit)}`;
  const rows: readonly CandidateRow[] = await manager.query(text, [...values]);
  return rows.map(candidateFrom);
}

/** The condition of the rows of an agency that stand and count. */
export function countedSql({ build }: Pick<Snapshot, 'build'>, agency: string, put: Put): string {
  return `build = ${put(build.id)} and agency = ${put(agency)} and known_until is null and not voided`;
}
