import type { EventStore, LogSlice, StoredEvent } from '@taizhang/event-store';
import { appendedTogether } from './read-batch';
import { changesBetween } from './versions';
import type { Changes, Step } from './versions';
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
  const touched = byStream(read.filter(({ stored }) => view.foldsWhole(stored.stream)));
  const earlier = await eventsBefore(view, touched, store);
  const changes = [...touched].map(([stream, now]) =>
    changesOfStream(view, { stream, before: earlier.get(stream) ?? [], now }),
  );
  return {
    begun: [...read.flatMap(begunByEvent(view)), ...changes.flatMap(({ begun }) => begun)],
    ended: changes.flatMap(({ ended }) => ended),
  };
}

function byStream<Event>(
  read: readonly ReadEvent<Event>[],
): ReadonlyMap<string, readonly ReadEvent<Event>[]> {
  const streams = new Map<string, ReadEvent<Event>[]>();
  for (const one of read) {
    const before = streams.get(one.stored.stream);
    if (before) before.push(one);
    else streams.set(one.stored.stream, [one]);
  }
  return streams;
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

function begunByEvent<Event>(view: View<Event>) {
  return ({ stored, event }: ReadEvent<Event>) =>
    view.rowsOfEvent(stored, event).map((row) => ({ ...row, knownFrom: stored.ordinal, knownUntil: null }));
}
