import { openEvents, recordedActs } from '@taizhang/case-handling';
import type { Cover, DecodedEvent } from '@taizhang/case-handling';
import { historyInForce } from '@taizhang/request-case';
import type { ApplicationSubmitted } from '@taizhang/request-case';
import type { ListedCase } from '@taizhang/views';
import type { Parts } from '../parts';

const SPEAKING: ReadonlySet<string> = new Set(['ApplicationSubmitted', 'RecordRectified']);

/** The applications of some cases as they are in force, by stream, with their texts opened by one call to the vault. */
export async function applicationsOf(
  listed: readonly ListedCase[],
  { store, vault, rules }: Pick<Parts, 'store' | 'vault' | 'rules'>,
  cover?: Cover,
): Promise<ReadonlyMap<string, ApplicationSubmitted>> {
  const streams = await store.readStreams(listed.map(({ stream }) => stream));
  const speaking = [...streams.values()].flat().filter(({ type }) => SPEAKING.has(type));
  const opened = byStream(await openEvents(speaking, vault, cover));
  const applications = new Map<string, ApplicationSubmitted>();
  for (const { stream, agency } of listed) {
    const application = applicationIn(opened.get(stream) ?? [], rules.rulesOf(agency).calendar);
    if (application) applications.set(stream, application);
  }
  return applications;
}

function byStream(events: readonly DecodedEvent[]): ReadonlyMap<string, readonly DecodedEvent[]> {
  const streams = new Map<string, DecodedEvent[]>();
  for (const event of events) {
    const { stream } = event.stored;
    streams.set(stream, [...(streams.get(stream) ?? []), event]);
  }
  return streams;
}

function applicationIn(
  events: readonly DecodedEvent[],
  calendar: ReturnType<Parts['rules']['rulesOf']>['calendar'],
): ApplicationSubmitted | null {
  const history = historyInForce(recordedActs(events), calendar);
  const application = history.find(({ act }) => act.act === 'ApplicationSubmitted')?.act;
  return application?.act === 'ApplicationSubmitted' ? application : null;
}
