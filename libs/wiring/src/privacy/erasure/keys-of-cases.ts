import { keyIdsIn } from '@taizhang/case-handling';
import type { EventStore, JsonValue, StoredEvent } from '@taizhang/event-store';

/** The data keys behind the texts of one case, beside the case's own. */
export interface KeysOfCase {
  readonly stream: string;
  /** Of the applicant as the case names one now, if this agency knows the person by it. */
  readonly applicant: string | null;
  /** Of agents, of whoever was entered as applicant before, and of what came with the case from another agency. */
  readonly others: readonly string[];
}

export function keysOfCase(stream: string, events: readonly StoredEvent[], agency: string): KeysOfCase {
  const own = events.filter(({ meta }) => meta.agency === agency);
  const applicant = own.flatMap(({ data }) => applicantKeyIn(data) ?? []).at(-1) ?? null;
  const others = keyIdsIn(events).filter((id) => id !== stream && id !== applicant);
  return { stream, applicant, others };
}

/** The key of the applicant in an application, or in what a rectification puts in its place. */
function applicantKeyIn(data: StoredEvent['data']): string | null {
  const holder = isObject(data.set) ? data.set : data;
  if (!isObject(holder.applicant)) return null;
  const [name] = keyIdsIn([{ data: { applicant: holder.applicant } }]);
  return name ?? null;
}

function isObject(value: JsonValue | undefined): value is StoredEvent['data'] {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const EVENTS_AT_ONCE = 2_000;

/** Which cases stand under which of these keys; walks the applications of the whole log once. */
export async function casesUnder(
  keys: readonly string[],
  store: Pick<EventStore, 'readAll'>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, Set<string>>(keys.map((key) => [key, new Set<string>()]));
  const types = ['ApplicationSubmitted', 'RecordRectified'];
  for (let after = 0; keys.length > 0;) {
    const read = await store.readAll({ after, limit: EVENTS_AT_ONCE, categories: ['request'], types });
    for (const event of read.events) {
      for (const id of keyIdsIn([event])) found.get(id)?.add(event.stream);
    }
    if (read.through === after) break;
    after = read.through;
  }
  return found;
}
