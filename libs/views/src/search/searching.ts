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

/** More pieces make the answer no smaller, only dearer. */
const MOST_PIECES = 6;
const FIRST_WINDOW_MONTHS = 1;
const WINDOW_GROWS = 3;
const LAST_ORDINAL = Number.MAX_SAFE_INTEGER;

/** Whether a text holds what was looked for. */
export function holds(text: string, wanted: string): boolean {
  return normalised(text).includes(normalised(wanted));
}

/**
 * Requests that may hold a text, the newest first. Looks into the last month, then into three before it, nine and so
 * on, until there are enough: a piece that stands in every request costs no more than a rare one.
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
  for (
    let at = 0, size = FIRST_WINDOW_MONTHS;
    at < months.length && found.length < limit;
    size *= WINDOW_GROWS
  ) {
    const window = months.slice(at, at + size);
    const wanted = pieces.map((piece) => window.flatMap((month) => placed([piece], agency, month)));
    const more = { agency, wanted, behind, limit: limit - found.length };
    found = [...found, ...(await candidatesIn(snapshot, more))];
    at += size;
  }
  return found;
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
  /** For each piece: how it stands in one of the window's months. */
  readonly wanted: readonly (readonly string[])[];
  readonly behind: RegisterPlace;
  readonly limit: number;
}

/** Build and agency are asked outside, so that no other index is taken for that of the pieces. */
async function candidatesIn({ manager, build }: Snapshot, { agency, wanted, behind, limit }: Window) {
  const { values, put } = parameters();
  const holding = wanted.map((places) => `pieces && ${put(places)}::bigint[]`);
  const text = `
    with found as materialized (
      select build, agency, stream, submitted_on, opened from views.search_text
       where known_until is null and ${holding.join(' and ')})
    select distinct stream, submitted_on::text as "on", opened::float8 as opened from found
     where build = ${put(build.id)} and agency = ${put(agency)}
       and (submitted_on, opened) < (${put(behind.on)}::date, ${put(behind.opened)}::bigint)
     order by "on" desc, opened desc limit ${put(limit)}`;
  const rows: readonly { stream: string; on: LocalDate; opened: number }[] = await manager.query(text, [
    ...values,
  ]);
  return rows.map(({ stream, on, opened }): Candidate => ({ stream, place: { on, opened } }));
}

/** The condition of the rows of an agency that stand and count. */
export function countedSql({ build }: Pick<Snapshot, 'build'>, agency: string, put: Put): string {
  return `build = ${put(build.id)} and agency = ${put(agency)} and known_until is null and not voided`;
}
