import { canonicalJson } from '@taizhang/case-handling';
import type { StoredEvent } from '@taizhang/event-store';
import { leafHash } from './tree/hashes';

/**
 * An event's leaf: SHA-256(0x00 ‖ its canonical JSON, RFC 8785), as every store and every copy reads it back. Its
 * place (ordinal, stream, version, time) is in it as well as what it says, so nothing of it can change alone.
 */
export function eventLeaf(event: StoredEvent): Buffer {
  const { eventId, stream, version, ordinal, recordedAt, type, schemaVersion, data, meta } = event;
  const whole = { eventId, stream, version, ordinal, recordedAt, type, schemaVersion, data, meta };
  return leafHash(Buffer.from(canonicalJson(whole)));
}
