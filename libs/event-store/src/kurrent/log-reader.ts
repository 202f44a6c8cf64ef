import { LogHoleError } from '../errors';
import type { StoredEvent } from '../event';
import type { LogHead, LogSlice, ReadAllOptions, ReadStreamOptions } from '../event-store';
import { backOff } from './backoff';
import { IndexBehindError } from './errors';
import type { Indexer } from './indexer';
import type { OrdinalIndex, Place } from './ordinal-index';
import type { SourceRecord } from './record';
import type { SourceReader } from './source-reader';

/** Ordinals that a filtered read looks at in one go, however few of them pass. */
const WINDOW = 10_000;
/** Of several ways to the same events: log pages that hold others too, if at least one in so many is wanted. */
const DENSE = 4;
const STREAMS_AT_ONCE = 16;
const MOST_LOOKS = 30;

function stored({ event, stream, version }: SourceRecord, { ordinal, recordedAt }: Place): StoredEvent {
  return { ...event, stream, version, ordinal, recordedAt };
}

/** Events from KurrentDB, ordinals from the index. */
export class LogReader {
  constructor(
    private readonly index: OrdinalIndex,
    private readonly indexer: Indexer,
    private readonly source: SourceReader,
  ) {}

  async stream(stream: string, options: ReadStreamOptions): Promise<readonly StoredEvent[]> {
    const { fromVersion, limit = Number.MAX_SAFE_INTEGER, direction = 'forward' } = options;
    if (direction === 'forward') {
      return this.numbered(stream, await this.source.forward(stream, fromVersion ?? 1, limit));
    }
    await this.indexer.catchUp();
    const last = (await this.index.versions([stream])).get(stream) ?? 0;
    const from = Math.min(fromVersion ?? last, last);
    return this.numbered(stream, await this.source.backward(stream, from, limit));
  }

  async streams(streams: readonly string[]): Promise<ReadonlyMap<string, readonly StoredEvent[]>> {
    const found = new Map<string, readonly StoredEvent[]>(streams.map((stream) => [stream, []]));
    const waiting = [...found.keys()];
    const takeTurns = async (): Promise<void> => {
      for (let stream = waiting.pop(); stream !== undefined; stream = waiting.pop()) {
        found.set(stream, await this.stream(stream, {}));
      }
    };
    await Promise.all(Array.from({ length: STREAMS_AT_ONCE }, takeTurns));
    return found;
  }

  async slice(options: ReadAllOptions): Promise<LogSlice> {
    const { categories, types } = options;
    const read = categories === undefined && types === undefined ? this.whole : this.filtered;
    const slice = await read.call(this, options);
    if (slice.through > options.after) return slice;
    // At the end of the index; the log may hold more, such as an append whose program died before numbering it.
    await this.indexer.catchUp();
    return read.call(this, options);
  }

  async head(): Promise<LogHead> {
    await this.indexer.catchUp();
    return this.index.head();
  }

  async asOf(ms: number): Promise<number> {
    await this.indexer.catchUp();
    return this.index.asOf(ms);
  }

  private async whole({ after, limit }: ReadAllOptions): Promise<LogSlice> {
    const events = await this.range(after, after + limit);
    return { events, through: after + events.length };
  }

  private async filtered({ after, limit, categories, types }: ReadAllOptions): Promise<LogSlice> {
    const { ordinal: head } = await this.index.checkpoint();
    const through = Math.min(head, after + WINDOW);
    const places = await this.index.passing({ after, through, limit }, { categories, types });
    const events = await this.eventsAt(places);
    return {
      events,
      through: events.length < limit ? Math.max(after, through) : (events.at(-1)?.ordinal ?? after),
    };
  }

  private async eventsAt(places: readonly Place[]): Promise<readonly StoredEvent[]> {
    const [first, last] = [places[0], places.at(-1)];
    if (first === undefined || last === undefined) return [];
    if (last.ordinal - first.ordinal < places.length * DENSE) {
      const wanted = new Set(places.map(({ ordinal }) => ordinal));
      const events = await this.range(first.ordinal - 1, last.ordinal);
      return events.filter(({ ordinal }) => wanted.has(ordinal));
    }
    const events: StoredEvent[] = [];
    for (const place of places) {
      const [record] = await this.source.forward(place.stream, place.version, 1);
      events.push(paired(place, record));
    }
    return events;
  }

  /** Everything after one ordinal, through another one or the end of the index. */
  private async range(after: number, through: number): Promise<readonly StoredEvent[]> {
    const found = await this.index.slice(Math.max(after, 1), through);
    const [before, places] = after === 0 ? [undefined, found] : [found[0], found.slice(1)];
    if (places.length === 0) return [];
    const records = await this.source.log(before?.position ?? null, places.length);
    return places.map((place, index) => paired(place, records[index]));
  }

  /** Records of one stream without a gap, with their ordinals. */
  private async numbered(stream: string, records: readonly SourceRecord[]): Promise<readonly StoredEvent[]> {
    const versions = records.map(({ version }) => version);
    const [first, last] = [Math.min(...versions), Math.max(...versions)];
    if (records.length === 0) return [];
    for (let looks = 1; looks <= MOST_LOOKS; looks += 1) {
      const places = new Map(
        (await this.index.ofStream(stream, first, last)).map((place) => [place.version, place]),
      );
      if (places.size === records.length) {
        return records.flatMap((record) => {
          const place = places.get(record.version);
          return place === undefined ? [] : [stored(record, place)];
        });
      }
      await this.indexer.catchUp();
      if (looks > 1) await backOff(looks);
    }
    throw new IndexBehindError(stream, `version ${last}`);
  }
}

/** An event that KurrentDB no longer holds at the place where it was numbered is a hole in the log. */
function paired(place: Place, record: SourceRecord | undefined): StoredEvent {
  const same =
    record?.event.eventId === place.eventId &&
    record.stream === place.stream &&
    record.version === place.version;
  if (!same || record === undefined) throw new LogHoleError(place.ordinal, place.ordinal + 1);
  return stored(record, place);
}
