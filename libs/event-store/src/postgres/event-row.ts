import type { EventMeta, JsonObject, StoredEvent } from '../event';

/** An event as the driver gives it: bigint as text, a time as Date, jsonb parsed. */
export interface EventRow {
  readonly ordinal: string;
  readonly version: string;
  readonly recorded_at: Date;
  readonly event_id: string;
  readonly schema_version: number;
  readonly stream: string;
  readonly type: string;
  readonly data: JsonObject;
  readonly meta: EventMeta;
}

export const EVENT_COLUMNS =
  'ordinal, version, recorded_at, event_id, schema_version, stream, type, data, meta';

export function toEvent(row: EventRow): StoredEvent {
  return {
    eventId: row.event_id,
    stream: row.stream,
    version: Number(row.version),
    ordinal: Number(row.ordinal),
    recordedAt: row.recorded_at.toISOString(),
    type: row.type,
    schemaVersion: row.schema_version,
    data: row.data,
    meta: row.meta,
  };
}
