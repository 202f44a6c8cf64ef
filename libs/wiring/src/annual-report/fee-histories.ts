import { readClosed, recordedActs } from '@taizhang/case-handling';
import { historyInForce } from '@taizhang/request-case';
import type { ActInForce } from '@taizhang/request-case';
import type { Parts } from '../parts';
import { PaymentsOfLog } from './payments-of-log';

/** The histories in which a fee was paid to an agency, as known at an ordinal. */
export async function feeHistories(
  { store, rules }: Parts,
  agency: string,
  knownAt: number,
): Promise<readonly (readonly ActInForce[])[]> {
  const streams = await PaymentsOfLog.of(store).streamsOf(agency, knownAt);
  if (streams.length === 0) return [];
  const { calendar } = rules.rulesOf(agency);
  const events = await store.readStreams(streams);
  return [...events.values()].map((stream) =>
    historyInForce(recordedActs(stream.map(readClosed)), calendar, { knownAt }),
  );
}
