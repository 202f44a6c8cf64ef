import { yearOf } from '@taizhang/deadlines';
import type { StoredEvent } from '@taizhang/event-store';
import { docketStream, idFrom } from '../streams/places';
import { beijingDay } from './beijing-day';
import { takeNumber } from './take-number';
import type { NumberingPorts } from './take-number';

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
 * Gives a case its number in the docket of the year in which it was recorded (Beijing time). The event's id comes
 * from the case, so a case asked for twice has one number.
 */
export async function allotNumber(application: StoredEvent, ports: NumberingPorts): Promise<string> {
  const { agency, recordedBy, commandId } = application.meta;
  const year = yearOf(beijingDay(application.recordedAt));
  const stream = docketStream(agency, year);
  const eventId = idFrom('NumberAllotted', application.stream);
  const envelope = { eventId, stream, agency, recordedBy, commandId, causationId: application.eventId };
  const body = { act: 'NumberAllotted', request: application.stream } as const;
  return numberText(year, await takeNumber(body, envelope, ports));
}
