import { In, MoreThan } from 'typeorm';
import type { StandingLine } from '@taizhang/request-case';
import { standingLineFrom } from '../caseload/standing-columns';
import { numberAllottedEntity } from '../entities/agency';
import { registerEntryEntity } from '../entities/register-entry';
import type { RegisterEntryRow, StandingColumns } from '../entities/register-entry';
import { held } from './snapshot';
import type { KnownAt, Snapshot } from './snapshot';

/** One case as the register of an agency lists it. */
export interface ListedCase extends Omit<RegisterEntryRow, 'sourceNumber' | keyof StandingColumns> {
  /** 受理编号: the source's own, or the one that our docket gave; null before either. */
  readonly number: string | null;
  /** Its line on every day from its last act on. */
  readonly standing: StandingLine;
}

export interface Page extends KnownAt {
  /** The last key of the page before. */
  readonly after?: string;
  readonly limit: number;
}

export async function findCase(
  snapshot: Snapshot,
  { agency, request }: Pick<RegisterEntryRow, 'agency' | 'request'>,
  known: KnownAt,
): Promise<ListedCase | null> {
  const where = held(snapshot, known, { agency, request });
  const found = await snapshot.manager.find(registerEntryEntity, { where, take: 1 });
  const [listed] = await numbered(snapshot, found, known);
  return listed ?? null;
}

/** Up to `limit` cases of an agency in the order of the source's keys. */
export async function casePage(
  snapshot: Snapshot,
  agency: string,
  { after = '', limit, ...known }: Page,
): Promise<readonly ListedCase[]> {
  const where = held(snapshot, known, { agency, request: MoreThan(after) });
  const found = await snapshot.manager.find(registerEntryEntity, {
    where,
    order: { request: 'ASC' },
    take: limit,
  });
  return numbered(snapshot, found, known);
}

/** The cases of an agency whose histories stand in these streams. */
export async function casesOf(
  snapshot: Snapshot,
  { agency, streams }: { readonly agency: string; readonly streams: readonly string[] },
  known: KnownAt,
): Promise<readonly ListedCase[]> {
  const where = held(snapshot, known, { agency, stream: In(streams) });
  return numbered(snapshot, await snapshot.manager.find(registerEntryEntity, { where }), known);
}

/** The streams of the cases to which a docket gave the number; every agency has its own. */
export async function streamsNumbered(snapshot: Snapshot, number: string): Promise<readonly string[]> {
  const where = held(snapshot, {}, { number });
  return (await snapshot.manager.find(numberAllottedEntity, { where })).map(({ stream }) => stream);
}

/** Entries as they are listed, with the numbers of their dockets. */
export async function numbered(
  snapshot: Snapshot,
  entries: readonly RegisterEntryRow[],
  known: KnownAt,
): Promise<readonly ListedCase[]> {
  const streams = entries.filter(({ sourceNumber }) => sourceNumber === null).map(({ stream }) => stream);
  const where = held(snapshot, known, { stream: In(streams) });
  const allotted = streams.length === 0 ? [] : await snapshot.manager.findBy(numberAllottedEntity, where);
  const numbers = new Map(allotted.map(({ stream, number }) => [stream, number]));
  return entries.map((entry) => listed(entry, numbers.get(entry.stream) ?? null));
}

function listed(entry: RegisterEntryRow, allotted: string | null): ListedCase {
  const { agency, stream, request, sourceNumber, channel, category, submittedOn, receivedOn } = entry;
  const { dispatchedOn, concludedOn, outcome, voided, opened, handler } = entry;
  const number = sourceNumber ?? allotted;
  const facts = { channel, category, submittedOn, receivedOn, dispatchedOn, concludedOn, outcome, voided };
  const standing = standingLineFrom(entry);
  return { agency, stream, request, number, ...facts, opened, handler, standing };
}
