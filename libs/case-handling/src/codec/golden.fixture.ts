import { createHash, createHmac } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { StoredEvent } from '@taizhang/event-store';
import { z } from 'zod';
import { eventBodySchema, isEventType } from '../schemas/events';
import type { EventBody } from '../schemas/events';
import { InMemoryKeyVault } from '../sealing/key-vault';
import { idFrom } from '../streams/places';
import { openEvent, sealAll } from './encode';

const FOLDER = path.join(__dirname, '../../../../test/golden/events');
const SUMS = path.join(FOLDER, 'SHA256SUMS');
const SECRET = Buffer.alloc(32, 'golden sample');

/** Keys that are the same on every machine; they seal nothing but samples. */
export const goldenVault = new InMemoryKeyVault(SECRET, (id) =>
  createHmac('sha256', SECRET).update(id).digest(),
);

const text = z.string();
const meta = z.strictObject({
  recordedBy: text,
  agency: text,
  commandId: text,
  correlationId: text,
  causationId: text,
  contentHash: text,
});
const event = z.strictObject({
  eventId: text,
  stream: text,
  version: z.int(),
  ordinal: z.int(),
  recordedAt: text,
  type: text,
  schemaVersion: z.int(),
  data: z.record(text, z.json()),
  meta,
});
const sample = z.strictObject({ body: z.record(text, z.unknown()), event: event.optional() });

export interface GoldenSample {
  /** `FeePaid/v1/plain.json` */
  readonly name: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly body: { readonly [field: string]: unknown };
  /** Missing until it is frozen. */
  readonly event?: StoredEvent;
}

export function goldenSamples(): readonly GoldenSample[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  return files.toSorted().map((name) => {
    const [type = '', version = ''] = name.split(path.sep);
    const read = sample.parse(JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')));
    return { name, type, schemaVersion: Number(version.slice(1)), ...read };
  });
}

/** SHA-256 of every sample by its name. */
export function sumsOfFiles(): ReadonlyMap<string, string> {
  return new Map(
    goldenSamples().map(({ name }) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(FOLDER, name)))
        .digest('hex'),
    ]),
  );
}

export function sumsOnList(): ReadonlyMap<string, string> {
  const lines = readFileSync(SUMS, 'utf8').trimEnd().split('\n');
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

/** Completes samples that hold a body alone, and writes the list; what is frozen already is never touched. */
export async function freezeSamples(): Promise<void> {
  for (const one of goldenSamples()) {
    if (one.event) continue;
    const frozen = { event: await frozenEvent(one), body: one.body };
    writeFileSync(path.join(FOLDER, one.name), `${JSON.stringify(frozen, null, 2)}\n`);
  }
  const sums = [...sumsOfFiles()].map(([name, sum]) => `${sum}  ${name}\n`);
  writeFileSync(SUMS, sums.join(''));
}

async function frozenEvent({ name, body }: GoldenSample): Promise<StoredEvent> {
  const stream = 'request-8d1f6a3e-0000-5000-8000-000000000001';
  const by = { recordedBy: 'cli:clerk', commandId: 'golden', causationId: 'golden' };
  const envelope = { eventId: idFrom('golden', name), stream, agency: 'A1', request: 'K1', ...by };
  const opened = openEvent(bodyIn(name, body), envelope, (given) => goldenVault.fingerprint(given));
  const [sealed] = await sealAll([opened], goldenVault);
  if (!sealed) throw new Error(`${name} was not sealed.`);
  return { ...sealed, stream, version: 1, ordinal: 1, recordedAt: '2024-03-01T00:00:00.000Z' };
}

function bodyIn(name: string, body: GoldenSample['body']): EventBody {
  const type = String(body.act);
  if (!isEventType(type)) throw new Error(`${name} is of no known type.`);
  return eventBodySchema(type, body.rectifies)?.parse(body) ?? fail(name);
}

function fail(name: string): never {
  throw new Error(`${name} rectifies nothing known.`);
}
