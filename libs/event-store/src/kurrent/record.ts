import { jsonEvent } from '@kurrent/kurrentdb-client';
import type { EventData } from '@kurrent/kurrentdb-client';
import type { JsonObject, NewEvent } from '../event';
import type { PreparedAppend } from '../prepare-append';
import { ForeignEventError } from './errors';

/** Any attempt is as long as this one. */
export const NO_ATTEMPT = '00000000-0000-0000-0000-000000000000';

export interface LogPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** An event as it stands in KurrentDB, before its ordinal is known. */
export interface SourceRecord {
  readonly event: NewEvent;
  readonly stream: string;
  readonly version: number;
  /** Always there when the log is read, not when a stream is. */
  readonly position?: LogPosition;
  readonly created: Date;
  /** Which try stored it: of several that sent the same events, one. */
  readonly attempt: string;
}

/** Metadata is flat text to text: only so may KurrentDB append to several streams at once. */
function metadataOf({ meta, schemaVersion }: NewEvent, attempt: string): Record<string, string> {
  const { causationId, ...texts } = meta;
  const own = { ...texts, schemaVersion: String(schemaVersion), attempt };
  return causationId === null ? own : { ...own, causationId };
}

export function toSource({ events }: PreparedAppend, attempt: string): EventData[] {
  return events.map(({ json }) => {
    const event: NewEvent = JSON.parse(json);
    return jsonEvent({
      id: event.eventId,
      type: event.type,
      data: event.data,
      metadata: metadataOf(event, attempt),
    });
  });
}

/** Bytes of an append as KurrentDB counts them against its limit: data, metadata, and two for each letter of a type. */
export function sourceBytes(append: PreparedAppend, attempt: string): number {
  return toSource(append, attempt).reduce(
    (sum, { data, metadata, type }) => sum + jsonBytes(data) + jsonBytes(metadata) + 2 * type.length,
    0,
  );
}

function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/** What the client hands over, of whatever type. */
export interface Recorded {
  readonly streamId: string;
  readonly id: string;
  readonly revision: bigint;
  readonly type: string;
  readonly data: unknown;
  readonly metadata?: unknown;
  readonly created: Date;
  readonly position?: LogPosition;
}

function isObject(value: unknown): value is JsonObject {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
  );
}

/** Throws ForeignEventError for an event that this program cannot have written. */
export function fromSource(recorded: Recorded, prefix: string): SourceRecord {
  const { streamId, revision, position, data, metadata } = recorded;
  const refuse = (what: string): never => {
    throw new ForeignEventError(streamId, revision, what);
  };
  if (!isObject(data) || !isObject(metadata)) return refuse('its data or metadata is no JSON object');
  const text = (key: string): string => {
    const value = metadata[key];
    return typeof value === 'string' ? value : refuse(`its metadata has no ${key}`);
  };
  const meta = {
    recordedBy: text('recordedBy'),
    agency: text('agency'),
    commandId: text('commandId'),
    correlationId: text('correlationId'),
    causationId: metadata['causationId'] === undefined ? null : text('causationId'),
    contentHash: text('contentHash'),
  };
  return {
    event: {
      eventId: recorded.id,
      type: recorded.type,
      schemaVersion: Number(text('schemaVersion')),
      data,
      meta,
    },
    stream: streamId.slice(prefix.length),
    version: Number(revision) + 1,
    position,
    created: recorded.created,
    attempt: text('attempt'),
  };
}
