import { Pool } from 'pg';
import type { ClientConfig, PoolClient } from 'pg';
import type {
  AppendRequest,
  AppendResult,
  EventStore,
  LogHead,
  LogSlice,
  ReadAllOptions,
  ReadStreamOptions,
  SliceHandler,
  StoredEvent,
  SubscribeOptions,
  Subscription,
} from '../../index';
import { EVENT_COLUMNS, EVENT_TYPES, toEvent } from '../../postgres/event-row';
import type { EventRow } from '../../postgres/event-row';
import { prepareAppend } from '../../prepare-append';
import type { PreparedAppend } from '../../prepare-append';
import { checkReadAll, checkReadStream, instantToMs } from '../../read-check';
import { CatchUpSubscription } from '../../subscription';
import { WakeSignal } from '../../wake-signal';

export const NAIVE_SCHEMA = `
  create table event (
    ordinal bigserial primary key, stream text collate "C" not null, version bigint not null,
    recorded_at timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
    event_id uuid unique not null, type text not null, schema_version smallint not null,
    data jsonb not null, meta jsonb not null, unique (stream, version));
  grant select, insert on event to taizhang_app;
  grant usage on sequence event_ordinal_seq to taizhang_app;`;

const KNOWN = `
  select n.id, e.stream, e.version, e.ordinal, e.meta ->> 'contentHash' = n.meta ->> 'contentHash' as same
    from rows from (json_to_recordset($1) as ("eventId" uuid, meta json)) with ordinality n(id, meta, place)
    join event e on e.event_id = n.id order by n.place`;

const INSERT = `
  insert into event (stream, version, event_id, type, schema_version, data, meta)
  select $1, $2::bigint + n.place, n.id, n.type, n.schema_version, n.data, n.meta
    from rows from (json_to_recordset($3) as ("eventId" uuid, type text, "schemaVersion" smallint, data jsonb, meta jsonb))
         with ordinality n(id, type, schema_version, data, meta, place) order by n.place
  returning ordinal`;

/** Now and then some work between taking the ordinal and committing, as any busy server has it. */
const SLOW_COMMIT = 'select pg_sleep(0.005) where random() < 0.1';

interface KnownRow {
  readonly id: string;
  readonly stream: string;
  readonly version: string;
  readonly ordinal: string;
  readonly same: boolean;
}

function answerForKnown(
  { stream, events }: PreparedAppend,
  known: readonly KnownRow[],
): AppendResult | undefined {
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const inPlace = known.every(
    (row, index) =>
      row.same && row.stream === stream && Number(row.version) === Number(first.version) + index,
  );
  if (!inPlace || known.length < events.length) return { status: 'idTaken', eventId: first.id };
  return { status: 'duplicate', version: Number(last.version), ordinal: Number(last.ordinal) };
}

/** Appends inside the caller's transaction; a lock per stream keeps its versions right. */
export async function appendNaively(
  client: Pick<PoolClient, 'query'>,
  prepared: PreparedAppend,
): Promise<AppendResult> {
  const { stream, expectedVersion } = prepared;
  const events = `[${prepared.events.map(({ json }) => json).join(',')}]`;
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [stream]);
  const known = await client.query<KnownRow>(KNOWN, [events]);
  const answer = answerForKnown(prepared, known.rows);
  if (answer !== undefined) return answer;
  const found = await client.query<{ version: string }>(
    'select coalesce(max(version), 0) as version from event where stream = $1',
    [stream],
  );
  const version = Number(found.rows[0]?.version);
  if (expectedVersion !== 'any' && expectedVersion !== version)
    return { status: 'conflict', actualVersion: version };
  const { rows } = await client.query<{ ordinal: string }>(INSERT, [stream, version, events]);
  await client.query(SLOW_COMMIT);
  return { status: 'appended', version: version + rows.length, ordinal: Number(rows.at(-1)?.ordinal) };
}

/**
 * The event table that everybody writes first: ordinals from a sequence, read on from the last one seen. It is
 * wrong, and here to show that the contract's cases of order find it out: a sequence gives numbers in the order
 * of asking, readers see them in the order of commits, and a rollback keeps its number.
 */
export class NaiveStore implements EventStore {
  private readonly writer: Pool;
  private readonly readers: Pool;
  private readonly signal = new WakeSignal();
  private readonly subscriptions = new Set<Subscription>();

  constructor(connection: ClientConfig) {
    this.writer = new Pool({ ...connection, max: 1 });
    this.readers = new Pool({ ...connection, max: 2 });
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    const prepared = prepareAppend(request);
    const client = await this.writer.connect();
    try {
      await client.query('begin');
      const result = await appendNaively(client, prepared);
      await client.query('commit');
      return result;
    } finally {
      client.release();
      this.signal.ring();
    }
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<readonly StoredEvent[]> {
    checkReadStream(options);
    const { fromVersion, limit = Infinity, direction = 'forward' } = options;
    const events = await this.select('where stream = $1 order by version', [stream]);
    if (direction === 'forward') return events.slice((fromVersion ?? 1) - 1).slice(0, limit);
    return events.slice(0, fromVersion).reverse().slice(0, limit);
  }

  async readStreams(streams: readonly string[]): Promise<ReadonlyMap<string, readonly StoredEvent[]>> {
    const events = await this.select('where stream = any($1) order by version', [streams]);
    return new Map(streams.map((stream) => [stream, events.filter((event) => event.stream === stream)]));
  }

  async readAll(options: ReadAllOptions): Promise<LogSlice> {
    checkReadAll(options);
    const { after, limit, categories = null, types = null } = options;
    const { ordinal: last } = await this.head();
    const events = await this.select(
      `where ordinal > $1 and ordinal <= $5 and ($3::text[] is null or split_part(stream, '-', 1) = any($3))
         and ($4::text[] is null or type = any($4)) order by ordinal limit $2`,
      [after, limit, categories, types, last],
    );
    return {
      events,
      through: events.length < limit ? Math.max(after, last) : (events.at(-1)?.ordinal ?? after),
    };
  }

  async head(): Promise<LogHead> {
    const [last] = await this.select('order by ordinal desc limit 1', []);
    return { ordinal: last?.ordinal ?? 0, recordedAt: last?.recordedAt ?? null };
  }

  async ordinalAsOf(instant: string): Promise<number> {
    const at = new Date(instantToMs(instant)).toISOString();
    const [last] = await this.select('where recorded_at <= $1 order by ordinal desc limit 1', [at]);
    return last?.ordinal ?? 0;
  }

  subscribe(options: SubscribeOptions, handler: SliceHandler): Subscription {
    const source = { readAll: this.readAll.bind(this), signal: this.signal, pollMs: 50 };
    const subscription = new CatchUpSubscription(source, options, handler);
    this.subscriptions.add(subscription);
    return subscription;
  }

  async close(): Promise<void> {
    await Promise.all([...this.subscriptions].map((subscription) => subscription.stop()));
    await Promise.all([this.writer.end(), this.readers.end()]);
  }

  private async select(where: string, values: readonly unknown[]): Promise<readonly StoredEvent[]> {
    const text = `select ${EVENT_COLUMNS} from event ${where}`;
    const { rows } = await this.readers.query<EventRow>({
      text,
      values: [...values],
      rowMode: 'array',
      types: EVENT_TYPES,
    });
    return rows.map(toEvent);
  }
}
