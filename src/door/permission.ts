import { reachOf } from '@taizhang/staff-access';
import type { Person } from '@taizhang/staff-access';
import { unknownAgency } from '@taizhang/wiring';
import { z } from 'zod';
import type { Doorkeeper } from './doorkeeper';
import { doorProblem } from './problem';
import type { RouteDefinition } from './route';

export interface Wish {
  readonly route: RouteDefinition;
  readonly params: unknown;
  readonly person: Person;
  readonly ip: string;
}

const place = z.object({ agency: z.string().optional(), request: z.string().optional() });

/**
 * Refused by default. An agency out of reach is answered as one that does not exist, so that nobody learns what
 * others have; within reach the answer says that the role does not allow it. Both leave an entry in the audit log.
 */
export async function assertAllowed(wish: Wish, doorkeeper: Doorkeeper): Promise<void> {
  const { route, params, person, ip } = wish;
  const { operation } = route;
  if (operation === 'anyone') return;
  const { agency = null, request = null } = place.parse(params);
  const note = { person, operation, agency, request, ip };
  const granted = reachOf(person.roles, operation) !== null;
  if (agency !== null && !(await within(wish, agency, doorkeeper))) {
    await doorkeeper.note({ ...note, outcome: 'unknown' });
    throw unknownAgency(agency);
  }
  if (!granted) {
    await doorkeeper.note({ ...note, outcome: 'refused' });
    throw doorProblem('NotPermitted');
  }
  if (request !== null || agency !== null) await doorkeeper.note({ ...note, outcome: 'allowed' });
}

/** One's own agency is within reach even of those who may not do this there: they are told so. */
async function within({ route, person }: Wish, agency: string, doorkeeper: Doorkeeper): Promise<boolean> {
  if (agency === person.agency || route.operation === 'anyone') return true;
  return doorkeeper.reaches(person, route.operation, agency);
}
