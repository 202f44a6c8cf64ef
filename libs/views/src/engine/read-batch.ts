import type { EventStore, LogSlice, StoredEvent } from '@taizhang/event-store';

/**
 * Whether two neighbours of the log were appended together: by one command to one stream. Nobody can have read the
 * log between them, so no view needs to know what held there.
 */
export function appendedTogether(one: StoredEvent, next: StoredEvent | undefined): boolean {
  return (
    next !== undefined &&
    next.stream === one.stream &&
    next.ordinal === one.ordinal + 1 &&
    next.meta.commandId === one.meta.commandId
  );
}

/** Some events, and whether the log held more. */
export interface Batch extends LogSlice {
  readonly more: boolean;
}

/** Some events after an ordinal, never ending inside an append, so that no checkpoint lies inside one. */
export async function readBatch(
  store: Pick<EventStore, 'readAll'>,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<Batch> {
  const slice = await store.readAll({ after, limit });
  if (slice.events.length < limit) return { ...slice, more: false };
  const whole = withoutLastAppend(slice.events);
  const last = whole.at(-1);
  if (!last) return readBatch(store, { after, limit: limit * 2 });
  return { events: whole, through: last.ordinal, more: true };
}

function withoutLastAppend(events: readonly StoredEvent[]): readonly StoredEvent[] {
  const end = events.findLastIndex(
    (event, at) => at < events.length - 1 && !appendedTogether(event, events[at + 1]),
  );
  return events.slice(0, end + 1);
}
