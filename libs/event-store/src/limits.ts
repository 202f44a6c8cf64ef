/** What one append may hold. The same in every store, so that a log can move from one to another. */
export const LIMITS = {
  eventsPerAppend: 10_000,
  /** Half of a batch of the append lane: a bulk append never takes more. */
  eventsPerBulkAppend: 500,
  /** Bytes of one event's data and meta as JSON in UTF-8. */
  bytesPerEvent: 1_048_576,
  /** Bytes of all events of one append. */
  bytesPerAppend: 64 * 1_048_576,
  streamCharacters: 512,
  typeCharacters: 256,
  schemaVersion: 32_767,
  /** Objects and arrays inside each other. */
  depth: 64,
} as const;
