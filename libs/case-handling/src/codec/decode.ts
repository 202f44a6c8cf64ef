import type { JsonObject, JsonValue, StoredEvent } from '@taizhang/event-store';
import type { RecordedAct, RecordedOfficeAct } from '@taizhang/request-case';
import { eventBodySchema, isEventType, isOfficeAct, isRequestAct } from '../schemas/events';
import type { EventBody, EventType } from '../schemas/events';
import type { KeyVault } from '../sealing/key-vault';
import { ownerOf } from '../sealing/personal-texts';
import type { Owner } from '../sealing/personal-texts';
import { isSealed, keyIdOf, open } from '../sealing/sealed-text';
import type { SealedText } from '../sealing/sealed-text';
import { NewerVersionNeededError, UnreadableEventError } from './errors';
import { isObject, join } from './json';
import { upcast } from './upcasting';

/** Stands where a text was whose key has been forgotten. */
export const ERASED = '[erased]';
/** Stands where a text is sealed and was not opened. */
export const CLOSED = '[sealed]';

/** A sealed text that was opened, and where it stands: `applicant.name`, `set.items.0`. */
export interface OpenedText {
  readonly text: string;
  readonly path: string;
  /** Whose it is; null for a text that no longer counts as anybody's. */
  readonly owner: Owner | null;
  /** The event's data, still sealed. */
  readonly data: JsonObject;
}

/** What somebody is shown in the place of a text. Never an empty one. */
export type Cover = (opened: OpenedText) => string;

/** Opened with the keys of the vault (and then covered), or left closed as views need it. */
export type Reading =
  | { readonly mode: 'closed' }
  | { readonly mode: 'opened'; readonly keys: ReadonlyMap<string, Buffer>; readonly cover?: Cover };

/** A stored event, understood. */
export interface DecodedEvent {
  readonly stored: StoredEvent;
  readonly body: EventBody;
  /** The source's own key, in the event that opens a case. */
  readonly request: string | null;
  /** The legal act as the rules take it; null where the event is none of a request. */
  readonly recorded: RecordedAct | null;
  /** The office act as its rules take it; null where the event is none. Legal rules never see it. */
  readonly office: RecordedOfficeAct | null;
}

/**
 * @throws NewerVersionNeededError for a type or schema version not known here.
 * @throws UnreadableEventError when the data is not what the type holds.
 * @throws SealBrokenError when a sealed text was changed.
 */
export function decodeEvent(stored: StoredEvent, reading: Reading): DecodedEvent {
  const { type, schemaVersion, data } = stored;
  if (!isEventType(type)) throw new NewerVersionNeededError(stored);
  if (!isJsonObject(data)) throw new UnreadableEventError(stored, 'its data is not an object');
  const opened = unsealed(data, '', (sealed, path) => {
    const text = readText(sealed, { eventId: stored.eventId, path }, reading);
    if (reading.mode === 'closed' || !reading.cover) return text;
    return reading.cover({ text, path, owner: ownerOf(type, path, rectified(data)), data });
  });
  const upcasted = isJsonObject(opened) ? upcast({ type, schemaVersion }, opened) : null;
  if (!upcasted) throw new NewerVersionNeededError(stored);
  return understood(stored, type, upcasted);
}

function rectified({ rectifies }: JsonObject): EventType | undefined {
  return typeof rectifies === 'string' && isEventType(rectifies) ? rectifies : undefined;
}

function understood(stored: StoredEvent, type: EventType, data: JsonObject): DecodedEvent {
  const { request, fields } =
    type === 'ApplicationSubmitted' ? opening(data) : { request: null, fields: data };
  const read = eventBodySchema(type, data.rectifies)?.safeParse({ act: type, ...fields });
  if (!read?.success) throw new UnreadableEventError(stored, faultsOf(read?.error.issues));
  const { data: body } = read;
  return { stored, body, request, ...asRulesTakeIt(stored, body) };
}

/** The event that opens a case carries the source's own key beside the act's fields. */
function opening({ request, ...fields }: JsonObject) {
  return { request: typeof request === 'string' ? request : null, fields };
}

function asRulesTakeIt(
  { ordinal, version, recordedAt, meta }: StoredEvent,
  body: EventBody,
): Pick<DecodedEvent, 'recorded' | 'office'> {
  const entry = { ordinal, version, recordedAt, recordedBy: meta.recordedBy, agency: meta.agency };
  return {
    recorded: isRequestAct(body) ? { ...entry, act: body } : null,
    office: isOfficeAct(body) ? { ...entry, act: body } : null,
  };
}

/** Where the data is wrong; never what it says there. */
function faultsOf(issues: readonly { readonly path: readonly PropertyKey[] }[] = []): string {
  return `wrong at ${issues.map(({ path }) => path.map(String).join('.') || 'its fields').join(', ') || 'rectifies'}`;
}

function readText(sealed: SealedText, place: { eventId: string; path: string }, reading: Reading): string {
  if (reading.mode === 'closed') return CLOSED;
  return open(sealed, reading.keys.get(keyIdOf(sealed)), place) ?? ERASED;
}

function isJsonObject(value: unknown): value is JsonObject {
  return isObject(value);
}

type ReadSealed = (sealed: SealedText, path: string) => string;

function unsealed(value: JsonValue, path: string, read: ReadSealed): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (isSealed(value)) return read(value, path);
  if (Array.isArray(value)) return value.map((item: JsonValue, at) => unsealed(item, join(path, at), read));
  return isJsonObject(value) ? unsealedFields(value, path, read) : value;
}

/** Every event of the log comes through here: what holds no sealed text is not copied. */
function unsealedFields(value: JsonObject, path: string, read: ReadSealed): JsonObject {
  let opened: { [field: string]: JsonValue } | null = null;
  for (const [name, field] of Object.entries(value)) {
    const now = unsealed(field, join(path, name), read);
    if (now === field) continue;
    opened ??= { ...value };
    opened[name] = now;
  }
  return opened ?? value;
}

/** Ids of all data keys that the events' texts are sealed under. */
export function keyIdsIn(events: readonly Pick<StoredEvent, 'data'>[]): readonly string[] {
  const ids = new Set<string>();
  for (const { data } of events) {
    if (isJsonObject(data)) unsealed(data, '', (sealed) => `${ids.add(keyIdOf(sealed)).size}`);
  }
  return [...ids];
}

/** Reads events with their texts opened, by one call to the vault. */
export async function openEvents(
  events: readonly StoredEvent[],
  vault: Pick<KeyVault, 'dataKeys'>,
  cover?: Cover,
): Promise<readonly DecodedEvent[]> {
  const ids = keyIdsIn(events);
  const keys = ids.length === 0 ? new Map<string, Buffer>() : await vault.dataKeys(ids, { create: false });
  return events.map((event) => decodeEvent(event, { mode: 'opened', keys, cover }));
}

/** The events with their sealed texts replaced by the texts themselves: for handing out what they say. */
export async function unsealedEvents(
  events: readonly StoredEvent[],
  vault: KeyVault,
): Promise<readonly StoredEvent[]> {
  const keys = await vault.dataKeys(keyIdsIn(events), { create: false });
  return events.map((event) => {
    const { eventId } = event;
    const read: ReadSealed = (sealed, path) => readText(sealed, { eventId, path }, { mode: 'opened', keys });
    return { ...event, data: unsealedFields(event.data, '', read) };
  });
}

/** Reads an event with its personal texts left closed: what views may see. */
export function readClosed(event: StoredEvent): DecodedEvent {
  return decodeEvent(event, { mode: 'closed' });
}

/** The legal acts of a request among the events, as the rules take them. */
export function recordedActs(events: readonly DecodedEvent[]): readonly RecordedAct[] {
  return events.flatMap(({ recorded }) => (recorded === null ? [] : [recorded]));
}

/** The office acts of a request among the events, as their rules take them. */
export function recordedOfficeActs(events: readonly DecodedEvent[]): readonly RecordedOfficeAct[] {
  return events.flatMap(({ office }) => (office === null ? [] : [office]));
}
