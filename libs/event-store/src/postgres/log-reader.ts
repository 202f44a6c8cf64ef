import type { Pool, QueryArrayConfig } from 'pg';
import type { StoredEvent } from '../event';
import type { LogHead, LogSlice, ReadAllOptions, ReadStreamOptions } from '../event-store';
import { LogHoleError } from '../errors';
import { assertDense } from '../read-check';
import { EVENT_COLUMNS, EVENT_TYPES, toEvent } from './event-row';
import type { EventRow } from './event-row';

/** A filtered read's window: how much of it there is, and one passing event, or none at all. */
type WindowRow = [last: number, present: number, ...(EventRow | [ordinal: null])];

/** A page that was asked for before anybody wanted it. */
interface PageAhead {
  readonly after: number;
  readonly limit: number;
  readonly rows: Promise<readonly EventRow[] | undefined>;
}

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
  private ahead: PageAhead | undefined;
  private lastThrough = -1;

  constructor(private readonly pool: Pool) {}

  async stream(stream: string, options: ReadStreamOptions): Promise<readonly StoredEvent[]> {
    const { fromVersion, limit = null, direction = 'forward' } = options;
    const query =
      direction === 'forward'
        ? { ...FORWARD, values: [stream, fromVersion ?? 1, limit] }
        : { ...BACKWARD, values: [stream, fromVersion ?? null, limit] };
    return (await this.rows<EventRow>(query)).map(toEvent);
  }

  async streams(streams: readonly string[]): Promise<ReadonlyMap<string, readonly StoredEvent[]>> {
    const found = new Map<string, StoredEvent[]>(streams.map((stream) => [stream, []]));
    const rows = await this.rows<EventRow>({ ...STREAMS, values: [[...found.keys()]] });
    for (const event of rows.map(toEvent)) found.get(event.stream)?.push(event);
    return found;
  }

  async slice(options: ReadAllOptions): Promise<LogSlice> {
    const { after, limit, categories, types } = options;
    if (categories !== undefined || types !== undefined) return this.filtered(options);
    const events = (await this.page(after, limit)).map(toEvent);
    assertDense(after, events);
    const through = after + events.length;
    if (events.length === limit) this.readAhead(after, through, limit);
    return { events, through };
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

  /** A full page stays what it is for ever, so it may have been read before; any other may have grown since. */
  private async page(after: number, limit: number): Promise<readonly EventRow[]> {
    const ahead = this.ahead;
    if (ahead?.after === after && ahead.limit === limit) {
      this.ahead = undefined;
      const rows = await ahead.rows;
      if (rows?.length === limit) return rows;
    }
    return this.rows<EventRow>({ ...LOG, values: [after, limit] });
  }

  /** Who reads page after page gets the next one fetched while this one is at work. */
  private readAhead(after: number, through: number, limit: number): void {
    const inTurn = after === this.lastThrough;
    this.lastThrough = through;
    if (!inTurn) return;
    const rows = this.rows<EventRow>({ ...LOG, values: [through, limit] }).catch(() => undefined);
    this.ahead = { after: through, limit, rows };
  }

  private async rows<Row extends unknown[]>(
    query: Pick<QueryArrayConfig, 'name' | 'text' | 'values'>,
  ): Promise<readonly Row[]> {
    const { rows } = await this.pool.query<Row>({ ...query, rowMode: 'array', types: EVENT_TYPES });
    return rows;
  }

  private async filtered({ after, limit, categories, types }: ReadAllOptions): Promise<LogSlice> {
    const rows = await this.rows<WindowRow>({
      ...FILTERED,
      values: [after, limit, categories, types, WINDOW],
    });
    const last = assertWindowDense(after, rows[0]);
    const events = rows.flatMap(([, , ...event]) => (isEvent(event) ? [toEvent(event)] : []));
    return { events, through: events.length < limit ? last : (events.at(-1)?.ordinal ?? last) };
  }
}

function isEvent(row: EventRow | [ordinal: null]): row is EventRow {
  return row[0] !== null;
}

/** The last ordinal of the window, once it is sure that all of the window is there. */
function assertWindowDense(after: number, row: WindowRow | undefined): number {
  if (row === undefined) throw new LogHoleError(1, 0);
  const [last, present] = row;
  if (after + present < last) throw new LogHoleError(after + present + 1, last);
  return Math.max(after, last);
}
