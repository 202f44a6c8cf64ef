import { readClosed, recordedActs } from '@taizhang/case-handling';
import type { EventStore } from '@taizhang/event-store';
import { historyInForce } from '@taizhang/request-case';
import type { ActInForce } from '@taizhang/request-case';
import type { Parts } from '../parts';

const SLICE = 1000;

/** The histories in which a fee was paid, as known at an ordinal. Fees are rare: the log is asked for them alone. */
export async function feeHistories(
  { store, rules }: Parts,
  agency: string,
  knownAt: number,
): Promise<readonly (readonly ActInForce[])[]> {
  const streams = await streamsWithPayments(store, knownAt);
  if (streams.length === 0) return [];
  const { calendar } = rules.rulesOf(agency);
  const events = await store.readStreams(streams);
  return [...events.values()].map((stream) =>
    historyInForce(recordedActs(stream.map(readClosed)), calendar, { knownAt }),
  );
}

async function streamsWithPayments(store: EventStore, knownAt: number): Promise<readonly string[]> {
  const found = new Set<string>();
  let after = 0;
  while (after < knownAt) {
    const slice = await store.readAll({ after, limit: SLICE, categories: ['request'], types: ['FeePaid'] });
    for (const { stream, ordinal } of slice.events) if (ordinal <= knownAt) found.add(stream);
    if (slice.through === after) break;
    after = slice.through;
  }
  return [...found];
}
