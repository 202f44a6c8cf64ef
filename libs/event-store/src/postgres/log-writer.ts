import type { ClientBase, Pool } from 'pg';
import type { AppendResult } from '../event-store';
import type { PreparedAppend } from '../prepare-append';

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

/** One statement, one round trip, one commit per batch. */
export async function writeBatch(
  connection: ClientBase | Pool,
  batch: readonly PreparedAppend[],
): Promise<readonly AppendResult[]> {
  const { rows } = await connection.query<AnswerRow>({
    ...APPEND,
    values: [
      batch.map(({ stream }) => stream),
      batch.map(({ expectedVersion }) => (expectedVersion === 'any' ? null : expectedVersion)),
      batch.map(({ events }) => events.length),
      batch.flatMap(({ events }) => events.map(({ eventId }) => eventId)),
      eventsOf(batch),
    ],
  });
  return rows.map(toResult);
}
