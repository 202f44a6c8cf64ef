import type { Person } from '@taizhang/staff-access';
import type { FastifyRequest } from 'fastify';
import type { Doorkeeper } from './doorkeeper';
import { placeIn } from './permission';
import type { RouteDefinition } from './route';

/** Who stands before the door, and for what. */
export interface Visit {
  readonly route: RouteDefinition;
  readonly person: Person;
  /** The path as its schema read it; left out before that. */
  readonly params?: unknown;
}

const VISITS = new WeakMap<FastifyRequest, Visit>();

export function see(request: FastifyRequest, visit: Visit): void {
  VISITS.set(request, visit);
}

/** Leaves an entry of what was refused to a person, by the door or by whoever stands behind it. */
export async function noteRefusal(request: FastifyRequest, doorkeeper: Doorkeeper): Promise<void> {
  const visit = VISITS.get(request);
  if (!visit) return;
  const { person, params = {} } = visit;
  const { operation } = visit.route;
  if (operation === 'anyone') return;
  const who = { person, operation, ip: request.ip };
  await doorkeeper.note({ ...placeIn(params), ...who, outcome: 'refused', handsOut: false });
}
