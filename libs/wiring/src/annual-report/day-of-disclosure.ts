import type { LocalDate } from '@taizhang/deadlines';
import type { DisclosureAct } from '@taizhang/proactive-disclosure';

/** The day an act of table two bears; for a period its last; null for a figure of a whole year. */
export function dayOfDisclosure(act: DisclosureAct): LocalDate | null {
  if ('issuedOn' in act) return act.issuedOn;
  if ('repealedOn' in act) return act.repealedOn;
  if ('on' in act) return act.on;
  return 'to' in act ? act.to : null;
}

/** The acts of table two up to a day; figures of whole years stay. Without a day: all. */
export function disclosedBy(
  acts: readonly DisclosureAct[],
  asOf: LocalDate | undefined,
): readonly DisclosureAct[] {
  if (asOf === undefined) return acts;
  return acts.filter((act) => (dayOfDisclosure(act) ?? asOf) <= asOf);
}
