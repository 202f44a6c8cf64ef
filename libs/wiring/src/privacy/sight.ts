import { reachOf } from '@taizhang/staff-access';
import type { Operation, Person } from '@taizhang/staff-access';
import type { Sight } from './cover';

/** Whether the person may do it at that very agency; a role that reaches below has been let in there by the door. */
export function mayThere({ roles, agency: own }: Person, operation: Operation, agency: string): boolean {
  const reach = reachOf(roles, operation);
  return reach === 'below' || (reach === 'own' && own === agency);
}

/** What the person is shown of a case of that agency. */
export function sightOf(person: Person, agency: string): Sight {
  return { texts: mayThere(person, 'case.readTexts', agency) };
}
