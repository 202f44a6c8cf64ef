import type { DisputeMention } from '@taizhang/annual-report';
import type { DisclosureAct } from '@taizhang/proactive-disclosure';
import { disclosureActEntity } from '../entities/agency';
import { disputeMentionEntity } from '../entities/dispute-mention';
import { held } from './snapshot';
import type { KnownAt, Snapshot } from './snapshot';

/** The reviews and suits of table four, as each stream tells them; in one order, whatever was recorded first. */
export async function disputeMentions(
  snapshot: Snapshot,
  agency: string,
  known: KnownAt,
): Promise<readonly DisputeMention[]> {
  const rows = await snapshot.manager.find(disputeMentionEntity, {
    where: held(snapshot, known, { agency }),
    order: { kind: 'ASC', key: 'ASC', stream: 'ASC' },
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
