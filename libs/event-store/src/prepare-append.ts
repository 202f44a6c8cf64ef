import { InvalidAppendError } from './errors';
import type { EventMeta, NewEvent } from './event';
import type { AppendRequest, Lane } from './event-store';
import { checkText, jsonTextOf } from './json-check';
import { LIMITS } from './limits';

export interface PreparedEvent {
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  /** Data and meta as JSON text each. */
  readonly data: string;
  readonly meta: string;
  /** The whole event as JSON text: { eventId, type, schemaVersion, data, meta }. */
  readonly json: string;
}

/** An append that every store can hold, as text, so that the caller's objects may change afterwards. */
export interface PreparedAppend {
  readonly stream: string;
  readonly expectedVersion: number | 'any';
  readonly lane: Lane;
  readonly events: readonly PreparedEvent[];
  readonly bytes: number;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const META_TEXTS = ['recordedBy', 'agency', 'commandId', 'correlationId', 'contentHash'] as const;
const META_FIELDS: ReadonlySet<string> = new Set([...META_TEXTS, 'causationId']);

function checkName(value: unknown, where: string, limit: number): void {
  if (typeof value !== 'string') throw new InvalidAppendError(where, 'must be text');
  if (value.length === 0) throw new InvalidAppendError(where, 'must not be empty');
  if (value.length > limit)
    throw new InvalidAppendError(where, `has ${value.length} characters, over ${limit}`);
  checkText(value, where);
}

function checkWhole(value: unknown, where: string, range: readonly [number, number]): void {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < range[0] || value > range[1]) {
    throw new InvalidAppendError(where, `must be a whole number from ${range[0]} to ${range[1]}`);
  }
}

/** Of what is storable JSON already. */
function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= LIMITS.bytesPerEvent;
}

function metaTextOf(meta: EventMeta, where: string): string {
  const text = jsonTextOf(meta, where);
  const stranger = Object.keys(meta).find((field) => !META_FIELDS.has(field));
  if (stranger !== undefined)
    throw new InvalidAppendError(`${where}.${stranger}`, 'is not a field of the meta');
  for (const field of META_TEXTS) {
    if (!isText(meta[field])) checkName(meta[field], `${where}.${field}`, LIMITS.bytesPerEvent);
  }
  if (meta.causationId !== null && !isText(meta.causationId))
    checkName(meta.causationId, `${where}.causationId`, LIMITS.bytesPerEvent);
  return text;
}

function prepareEvent(event: NewEvent, where: string): PreparedEvent {
  const { type, schemaVersion, data, meta } = event;
  if (typeof event.eventId !== 'string' || !UUID.test(event.eventId)) {
    throw new InvalidAppendError(`${where}.eventId`, 'must be a UUID');
  }
  checkName(type, `${where}.type`, LIMITS.typeCharacters);
  checkWhole(schemaVersion, `${where}.schemaVersion`, [1, LIMITS.schemaVersion]);
  return asTexts(
    { eventId: event.eventId.toLowerCase(), type, schemaVersion },
    jsonTextOf(data, `${where}.data`),
    metaTextOf(meta, `${where}.meta`),
  );
}

function asTexts(
  head: Pick<PreparedEvent, 'eventId' | 'type' | 'schemaVersion'>,
  data: string,
  meta: string,
): PreparedEvent {
  const { eventId, type, schemaVersion } = head;
  const opening = `{"eventId":"${eventId}","type":${JSON.stringify(type)},"schemaVersion":${schemaVersion}`;
  return { eventId, type, schemaVersion, data, meta, json: `${opening},"data":${data},"meta":${meta}}` };
}

function checkCount(count: number, lane: Lane): void {
  const limit = lane === 'bulk' ? LIMITS.eventsPerBulkAppend : LIMITS.eventsPerAppend;
  if (count === 0) throw new InvalidAppendError('events', 'must not be empty');
  if (count > limit)
    throw new InvalidAppendError('events', `${count} events, over ${limit} of one ${lane} append`);
}

function prepareEvents(events: readonly NewEvent[]): readonly PreparedEvent[] {
  const seen = new Set<string>();
  return events.map((event, index) => {
    const where = `events[${index}]`;
    const prepared = prepareEvent(event, where);
    if (seen.has(prepared.eventId))
      throw new InvalidAppendError(`${where}.eventId`, 'stands twice in this append');
    seen.add(prepared.eventId);
    return prepared;
  });
}

function measure(events: readonly PreparedEvent[]): number {
  let total = 0;
  events.forEach(({ data, meta, json }, index) => {
    // The rest of the text is ASCII but for a strange type's name; the whole would have to be copied to be measured.
    const rest = json.length - data.length - meta.length;
    const bytes = Buffer.byteLength(data) + Buffer.byteLength(meta) + rest;
    if (bytes > LIMITS.bytesPerEvent) {
      throw new InvalidAppendError(
        `events[${index}]`,
        `${bytes} bytes as JSON, over ${LIMITS.bytesPerEvent}`,
      );
    }
    total += bytes;
  });
  if (total > LIMITS.bytesPerAppend) {
    throw new InvalidAppendError('events', `${total} bytes as JSON, over ${LIMITS.bytesPerAppend}`);
  }
  return total;
}

/** Checks a request wholly before it waits with others. Throws InvalidAppendError, which names what and where. */
export function prepareAppend(request: AppendRequest): PreparedAppend {
  const { stream, expectedVersion, events, lane = 'interactive' } = request;
  checkName(stream, 'stream', LIMITS.streamCharacters);
  if (expectedVersion !== 'any') checkWhole(expectedVersion, 'expectedVersion', [0, Number.MAX_SAFE_INTEGER]);
  if (lane !== 'interactive' && lane !== 'bulk')
    throw new InvalidAppendError('lane', 'must be interactive or bulk');
  if (!Array.isArray(events)) throw new InvalidAppendError('events', 'must be a list');
  checkCount(events.length, lane);
  const prepared = prepareEvents(events);
  return { stream, expectedVersion, lane, events: prepared, bytes: measure(prepared) };
}
