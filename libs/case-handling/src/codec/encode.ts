import type { JsonObject, NewEvent } from '@taizhang/event-store';
import type { EventBody, EventType } from '../schemas/events';
import { isPersonsKey, keyNameFor } from '../sealing/key-ids';
import type { KeyVault, NamedKey } from '../sealing/key-vault';
import { ownerOf } from '../sealing/personal-texts';
import { seal } from '../sealing/sealed-text';
import { contentHash } from './content-hash';
import { mapFields, toJsonObject } from './json';
import { newestVersion } from './upcasting';

/** Everything of an event but its body. */
export interface Envelope {
  readonly eventId: string;
  readonly stream: string;
  readonly agency: string;
  readonly recordedBy: string;
  readonly commandId: string;
  readonly causationId: string;
  /** The source's own key; kept in the event that opens a case. */
  readonly request?: string | null;
}

/** An event whose texts still lie open; its keys must be fetched before it is sealed. */
export interface OpenEvent {
  readonly type: EventType;
  readonly envelope: Envelope;
  readonly data: JsonObject;
  /** The key's name by the path of each text to seal. */
  readonly keyNames: ReadonlyMap<string, string>;
}

/** Lays the body out as data, and says which of its texts go under which key. */
export function openEvent(
  body: EventBody,
  envelope: Envelope,
  fingerprint: KeyVault['fingerprint'],
): OpenEvent {
  const data = dataOf(body, envelope);
  const rectifies = body.act === 'RecordRectified' ? body.rectifies : undefined;
  const keyNames = new Map<string, string>();
  mapFields(data, '', (text, path) => {
    const owner = ownerOf(body.act, path, rectifies);
    if (owner) keyNames.set(path, keyNameFor(owner, data, envelope, fingerprint));
    return text;
  });
  return { type: body.act, envelope, data, keyNames };
}

/** The body as data. A field set to undefined by a rectification is stored as null: it is taken away. */
export function dataOf(body: EventBody, { request }: Pick<Envelope, 'request'> = {}): JsonObject {
  const { act, ...fields } = body;
  const data = toJsonObject(fields);
  if (act === 'ApplicationSubmitted' && request) return { ...data, request };
  if (body.act !== 'RecordRectified' || !body.set) return data;
  const set = Object.entries(body.set).map(([name, value]) => [name, value === undefined ? null : value]);
  return { ...data, set: toJsonObject(Object.fromEntries(set)) };
}

/** Seals the texts and closes the event with the hash of its content. The same event always has the same bytes. */
export function sealEvent(
  { type, envelope, data, keyNames }: OpenEvent,
  keys: ReadonlyMap<string, NamedKey>,
): NewEvent {
  const { eventId, agency, recordedBy, commandId, causationId } = envelope;
  const sealed = mapFields(data, '', (text, path) => {
    const name = keyNames.get(path);
    if (name === undefined) return text;
    const { id, key } = keyOf(name, keys);
    return seal(text, id, key, { eventId, path });
  });
  const content = { type, schemaVersion: newestVersion(type), data: sealed };
  const meta = { recordedBy, agency, commandId, correlationId: commandId, causationId };
  return { eventId, ...content, meta: { ...meta, contentHash: contentHash(content) } };
}

function keyOf(name: string, keys: ReadonlyMap<string, NamedKey>): NamedKey {
  const key = keys.get(name);
  if (!key)
    throw new Error(`The key vault did not make the data key ${name}; nothing was stored. Try again.`);
  return key;
}

/** Seals a batch with two calls to the vault at most: one for its cases, one for its persons. */
export async function sealAll(events: readonly OpenEvent[], vault: KeyVault): Promise<readonly NewEvent[]> {
  const names = [...new Set(events.flatMap(({ keyNames }) => [...keyNames.values()]))];
  const persons = names.filter(isPersonsKey);
  const cases = names.filter((name) => !isPersonsKey(name));
  const [ofPersons, ofCases] = await Promise.all([
    persons.length === 0 ? new Map<string, NamedKey>() : vault.personKeys(persons),
    cases.length === 0 ? new Map<string, Buffer>() : vault.dataKeys(cases, { create: true }),
  ]);
  const keys = new Map([...ofPersons, ...[...ofCases].map(([id, key]) => [id, { id, key }] as const)]);
  return events.map((event) => sealEvent(event, keys));
}
