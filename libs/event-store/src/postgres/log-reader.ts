import type { Pool } from 'pg';
import type { StoredEvent } from '../event';
import type { LogHead, LogSlice, ReadAllOptions, ReadStreamOptions } from '../event-store';
import { LogHoleError } from '../errors';
import { assertDense } from '../read-check';
import { EVENT_COLUMNS, toEvent } from './event-row';
import type { EventRow } from './event-row';

/** A filtered read's window: how much of it there is, and one passing event, or none at all. */
type WindowRow = { readonly last: string; readonly present: string } & (
  EventRow | { readonly ordinal: null }
);

/** Ordinals that a filtered read looks at in one go, however few of them pass. */
const WINDOW = 10_000;

const FORWARD = {
  name: 'event_store.forward',
  text: `select ${EVENT_COLUMNS} from event_store.event where stream = $1 and version >= $2 order by version limit $3`,
};
const BACKWARD = {
  name: 'event_store.backward',
  text: `select ${EVENT_COLUMNS} from event_store.event
          where stream = $1 and ($2::bigint is null or version <= $2) order by version desc limit $3`,
};
const STREAMS = {
  name: 'event_store.streams',
  text: `select ${EVENT_COLUMNS} from event_store.event where stream = any($1) order by stream, version`,
};
const LOG = {
  name: 'event_store.log',
  text: `select ${EVENT_COLUMNS} from event_store.event where ordinal > $1 order by ordinal limit $2`,
};
const FILTERED = {
  name: 'event_store.filtered',
  text: `with looked as (
           select least(h.ordinal, $1::bigint + $5::bigint) as last,
                  (select count(*) from event_store.event
                    where ordinal > $1 and ordinal <= least(h.ordinal, $1::bigint + $5::bigint)) as present
             from event_store.head h)
         select l.last, l.present, e.*
           from looked l left join lateral (
             select ${EVENT_COLUMNS} from event_store.event
              where ordinal > $1 and ordinal <= l.last
                and ($3::text[] is null or split_part(stream, '-', 1) = any($3))
                and ($4::text[] is null or type = any($4))
              order by ordinal limit $2) e on true
          order by e.ordinal`,
};
const HEAD = {
  name: 'event_store.head',
  text: 'select ordinal, recorded_at from event_store.head',
};
const AS_OF = {
  name: 'event_store.as_of',
  text: 'select event_store.ordinal_as_of($1) as ordinal',
};

/** Every read is one statement: it sees the log as it stood at one moment. */
export class LogReader {
  constructor(private readonly pool: Pool) {}

  async stream(stream: string, options: ReadStreamOptions): Promise<readonly StoredEvent[]> {
    const { fromVersion, limit = null, direction = 'forward' } = options;
    const query =
      direction === 'forward'
        ? { ...FORWARD, values: [stream, fromVersion ?? 1, limit] }
        : { ...BACKWARD, values: [stream, fromVersion ?? null, limit] };
    const { rows } = await this.pool.query<EventRow>(query);
    return rows.map(toEvent);
  }

  async streams(streams: readonly string[]): Promise<ReadonlyMap<string, readonly StoredEvent[]>> {
    const found = new Map<string, StoredEvent[]>(streams.map((stream) => [stream, []]));
    const { rows } = await this.pool.query<EventRow>({ ...STREAMS, values: [[...found.keys()]] });
    for (const row of rows) found.get(row.stream)?.push(toEvent(row));
    return found;
  }

  async slice(options: ReadAllOptions): Promise<LogSlice> {
    const { after, limit, categories, types } = options;
    if (categories !== undefined || types !== undefined) return this.filtered(options);
    const { rows } = await this.pool.query<EventRow>({ ...LOG, values: [after, limit] });
    const events = rows.map(toEvent);
    assertDense(after, events);
    return { events, through: after + events.length };
  }

  async head(): Promise<LogHead> {
    const { rows } = await this.pool.query<{ ordinal: string; recorded_at: Date | null }>(HEAD);
    return { ordinal: Number(rows[0]?.ordinal), recordedAt: rows[0]?.recorded_at?.toISOString() ?? null };
  }

  async asOf(ms: number): Promise<number> {
    const { rows } = await this.pool.query<{ ordinal: string }>({
      ...AS_OF,
      values: [new Date(ms).toISOString()],
    });
    return Number(rows[0]?.ordinal);
  }

  private async filtered({ after, limit, categories, types }: ReadAllOptions): Promise<LogSlice> {
    const { rows } = await this.pool.query<WindowRow>({
      ...FILTERED,
      values: [after, limit, categories, types, WINDOW],
    });
    const last = assertWindowDense(after, rows[0]);
    const events = rows.flatMap((row) => (row.ordinal === null ? [] : [toEvent(row)]));
    return { events, through: events.length < limit ? last : (events.at(-1)?.ordinal ?? last) };
  }
}

/** The last ordinal of the window, once it is sure that all of the window is there. */
function assertWindowDense(after: number, row: WindowRow | undefined): number {
  if (row === undefined) throw new LogHoleError(1, 0);
  const last = Number(row.last);
  const present = Number(row.present);
  if (after + present < last) throw new LogHoleError(after + present + 1, last);
  return Math.max(after, last);
}
