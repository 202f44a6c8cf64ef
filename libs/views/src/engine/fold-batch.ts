import type { EventStore, LogSlice, StoredEvent } from '@taizhang/event-store';
import { grouped } from './grouped';
import { appendedTogether } from './read-batch';
import type { FoldedStream, RecentStreams } from './recent-streams';
import { changesBetween, keyOf } from './versions';
import type { Changes, DestroyedKeys, EndedRow, Step, Version } from './versions';
import type { View } from './view';

interface ReadEvent<Event> {
  readonly stored: StoredEvent;
  readonly event: Event;
}

/** Where streams come from that have begun before the batch. */
export interface EarlierStreams<Event> {
  readonly store: Pick<EventStore, 'readStreams'>;
  /** Streams as they are where the batch begins; afterwards, as they are where it ends. */
  readonly recent: RecentStreams<Event>;
}

/**
 * What a batch of the log changes in a view. Streams that it touches are folded from their beginning; what of them
 * lies before the batch is remembered or read from the store, what lies behind it is not looked at.
 */
export async function foldBatch<Event>(
  view: View<Event>,
  { events }: LogSlice,
  earlier: EarlierStreams<Event>,
): Promise<Changes> {
  const read = await readAll(view, events);
  const destroyed = keysDestroyed(view, read);
  // What is remembered was read with keys that are gone.
  if (destroyed.length > 0) earlier.recent.clear();
  const touched = grouped(
    read.filter(({ stored }) => view.foldsWhole(stored)),
    ({ stored }) => stored.stream,
  );
  const before = await foldedBefore(view, touched, earlier);
  const begun = [...begunByEvents(view, read)];
  const ended: EndedRow[] = [];
  let streams = 0;
  for (const [stream, now] of touched) {
    const steps = stepsOf(view, stream, { before: before.get(stream) ?? NEW, now });
    earlier.recent.keep(stream, steps.end);
    const changes = changesBetween(steps.stood, steps.steps);
    begun.push(...changes.begun);
    ended.push(...changes.ended);
    streams += 1;
    if (streams % STREAMS_AT_A_STRETCH === 0) await othersFirst();
  }
  return { begun, ended, destroyed };
}

async function readAll<Event>(
  view: View<Event>,
  events: readonly StoredEvent[],
): Promise<readonly ReadEvent<Event>[]> {
  const understood = await view.read(events);
  return understood.map((event, at) => ({ stored: storedAt(events, at), event }));
}

function storedAt(events: readonly StoredEvent[], at: number): StoredEvent {
  const stored = events[at];
  if (!stored) throw new Error('The view has understood more events than it was given: its read is wrong.');
  return stored;
}

function keysDestroyed<Event>(
  view: View<Event>,
  read: readonly ReadEvent<Event>[],
): readonly DestroyedKeys[] {
  return read.flatMap(({ stored, event }): readonly DestroyedKeys[] => {
    const keys = view.keysDestroyedBy?.(event) ?? [];
    return keys.length === 0 ? [] : [{ ordinal: stored.ordinal, keys }];
  });
}

/** Some milliseconds' work: then requests are answered, and the batch before this one goes on being written. */
const STREAMS_AT_A_STRETCH = 100;

function othersFirst(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

const NEW = { events: [], rows: [] };

type Touched<Event> = ReadonlyMap<string, readonly ReadEvent<Event>[]>;

/** The touched streams that had begun before, as they were then. */
async function foldedBefore<Event>(
  view: View<Event>,
  touched: Touched<Event>,
  { store, recent }: EarlierStreams<Event>,
): Promise<ReadonlyMap<string, FoldedStream<Event>>> {
  const begun = [...touched].flatMap(([stream, [first]]) =>
    first && first.stored.version > 1 ? [{ stream, first: first.stored, known: recent.get(stream) }] : [],
  );
  const unknown = begun.filter(({ known }) => known === undefined).map(({ stream }) => stream);
  const stored = unknown.length === 0 ? new Map<string, never>() : await store.readStreams(unknown);
  const before = new Map<string, FoldedStream<Event>>();
  for (const { stream, first, known } of begun) {
    before.set(stream, known ?? (await folded(view, stream, eventsBefore(stored.get(stream) ?? [], first))));
  }
  return before;
}

function eventsBefore(events: readonly StoredEvent[], first: StoredEvent): readonly StoredEvent[] {
  return events.filter(({ version }) => version < first.version);
}

async function folded<Event>(
  view: View<Event>,
  stream: string,
  stored: readonly StoredEvent[],
): Promise<FoldedStream<Event>> {
  const events = await view.read(stored);
  return { events, rows: view.rowsOfStream(stream, events) };
}

interface TouchedStream<Event> {
  readonly before: FoldedStream<Event>;
  readonly now: readonly ReadEvent<Event>[];
}

/** What the stream's rows are after each of its appends. */
function stepsOf<Event>(view: View<Event>, stream: string, { before, now }: TouchedStream<Event>) {
  const events = [...before.events, ...now.map(({ event }) => event)];
  const steps = now.flatMap(({ stored }, at): readonly Step[] => {
    if (appendedTogether(stored, now[at + 1]?.stored)) return [];
    const rows = view.rowsOfStream(stream, events.slice(0, before.events.length + at + 1));
    return [{ ordinal: stored.ordinal, rows }];
  });
  return { stood: before.rows, steps, end: { events, rows: steps.at(-1)?.rows ?? before.rows } };
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
