import type { LocalDate } from '@taizhang/deadlines';
import { LessThanOrEqual } from 'typeorm';
import { agencyEntity, agencyNameEntity, unfinishedImportEntity } from '../entities/agency';
import { held } from './snapshot';
import type { KnownAt, Snapshot } from './snapshot';

export interface ListedAgency {
  readonly agency: string;
  /** 机关名称; null where nobody gave it. */
  readonly name: string | null;
}

/** The name that holds on a day, or without one the latest; of two from one day the later recorded. */
export interface NameOn extends KnownAt {
  readonly on?: LocalDate;
}

/** All agencies of which something was recorded, by code. */
export async function agencies(snapshot: Snapshot, known: KnownAt): Promise<readonly string[]> {
  const rows = await snapshot.manager.find(agencyEntity, {
    where: held(snapshot, known, {}),
    order: { agency: 'ASC' },
  });
  return rows.map(({ agency }) => agency);
}

/** Null where nothing was recorded of it. */
export async function findAgency(
  snapshot: Snapshot,
  agency: string,
  { on, ...known }: NameOn,
): Promise<ListedAgency | null> {
  const found = await snapshot.manager.exists(agencyEntity, { where: held(snapshot, known, { agency }) });
  if (!found) return null;
  const names = await snapshot.manager.find(agencyNameEntity, {
    where: held(snapshot, known, { agency, ...(on ? { namedFrom: LessThanOrEqual(on) } : {}) }),
    order: { namedFrom: 'DESC', knownFrom: 'DESC' },
    take: 1,
  });
  return { agency, name: names[0]?.name ?? null };
}

/** When the imports that hold acts of this agency and have not ended began. */
export async function unfinishedImports(
  snapshot: Snapshot,
  agency: string,
  known: KnownAt,
): Promise<readonly { readonly startedAt: string }[]> {
  const rows = await snapshot.manager.find(unfinishedImportEntity, {
    where: held(snapshot, known, { agency }),
    order: { knownFrom: 'ASC' },
  });
  return rows.map(({ startedAt }) => ({ startedAt }));
}
