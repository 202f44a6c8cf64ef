import { randomUUID } from 'node:crypto';
import { contentHash, requestStream } from '@taizhang/case-handling';
import type { AppendRequest, NewEvent, StoredEvent } from '@taizhang/event-store';

function copyOf(event: StoredEvent, agency: string, commandId: string): NewEvent {
  const { type, schemaVersion } = event;
  // The event that opens a case holds the source's own key.
  const opens = event.version === 1;
  const data = opens ? { ...event.data, request: commandId } : event.data;
  const hash = opens ? contentHash({ type, schemaVersion, data }) : event.meta.contentHash;
  const meta = { ...event.meta, agency, commandId, correlationId: commandId, contentHash: hash };
  return { eventId: randomUUID(), type, schemaVersion, data, meta };
}

/** The template again as a case of its own: another agency, key, stream and ids. */
export function caseFrom(template: readonly StoredEvent[], agency: string, request: string): AppendRequest {
  return {
    stream: requestStream(agency, request),
    expectedVersion: 0,
    lane: 'bulk',
    events: template.map((event) => copyOf(event, agency, request)),
  };
}
