import type { JsonObject, JsonValue, StoredEvent } from '@taizhang/event-store';
import { isObject, join } from '../codec/json';
import { isEventType } from '../schemas/events';
import { ownerOf } from './personal-texts';
import type { Owner } from './personal-texts';
import { isSealed, keyIdOf } from './sealed-text';

/** The ids of the data keys that the event's texts are sealed under, by whose texts they are; nothing is opened. */
export function keysByOwner({ type, data }: Pick<StoredEvent, 'type' | 'data'>): ReadonlyMap<Owner, string> {
  const keys = new Map<Owner, string>();
  if (!isEventType(type)) return keys;
  const rectifies = rectifiedIn(data);
  const walk = (value: JsonValue, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!isSealed(value)) {
      for (const [name, field] of Object.entries(value)) walk(field, join(path, name));
      return;
    }
    const owner = ownerOf(type, path, rectifies);
    if (owner) keys.set(owner, keyIdOf(value));
  };
  walk(data, '');
  return keys;
}

function rectifiedIn(data: JsonObject) {
  if (!isObject(data)) return undefined;
  const { rectifies } = data;
  return typeof rectifies === 'string' && isEventType(rectifies) ? rectifies : undefined;
}
