import { DatabaseError } from 'pg';
import type { ClientBase } from 'pg';
import type { AppendResult } from '../event-store';
import type { PreparedAppend, PreparedEvent } from '../prepare-append';

interface AnswerRow {
  readonly status: string;
  readonly version: string;
  readonly ordinal: string | null;
  readonly event_id: string | null;
}

const APPEND = {
  name: 'event_store.append',
  text: 'select status, version, ordinal, event_id from event_store.append($1, $2, $3, $4, $5)',
};
const APPEND_ONE = {
  name: 'event_store.append_one',
  text: 'select version, ordinal from event_store.append_one($1, $2, $3, $4, $5, $6, $7)',
};

/** The stream is at another version; an id is known. `append` tells the one from the other. */
const NOT_AS_EXPECTED: ReadonlySet<string | undefined> = new Set(['TZ001', '23505']);

/** Numbers the request that each event belongs to into the event's own text: `{"request":1,"eventId":…`. */
function eventsOf(batch: readonly PreparedAppend[]): string {
  const texts = batch.flatMap(({ events }, index) =>
    events.map(({ json }) => `{"request":${index + 1},${json.slice(1)}`),
  );
  return `[${texts.join(',')}]`;
}

function toResult({ status, version, ordinal, event_id }: AnswerRow): AppendResult {
  switch (status) {
    case 'appended':
    case 'duplicate':
      return { status, version: Number(version), ordinal: Number(ordinal) };
    case 'idTaken':
      return { status, eventId: event_id ?? '' };
    case 'conflict':
      return { status, actualVersion: Number(version) };
    default:
      throw new Error(`event_store.append answered ${status}`);
  }
}

function versionOf({ expectedVersion }: PreparedAppend): number | null {
  return expectedVersion === 'any' ? null : expectedVersion;
}

/** One statement, one round trip, one commit per batch. */
export async function writeBatch(
  connection: ClientBase,
  batch: readonly PreparedAppend[],
): Promise<readonly AppendResult[]> {
  const { rows } = await connection.query<AnswerRow>({
    ...APPEND,
    values: [
      batch.map(({ stream }) => stream),
      batch.map(versionOf),
      batch.map(({ events }) => events.length),
      batch.flatMap(({ events }) => events.map(({ eventId }) => eventId)),
      eventsOf(batch),
    ],
  });
  return rows.map(toResult);
}

/** The same for a batch that may be one event alone, which the database takes with half the work. */
export async function write(
  connection: ClientBase,
  batch: readonly PreparedAppend[],
): Promise<readonly AppendResult[]> {
  const [append] = batch;
  const [event] = append?.events ?? [];
  if (append === undefined || event === undefined || batch.length > 1 || append.events.length > 1) {
    return writeBatch(connection, batch);
  }
  return (await writeOne(connection, append, event)) ?? writeBatch(connection, batch);
}

/** Undefined if it is not as simple as that; nothing was stored then. */
async function writeOne(
  connection: ClientBase,
  append: PreparedAppend,
  { eventId, type, schemaVersion, data, meta }: PreparedEvent,
): Promise<readonly AppendResult[] | undefined> {
  const values = [append.stream, versionOf(append), eventId, type, schemaVersion, data, meta];
  try {
    const { rows } = await connection.query<AnswerRow>({ ...APPEND_ONE, values });
    return rows.map((row) => toResult({ ...row, status: 'appended' }));
  } catch (error) {
    if (error instanceof DatabaseError && NOT_AS_EXPECTED.has(error.code)) return undefined;
    throw error;
  }
}
