import type { AppendResult } from '../event-store';
import type { NewEvent } from '../event';
import type { PreparedAppend, PreparedEvent } from '../prepare-append';
import type { Place } from './ordinal-index';
import type { SourceReader } from './source-reader';

function contentHash({ json }: PreparedEvent): string {
  const event: NewEvent = JSON.parse(json);
  return event.meta.contentHash;
}

/** The places of all the append's events if they stand in its stream next to each other, in its order. */
function standing({ stream, events }: PreparedAppend, known: readonly Place[]): readonly Place[] | undefined {
  const own = new Map(
    known.filter((place) => place.stream === stream).map((place) => [place.eventId, place]),
  );
  const places = events.flatMap(({ eventId }) => own.get(eventId) ?? []);
  const first = places[0]?.version ?? 0;
  const inOrder = places.every(({ version }, index) => version === first + index);
  return places.length === events.length && inOrder ? places : undefined;
}

/** The answer where ids are known already: the same fact at its place, or an id that belongs to another fact. */
export async function answerForKnown(
  append: PreparedAppend,
  known: readonly Place[],
  reader: SourceReader,
): Promise<AppendResult> {
  const places = standing(append, known);
  const last = places?.at(-1);
  if (places !== undefined && last !== undefined) {
    const first = last.version - places.length + 1;
    const stored = await reader.forward(append.stream, first, places.length);
    const same = append.events.every(
      (event, index) => stored[index]?.event.meta.contentHash === contentHash(event),
    );
    if (same) return { status: 'duplicate', version: last.version, ordinal: last.ordinal };
  }
  const ids = new Set(known.map(({ eventId }) => eventId));
  const taken = append.events.find(({ eventId }) => ids.has(eventId));
  return { status: 'idTaken', eventId: taken?.eventId ?? '' };
}
