import type { CaseFact, DisputeMention } from '@taizhang/annual-report';
import type { DisclosureAct } from '@taizhang/proactive-disclosure';
import { caseFactOf } from '../caseload/case-fact-row';
import { disclosureActEntity } from '../entities/agency';
import { caseFactEntity } from '../entities/case-fact';
import { disputeMentionEntity } from '../entities/dispute-mention';
import { held } from './snapshot';
import type { KnownAt, Snapshot } from './snapshot';

/** The facts of table three, of all years: a year's cases also come from the years before. */
export async function caseFacts(
  snapshot: Snapshot,
  agency: string,
  known: KnownAt,
): Promise<readonly CaseFact[]> {
  const rows = await snapshot.manager.find(caseFactEntity, { where: held(snapshot, known, { agency }) });
  return rows.map(caseFactOf);
}

/** The reviews and suits of table four, as each stream tells them. */
export async function disputeMentions(
  snapshot: Snapshot,
  agency: string,
  known: KnownAt,
): Promise<readonly DisputeMention[]> {
  const rows = await snapshot.manager.find(disputeMentionEntity, {
    where: held(snapshot, known, { agency }),
  });
  return rows.map(({ mention }) => mention);
}

/** The acts of table two, in the order of recording. */
export async function disclosureActs(
  snapshot: Snapshot,
  agency: string,
  known: KnownAt,
): Promise<readonly DisclosureAct[]> {
  const rows = await snapshot.manager.find(disclosureActEntity, {
    where: held(snapshot, known, { agency }),
    order: { knownFrom: 'ASC' },
  });
  return rows.map(({ act }) => act);
}
