import { yearOf } from '@taizhang/deadlines';
import type { EventStore, StoredEvent } from '@taizhang/event-store';
import { openEvent, sealEvent } from '../codec/encode';
import { MOST_ATTEMPTS, StreamContestedError, standBack } from '../record-act/ports';
import { docketStream, idFrom } from '../streams/places';
import { beijingDay } from './beijing-day';

const SERIAL_DIGITS = 4;

/** 受理编号 as it is written: the year of registration and the place in the docket, `2026-0007`. */
export function numberText(year: number, serial: number): string {
  return `${year}-${String(serial).padStart(SERIAL_DIGITS, '0')}`;
}

/** The number that an event `NumberAllotted` gives: its version in the docket. */
export function allottedNumber({ stream, version }: Pick<StoredEvent, 'stream' | 'version'>): string {
  return numberText(Number(stream.slice(stream.lastIndexOf('-') + 1)), version);
}

/**
 * Gives a case its number in the docket of the year in which it was recorded (Beijing time). The number is the
 * version at which the docket takes the event, so numbers neither repeat nor skip; the event's id comes from the
 * case, so a case asked for twice has one number.
 */
export async function allotNumber(
  application: StoredEvent,
  {
    store,
    standBack: wait = standBack,
  }: { store: EventStore; standBack?: (attempt: number) => Promise<void> },
): Promise<string> {
  const { agency, recordedBy, commandId } = application.meta;
  const year = yearOf(beijingDay(application.recordedAt));
  const stream = docketStream(agency, year);
  const eventId = idFrom('NumberAllotted', application.stream);
  const envelope = { eventId, stream, agency, recordedBy, commandId, causationId: application.eventId };
  const body = { act: 'NumberAllotted', request: application.stream } as const;
  const events = [sealEvent(openEvent(body, envelope, String), new Map())];
  let expectedVersion = await versionOf(stream, store);
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const result = await store.append({ stream, expectedVersion, events });
    if (result.status === 'appended' || result.status === 'duplicate')
      return numberText(year, result.version);
    if (result.status === 'idTaken')
      throw new Error(`${eventId} does not stand in ${stream}: the log is damaged.`);
    expectedVersion = result.actualVersion;
    await wait(attempt);
  }
  throw new StreamContestedError(stream);
}

async function versionOf(stream: string, store: EventStore): Promise<number> {
  const [last] = await store.readStream(stream, { direction: 'backward', limit: 1 });
  return last?.version ?? 0;
}
