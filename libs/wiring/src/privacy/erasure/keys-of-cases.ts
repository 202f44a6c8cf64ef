import { keyIdsIn } from '@taizhang/case-handling';
import type { EventStore, StoredEvent } from '@taizhang/event-store';

/** The data keys behind the texts of one case. */
export interface KeysOfCase {
  readonly stream: string;
  /** Of applicant and agent, as this agency knows them. */
  readonly persons: readonly string[];
  /** Of applicant and agent as an agency knew them from which the case came. */
  readonly inherited: readonly string[];
}

export function keysOfCase(stream: string, events: readonly StoredEvent[], agency: string): KeysOfCase {
  const personsIn = (some: readonly StoredEvent[]) => keyIdsIn(some).filter((id) => id !== stream);
  const persons = personsIn(events.filter(({ meta }) => meta.agency === agency));
  const inherited = personsIn(events.filter(({ meta }) => meta.agency !== agency));
  return { stream, persons, inherited: inherited.filter((id) => !persons.includes(id)) };
}

const EVENTS_AT_ONCE = 2_000;

/** Which other cases stand under which of these keys; walks the applications of the whole log once. */
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
