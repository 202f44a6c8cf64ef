import { reachOf } from '@taizhang/staff-access';
import type { Operation, Person } from '@taizhang/staff-access';
import { unknownAgency } from '@taizhang/wiring';
import { z } from 'zod';
import type { Doorkeeper, DoorNote } from './doorkeeper';
import { doorProblem } from './problem';
import type { RouteDefinition } from './route';

export interface Wish {
  readonly route: RouteDefinition;
  readonly params: unknown;
  readonly person: Person;
  readonly ip: string;
}

const name = z.string().nullable().default(null);
const place = z.object({ agency: name, request: name });

/** The agency and the case that a path names. */
export function placeIn(params: unknown): z.output<typeof place> {
  return place.parse(params);
}

/**
 * Refused by default. An agency out of reach is answered as one that does not exist, so that nobody learns what
 * others have; within reach the answer says that the role does not allow it. Both leave an entry in the audit log: what
 * is refused with 403 by `noteRefusal`, wherever it is.
 */
export async function assertAllowed(wish: Wish, doorkeeper: Doorkeeper): Promise<void> {
  const { route, params, person, ip } = wish;
  const { operation } = route;
  if (operation === 'anyone') return;
  const { agency, request } = placeIn(params);
  const outcome = await outcomeOf(wish, operation, agency, doorkeeper);
  if (outcome === 'refused') throw doorProblem('NotPermitted');
  const handsOut = route.produces !== undefined;
  if (agency !== null) await doorkeeper.note({ person, operation, agency, request, ip, outcome, handsOut });
  if (outcome === 'unknown') throw unknownAgency(String(agency));
}

/** One's own agency is within reach even of those who may not do this there: they are told so. */
async function outcomeOf(
  { person }: Wish,
  operation: Operation,
  agency: string | null,
  doorkeeper: Doorkeeper,
): Promise<DoorNote['outcome']> {
  const foreign = agency !== null && agency !== person.agency;
  if (foreign && !(await doorkeeper.reaches(person, operation, agency))) return 'unknown';
  return reachOf(person.roles, operation) === null ? 'refused' : 'allowed';
}
