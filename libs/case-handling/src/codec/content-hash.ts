import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { JsonObject } from '@taizhang/event-store';

/** What of an event never changes wherever it is stored. */
export interface Content {
  readonly type: string;
  readonly schemaVersion: number;
  /** As sealed. */
  readonly data: JsonObject;
}

/** SHA-256 over the canonical JSON (RFC 8785) of the content, 64 hex digits. */
export function contentHash({ type, schemaVersion, data }: Content): string {
  return createHash('sha256').update(canonicalJson({ type, schemaVersion, data })).digest('hex');
}

/** Equal for equal values, whatever the order of their fields. */
export function canonicalJson(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('A value without a JSON form has no canonical JSON.');
  return text;
}
