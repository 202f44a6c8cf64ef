import { InvalidReadError, LogHoleError } from './errors';
import type { StoredEvent } from './event';
import type { ReadAllOptions, ReadStreamOptions } from './event-store';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

function checkFrom(value: number, least: number, name: string): void {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new InvalidReadError(`${name} must be a whole number from ${least}, not ${value}`);
  }
}

export function checkReadStream({ fromVersion, limit }: ReadStreamOptions): void {
  if (fromVersion !== undefined) checkFrom(fromVersion, 1, 'fromVersion');
  if (limit !== undefined) checkFrom(limit, 1, 'limit');
}

export function checkReadAll({ after, limit }: ReadAllOptions): void {
  checkFrom(after, 0, 'after');
  checkFrom(limit, 1, 'limit');
}

/** Milliseconds since 1970 of an ISO instant that says its offset; anything else is not an instant. */
export function instantToMs(instant: string): number {
  const ms = INSTANT.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(ms)) {
    throw new InvalidReadError(`${instant} is not an instant such as 2026-01-31T08:00:00.000Z`);
  }
  return ms;
}

/** Proves that nothing is missing between `after` and the last event of an unfiltered read. */
export function assertDense(after: number, events: readonly StoredEvent[]): void {
  events.forEach(({ ordinal }, index) => {
    const expected = after + index + 1;
    if (ordinal !== expected) throw new LogHoleError(expected, ordinal);
  });
}
