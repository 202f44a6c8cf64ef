import { In, IsNull, MoreThan } from 'typeorm';
import { registerEntryEntity } from '../entities/register-entry';
import { numbered } from './register';
import type { ListedCase } from './register';
import { held } from './snapshot';
import type { KnownAt, Snapshot } from './snapshot';

export interface AttendedPage extends KnownAt {
  /** `opened` of the last case of the page before. */
  readonly after?: number;
  readonly limit: number;
}

const OPEN = { voided: false, concludedOn: IsNull() };
const SENT = { voided: false, stage: In(['dispatched', 'returned']) };

/** Cases of an agency that have not come to an end, oldest first. */
export function openCases(snapshot: Snapshot, agency: string, page: AttendedPage) {
  return casesLike(snapshot, { agency, ...OPEN }, page);
}

/** Cases whose reply was sent and is not known to have arrived, oldest first. */
export function sentCases(snapshot: Snapshot, agency: string, page: AttendedPage) {
  return casesLike(snapshot, { agency, ...SENT }, page);
}

async function casesLike(
  snapshot: Snapshot,
  like: object,
  { after = 0, limit, ...known }: AttendedPage,
): Promise<readonly ListedCase[]> {
  const found = await snapshot.manager.find(registerEntryEntity, {
    where: held(snapshot, known, { ...like, opened: MoreThan(after) }),
    order: { opened: 'ASC' },
    take: limit,
  });
  return numbered(snapshot, found, known);
}
