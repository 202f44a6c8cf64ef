import type { Calendar } from '@taizhang/deadlines';
import type { StoredEvent } from '@taizhang/event-store';
import { partOf } from '@taizhang/request-case';
import { readClosed, recordedActs } from '../codec/decode';

/**
 * The events of a stream that the agency sees (decision 0027): all of them, unless it handed the case over. Their
 * versions and ordinals are those of the whole stream.
 */
export function partOfCase(
  events: readonly StoredEvent[],
  agency: string,
  calendar: Calendar,
): readonly StoredEvent[] {
  if (!events.some(({ type }) => type === 'CaseTransferred')) return events;
  const { acts, holds } = partOf(recordedActs(events.map(readClosed)), agency, calendar);
  const counts = new Map(
    acts.flatMap(({ version, act }) =>
      act.act === 'RecordRectified' && typeof act.which === 'number' ? [[version, act.which] as const] : [],
    ),
  );
  return events
    .filter(({ meta, version }) => holds({ agency: meta.agency, version }))
    .map((event) => recounted(event, counts.get(event.version)));
}

function recounted(event: StoredEvent, which: number | undefined): StoredEvent {
  if (which === undefined || event.data.which === which) return event;
  return { ...event, data: { ...event.data, which } };
}
