import type { JsonObject, JsonValue } from '@taizhang/event-store';

export function isObject(value: unknown): value is { readonly [field: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a value becomes when it is stored: fields that are undefined are left out. */
export function toJson(value: unknown): JsonValue {
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  ) {
    return value;
  }
  if (Array.isArray(value)) return value.map(toJson);
  if (isObject(value)) return toJsonObject(value);
  throw new TypeError(`A ${typeof value} cannot be stored in an event.`);
}

export function toJsonObject(value: object): JsonObject {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) => (field === undefined ? [] : [[name, toJson(field)]])),
  );
}

/** The value with `change` applied to every text in it; paths read `applicant.name`, `items.0`. */
export function mapTexts(
  value: JsonValue,
  path: string,
  change: (text: string, path: string) => JsonValue,
): JsonValue {
  if (typeof value === 'string') return change(value, path);
  if (isList(value)) return value.map((item, at) => mapTexts(item, join(path, at), change));
  return isObject(value) ? mapFields(value, path, change) : value;
}

export function mapFields(
  value: JsonObject,
  path: string,
  change: (text: string, path: string) => JsonValue,
) {
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, mapTexts(field, join(path, name), change)]),
  );
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

export function join(path: string, name: string | number): string {
  return path === '' ? `${name}` : `${path}.${name}`;
}
