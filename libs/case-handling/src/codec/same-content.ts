import type { JsonValue } from '@taizhang/event-store';
import type { EventBody } from '../schemas/events';
import { ERASED } from './decode';
import { dataOf } from './encode';
import { isObject } from './json';

/**
 * Whether two bodies say the same. A text that was erased since says what any text says: the file that brought it
 * may be imported again without bringing the person back.
 */
export function sameContent(a: EventBody, b: EventBody): boolean {
  return a.act === b.act && sameValue(dataOf(a), dataOf(b));
}

export function sameValue(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true;
  if (isList(a) && isList(b)) return sameItems(a, b);
  if (isObject(a) && isObject(b)) return sameFields(a, b);
  return typeof a === typeof b && [a, b].includes(ERASED);
}

function sameItems(a: readonly JsonValue[], b: readonly JsonValue[]): boolean {
  return a.length === b.length && a.every((item, at) => sameValue(item, b[at]));
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function sameFields(a: { readonly [f: string]: JsonValue }, b: { readonly [f: string]: JsonValue }): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => sameValue(a[name], b[name]));
}
