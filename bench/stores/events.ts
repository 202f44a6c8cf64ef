import { createHash, randomUUID } from 'node:crypto';
import { seeded } from '../measuring/numbers';
import type { BenchEvent } from './store';

/** The bodies are drawn from this seed; the ids are random, since a store must not have seen them before. */
export const SEED = 20_260_131;

const BODIES = 256;
const TEXT = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CHANNELS = ['inPerson', 'signedMail', 'internet', 'fax'];

type Body = Pick<BenchEvent, 'type' | 'data' | 'meta'>;

function makeBody(random: () => number): Body {
  const pick = (count: number): number => Math.floor(random() * count);
  const text = (length: number): string => Array.from({ length }, () => TEXT[pick(TEXT.length)]).join('');
  const day = `2025-${String(1 + pick(12)).padStart(2, '0')}-${String(1 + pick(28)).padStart(2, '0')}`;
  const sealed = { key: `p-${text(22)}`, alg: 'A256GCM', nonce: text(16), sealed: text(28), tag: text(22) };
  const data = {
    submittedOn: day,
    channel: CHANNELS[pick(CHANNELS.length)] ?? '',
    request: `2025-${1 + pick(9999)}`,
    items: ['某地块的征收批复及其附图'],
    name: sealed,
    phone: { ...sealed, nonce: text(16), sealed: text(16), tag: text(22) },
  };
  const contentHash = createHash('sha256').update(JSON.stringify(data)).digest('hex');
  const commandId = `import-${text(12)}`;
  return {
    type: 'ApplicationSubmitted',
    data,
    meta: {
      recordedBy: 'cli:clerk',
      agency: 'A1',
      commandId,
      correlationId: commandId,
      causationId: commandId,
      contentHash,
    },
  };
}

const bodies = (() => {
  const random = seeded(SEED);
  return Array.from({ length: BODIES }, () => makeBody(random));
})();

let drawn = 0;

export function nextEvent(): BenchEvent {
  const [first] = bodies;
  const body = bodies[drawn % BODIES] ?? first;
  if (!body) throw new Error('there is no body to draw');
  drawn += 1;
  return { eventId: randomUUID(), ...body };
}

export function nextEvents(count: number): readonly BenchEvent[] {
  return Array.from({ length: count }, nextEvent);
}

/** What the results say of the data. */
export function shapeOfEvents(): string {
  const mean = (size: (body: Body) => number): number =>
    Math.round(bodies.reduce((sum, body) => sum + size(body), 0) / BODIES);
  const bytes = (value: object): number => Buffer.byteLength(JSON.stringify(value));
  const [data, meta] = [mean((body) => bytes(body.data)), mean((body) => bytes(body.meta))];
  return `${BODIES} bodies of ApplicationSubmitted with two sealed texts, ${data} B of data and ${meta} B of meta as JSON, seed ${SEED}; random UUIDs as ids`;
}
