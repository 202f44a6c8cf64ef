import type { EventStore } from '@taizhang/event-store';
import { openEvent, sealEvent } from '../codec/encode';
import type { Envelope } from '../codec/encode';
import { CommandIdReusedError } from '../record-act/ports';
import { untilUncontested } from '../record-act/until-uncontested';
import type { LetterNumberAllotted, NumberAllotted } from '../schemas/bookkeeping';
import { inLine } from './in-line';

export interface NumberingPorts {
  readonly store: EventStore;
  /** How long to stand back after the n-th lost race (from 1); by default some random milliseconds. */
  readonly standBack?: (attempt: number) => Promise<void>;
}

/**
 * The number is the version: whatever takes the next place in a numbered stream has that place's number, so numbers
 * neither repeat nor skip. Takers of one process stand in line; between processes the version decides. The envelope's
 * event id says who asks; who asks twice has one number.
 * @throws CommandIdReusedError when the event stands in another stream already.
 */
export function takeNumber(
  body: NumberAllotted | LetterNumberAllotted,
  envelope: Envelope,
  ports: NumberingPorts,
): Promise<number> {
  return inLine(ports.store, envelope.stream, () => takeNext(body, envelope, ports));
}

async function takeNext(
  body: NumberAllotted | LetterNumberAllotted,
  envelope: Envelope,
  { store, standBack }: NumberingPorts,
): Promise<number> {
  const { stream } = envelope;
  const events = [sealEvent(openEvent(body, envelope, String), new Map())];
  let expectedVersion = await versionOf(stream, store);
  return untilUncontested(
    stream,
    async () => {
      const result = await store.append({ stream, expectedVersion, events });
      if (result.status === 'appended' || result.status === 'duplicate') return result.version;
      if (result.status === 'idTaken') throw new CommandIdReusedError(stream, result.eventId);
      expectedVersion = result.actualVersion;
      return null;
    },
    standBack,
  );
}

async function versionOf(stream: string, store: EventStore): Promise<number> {
  const [last] = await store.readStream(stream, { direction: 'backward', limit: 1 });
  return last?.version ?? 0;
}
