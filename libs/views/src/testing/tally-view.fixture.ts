import type { StoredEvent } from '@taizhang/event-store';
import { AGENCIES, NUMBERS_ALLOTTED } from '../caseload/tables';
import type { View } from '../engine/view';

/** The type of an event that no program knows. */
export const UNKNOWN = 'FromTheFuture';

/** How many events each stream holds: the plainest view, which shows every event lost or counted twice. */
export function tallyView(stamp = '1'): View<StoredEvent> {
  return {
    name: 'tally',
    stamp,
    tables: [NUMBERS_ALLOTTED, AGENCIES],
    async read(stored) {
      if (stored.some(({ type }) => type === UNKNOWN)) throw new Error('A newer program is needed.');
      return stored;
    },
    foldsWhole: () => true,
    rowsOfStream: (stream, events) => [
      { table: NUMBERS_ALLOTTED, columns: { stream, number: String(events.length) } },
    ],
    rowsOfEvent: ({ meta: { agency } }) => [{ table: AGENCIES, columns: { agency } }],
  };
}
