import { types } from 'pg';
import type { CustomTypesConfig } from 'pg';
import type { EventMeta, JsonObject, StoredEvent } from '../event';

/** An event as `EVENT_COLUMNS` come through `EVENT_TYPES` in array mode. */
export type EventRow = [
  ordinal: number,
  version: number,
  recordedAt: string,
  eventId: string,
  schemaVersion: number,
  stream: string,
  type: string,
  data: JsonObject,
  meta: EventMeta,
];

export const EVENT_COLUMNS =
  'ordinal, version, recorded_at, event_id, schema_version, stream, type, data, meta';

const { INT8, TIMESTAMPTZ } = types.builtins;
const UTC = '+00';
const TIME_WITH_MILLISECONDS = '08:00:00.000'.length;

/**
 * `2026-01-31 08:00:00.12+00` as 2026-01-31T08:00:00.120Z, without a Date: a log is read by the hundred thousand.
 * A session with another time zone takes the long way.
 */
export function instantOf(text: string): string {
  if (!text.endsWith(UTC)) return types.getTypeParser(TIMESTAMPTZ)(text).toISOString();
  const time = text.slice(11, -UTC.length);
  const whole = time.includes('.') ? time : `${time}.`;
  return `${text.slice(0, 10)}T${whole.padEnd(TIME_WITH_MILLISECONDS, '0').slice(0, TIME_WITH_MILLISECONDS)}Z`;
}

/** Ordinals and versions as numbers, which they are up to 2^53; times as ISO text; the rest as the driver does. */
export const EVENT_TYPES: CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === INT8) return Number;
    return oid === TIMESTAMPTZ ? instantOf : types.getTypeParser(oid, format);
  },
};

export function toEvent(row: EventRow): StoredEvent {
  const [ordinal, version, recordedAt, eventId, schemaVersion, stream, type, data, meta] = row;
  return { eventId, stream, version, ordinal, recordedAt, type, schemaVersion, data, meta };
}
