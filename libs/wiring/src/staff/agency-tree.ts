import { agencyStream, readClosed } from '@taizhang/case-handling';
import type { EventStore, StoredEvent } from '@taizhang/event-store';
import { reachOf } from '@taizhang/staff-access';
import type { Operation, Person } from '@taizhang/staff-access';

type Log = Pick<EventStore, 'readStream' | 'readStreams'>;

/** Under which agency it stands now; null for one at the top, also where nobody has placed it. */
export async function parentOf(agency: string, log: Log): Promise<string | null> {
  return placedUnder(await log.readStream(agencyStream(agency))) ?? null;
}

/** Undefined where nobody has placed it. */
export function placedUnder(events: readonly StoredEvent[]): string | null | undefined {
  const placed = events.findLast(({ type }) => type === 'AgencyPlaced');
  const body = placed && readClosed(placed).body;
  return body?.act === 'AgencyPlaced' ? body.parent : undefined;
}

/**
 * Whether `agency` stands below `above`, however deep. Goes up agency by agency, each one read of a short stream: no
 * copy of the tree to fall behind another process. Two placements at once may close a circle; it is walked once.
 */
export async function isBelow(agency: string, above: string, log: Log): Promise<boolean> {
  const seen = new Set<string>([agency]);
  for (let next = await parentOf(agency, log); next !== null; next = await parentOf(next, log)) {
    if (next === above) return true;
    if (seen.has(next)) return false;
    seen.add(next);
  }
  return false;
}

/** Whether the person may do it at that agency: at one's own, or below it where the role reaches there. */
export async function reaches(
  { roles, agency: own }: Pick<Person, 'roles' | 'agency'>,
  operation: Operation,
  agency: string,
  log: Log,
): Promise<boolean> {
  const reach = reachOf(roles, operation);
  if (reach === null || agency === own) return reach !== null;
  return reach === 'below' && isBelow(agency, own, log);
}

/** Each of the agencies under the one it stands under. */
export async function parentsOf(
  agencies: readonly string[],
  log: Log,
): Promise<ReadonlyMap<string, string | null>> {
  const streams = await log.readStreams(agencies.map(agencyStream));
  return new Map(
    agencies.map((agency) => [agency, placedUnder(streams.get(agencyStream(agency)) ?? []) ?? null]),
  );
}

/** The agency and all below it, in the order of the list. */
export function withinOf(above: string, parents: ReadonlyMap<string, string | null>): readonly string[] {
  return [...parents.keys()].filter((agency) => agency === above || hasAbove(agency, above, parents));
}

function hasAbove(agency: string, above: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let next = parents.get(agency) ?? null; next !== null; next = parents.get(next) ?? null) {
    if (next === above) return true;
    if (seen.has(next)) return false;
    seen.add(next);
  }
  return false;
}
