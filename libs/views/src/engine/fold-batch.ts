import type { EventStore, LogSlice, StoredEvent } from '@taizhang/event-store';
import { grouped } from './grouped';
import { appendedTogether } from './read-batch';
import { changesBetween, keyOf } from './versions';
import type { Changes, Step, Version } from './versions';
import type { View } from './view';

interface ReadEvent<Event> {
  readonly stored: StoredEvent;
  readonly event: Event;
}

/**
 * What a batch of the log changes in a view. Streams that it touches are folded from their beginning; what of them
 * lies before the batch is read from the store, what lies behind it is not looked at.
 */
export async function foldBatch<Event>(
  view: View<Event>,
  { events }: LogSlice,
  store: Pick<EventStore, 'readStreams'>,
): Promise<Changes> {
  const read = events.map((stored) => ({ stored, event: view.read(stored) }));
  const touched = grouped(
    read.filter(({ stored }) => view.foldsWhole(stored.stream)),
    ({ stored }) => stored.stream,
  );
  const earlier = await eventsBefore(view, touched, store);
  const changes = [...touched].map(([stream, now]) =>
    changesOfStream(view, { stream, before: earlier.get(stream) ?? [], now }),
  );
  return {
    begun: [...begunByEvents(view, read), ...changes.flatMap(({ begun }) => begun)],
    ended: changes.flatMap(({ ended }) => ended),
  };
}

async function eventsBefore<Event>(
  view: View<Event>,
  touched: ReadonlyMap<string, readonly ReadEvent<Event>[]>,
  store: Pick<EventStore, 'readStreams'>,
): Promise<ReadonlyMap<string, readonly ReadEvent<Event>[]>> {
  const firsts = [...touched].flatMap(([stream, [first]]) =>
    first ? [{ stream, first: first.stored }] : [],
  );
  const begunEarlier = firsts.filter(({ first }) => first.version > 1);
  if (begunEarlier.length === 0) return new Map();
  const whole = await store.readStreams(begunEarlier.map(({ stream }) => stream));
  return new Map(
    begunEarlier.map(({ stream, first }) => {
      const before = (whole.get(stream) ?? []).filter(({ version }) => version < first.version);
      return [stream, before.map((stored) => ({ stored, event: view.read(stored) }))];
    }),
  );
}

interface TouchedStream<Event> {
  readonly stream: string;
  readonly before: readonly ReadEvent<Event>[];
  readonly now: readonly ReadEvent<Event>[];
}

function changesOfStream<Event>(view: View<Event>, { stream, before, now }: TouchedStream<Event>): Changes {
  const events = [...before, ...now].map(({ event }) => event);
  const stood = before.length === 0 ? [] : view.rowsOfStream(stream, events.slice(0, before.length));
  const steps = now.flatMap(({ stored }, at): readonly Step[] => {
    if (appendedTogether(stored, now[at + 1]?.stored)) return [];
    const rows = view.rowsOfStream(stream, events.slice(0, before.length + at + 1));
    return [{ ordinal: stored.ordinal, rows }];
  });
  return changesBetween(stood, steps);
}

function begunByEvents<Event>(view: View<Event>, read: readonly ReadEvent<Event>[]): readonly Version[] {
  const known = new Set<string>();
  return read.flatMap(({ stored, event }) =>
    view.rowsOfEvent(stored, event).flatMap((row): readonly Version[] => {
      if (row.table.holds === 'firsts') {
        const key = keyOf(row);
        if (known.has(key)) return [];
        known.add(key);
      }
      return [
        { table: row.table, text: JSON.stringify(row.columns), knownFrom: stored.ordinal, knownUntil: null },
      ];
    }),
  );
}
