import type { StoreUnderTest } from '../stores/store';
import type { Acknowledged } from './writing-process';

/** How a log that was read from end to end compares with what its writers were told. */
export interface LogCheck {
  readonly acknowledged: number;
  readonly read: number;
  readonly missing: number;
  readonly doubled: number;
  /** Neighbours of one caller, the later of which stands before the earlier. */
  readonly outOfOrder: number;
}

export async function checkLog(store: StoreUnderTest, acknowledged: Acknowledged): Promise<LogCheck> {
  const places = new Map<string, number>();
  let [read, doubled, missing, outOfOrder] = [0, 0, 0, 0];
  await store.readAll?.((eventId) => {
    read += 1;
    if (places.has(eventId)) doubled += 1;
    places.set(eventId, read);
  });
  for (const ids of acknowledged) {
    let last = 0;
    for (const id of ids) {
      const place = places.get(id);
      if (place === undefined) missing += 1;
      else if (place < last) outOfOrder += 1;
      last = place ?? last;
    }
  }
  return {
    acknowledged: acknowledged.reduce((sum, ids) => sum + ids.length, 0),
    read,
    missing,
    doubled,
    outOfOrder,
  };
}

export const LOG_CHECK_COLUMNS = [
  'store',
  'acknowledged',
  'read',
  'missing',
  'doubled',
  'out of a caller’s order',
];

export function logCheckRow(name: string, check: LogCheck): readonly string[] {
  const { acknowledged, read, missing, doubled, outOfOrder } = check;
  return [name, ...[acknowledged, read, missing, doubled, outOfOrder].map(String)];
}
