export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** What an event may carry. Every value comes back equal; the order of keys does not survive. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

export interface EventMeta {
  /** The account that recorded the act. */
  readonly recordedBy: string;
  /** Code of the agency in whose name it was recorded. */
  readonly agency: string;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  /** Hash over the event's content, made by the writer. Two events of one id are the same fact only if it is equal. */
  readonly contentHash: string;
}

/** A fact before it is recorded. */
export interface NewEvent {
  /** UUID made once per command and kept over every retry, so that a retry is not a second fact. */
  readonly eventId: string;
  readonly type: string;
  /** From 1; the codec upcasts what is older than the program. */
  readonly schemaVersion: number;
  readonly data: JsonObject;
  readonly meta: EventMeta;
}

/** A recorded fact. It never changes. */
export interface StoredEvent extends NewEvent {
  readonly stream: string;
  /** Place in its stream: 1, 2, 3 … without holes. */
  readonly version: number;
  /** Place in the whole log: 1, 2, 3 … without holes, in the order of commits. */
  readonly ordinal: number;
  /** UTC instant with milliseconds, such as 2026-01-31T08:00:00.000Z. Never falls from one ordinal to the next. */
  readonly recordedAt: string;
}

/** The part of a stream's id before the first hyphen: `request` of `request-7f3a`, `calendar` of `calendar`. */
export function categoryOf(stream: string): string {
  const hyphen = stream.indexOf('-');
  return hyphen < 0 ? stream : stream.slice(0, hyphen);
}
