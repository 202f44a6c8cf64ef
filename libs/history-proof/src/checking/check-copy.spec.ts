import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { contentHash } from '@taizhang/case-handling';
import type { StoredEvent } from '@taizhang/event-store';
import { seed } from '@test/seed';
import fc from 'fast-check';
import { anchorLine } from '../anchors/anchor-lines';
import { readAnchors } from '../anchors/read-anchors';
import type { Anchors } from '../anchors/read-anchors';
import { eventLeaf } from '../event-leaf';
import { signHead } from '../head/head';
import { signerOf } from '../head/signing';
import { rootOf } from '../tree/frontier';
import { checkCopy } from './check-copy';

const signer = signerOf(Buffer.alloc(32, 7));
const STREAMS = ['request-1', 'request-2', 'request-3'];
const TIMES = ['01:00:00', '01:00:01', '01:00:02'];

/** Thirty events of three cases; `steps` says whose turn it is. */
function history(count = 30, steps: readonly number[] = []): StoredEvent[] {
  const versions = new Map<string, number>();
  return Array.from({ length: count }, (_, index) => {
    const stream = STREAMS[(steps[index] ?? index * 7 + Math.floor(index / 4)) % 3] ?? '';
    const version = (versions.get(stream) ?? 0) + 1;
    versions.set(stream, version);
    const content = { type: 'ReceiptFixed', schemaVersion: 1, data: { receivedOn: '2026-03-02', n: index } };
    const eventId = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    const ids = { commandId: eventId, correlationId: eventId, causationId: null };
    const meta = { recordedBy: 'clerk', agency: 'A1', contentHash: contentHash(content), ...ids };
    const recordedAt = `2026-03-02T${TIMES[Math.floor((index * 3) / count)]}.000Z`;
    return { eventId, stream, version, ordinal: index + 1, recordedAt, ...content, meta };
  });
}

/** As a careful tamperer leaves it: no hole in ordinals and versions, every content hash made anew. */
function tidied(events: readonly StoredEvent[]): StoredEvent[] {
  const versions = new Map<string, number>();
  return events.map((event, index) => {
    const version = (versions.get(event.stream) ?? 0) + 1;
    versions.set(event.stream, version);
    const meta = { ...event.meta, contentHash: contentHash(event) };
    return { ...event, version, ordinal: index + 1, meta };
  });
}

const without = (events: readonly StoredEvent[], ...gone: readonly number[]) =>
  events.filter(({ ordinal }) => !gone.includes(ordinal));

/** The events at two ordinals, changed by each other. */
function exchanged(
  events: readonly StoredEvent[],
  [a, b]: readonly [number, number],
  change: (event: StoredEvent, other: StoredEvent) => StoredEvent,
): StoredEvent[] {
  const [first, second] = [events[a - 1], events[b - 1]];
  if (!first || !second) throw new Error('no such event');
  return events.map((event) => {
    if (event.ordinal === a) return change(first, second);
    return event.ordinal === b ? change(second, first) : event;
  });
}

describe('a copy held against anchored heads', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'taizhang-anchors-'));
  const file = path.join(folder, 'heads.ndjson');
  const events = history();
  let anchors: Anchors;

  const anchored = async (all: readonly StoredEvent[], sizes: readonly number[]): Promise<Anchors> => {
    const leaves = all.map(eventLeaf);
    const lines = sizes.map((size, index) => {
      const root = rootOf(leaves.slice(0, size)).toString('hex');
      const content = { log: leaves[0]?.toString('hex') ?? '', size, root, time: '2026-03-02T02:00:00.000Z' };
      return anchorLine(signHead(content, signer), leaves.slice(sizes[index - 1] ?? 0, size));
    });
    writeFileSync(file, lines.join(''));
    const read = await readAnchors(file, signer.publicKey);
    if (!read.ok) throw new Error(read.fault.code);
    return read.anchors;
  };
  const check = (copy: readonly StoredEvent[], after = 0, by = anchors) => {
    const open = async function* () {
      for (const event of copy) yield { kind: 'event', event } as const;
    };
    return checkCopy({ after, open }, by);
  };
  beforeAll(async () => {
    anchors = await anchored(events, [7, 8, 20, 30]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is honest', async () => {
    expect(await check(events)).toEqual({ events: 30, heads: 4, beyond: 0, tampering: null });
    expect(await check(events.slice(10), 10)).toEqual({ events: 20, heads: 2, beyond: 0, tampering: null });
  });

  it('is honest as far as can be said, where events follow the last head', async () => {
    const old = await anchored(events, [7, 8]);
    expect(await check(events, 0, old)).toEqual({ events: 8, heads: 2, beyond: 22, tampering: null });
    // What was recorded after the last head may be anything: nobody has vouched for it.
    expect((await check(tidied(without(events, 9)), 0, old)).tampering).toBeNull();
  });

  type Case = readonly [string, string, readonly (number | null)[], () => readonly StoredEvent[]];
  const tampered: readonly Case[] = [
    [
      '改动',
      'changed',
      [9, null],
      () => tidied(events.map((e) => (e.ordinal === 9 ? { ...e, data: { n: 'x' } } : e))),
    ],
    [
      '改动登记人',
      'changed',
      [1, null],
      () => events.map((e) => ({ ...e, meta: { ...e.meta, recordedBy: 'y' } })),
    ],
    ['删除，序号留空', 'deleted', [9, null], () => without(events, 9)],
    ['删除，重排序号版次', 'deleted', [9, null], () => tidied(without(events, 9))],
    ['删除三条', 'deleted', [9, null], () => tidied(without(events, 9, 10, 11))],
    ['删除一整件', 'deleted', [2, null], () => tidied(events.filter((e) => e.stream !== events[1]?.stream))],
    ['调换次序，不改序号', 'reordered', [9, 14], () => exchanged(events, [9, 14], (_, other) => other)],
    ['调换次序，重排', 'reordered', [9, 14], () => tidied(exchanged(events, [9, 14], (_, other) => other))],
    [
      '调换次序，时间留在原处',
      'reordered',
      [9, 25],
      () => tidied(exchanged(events, [9, 25], ({ recordedAt }, other) => ({ ...other, recordedAt }))),
    ],
    ['同一件里调换', 'reordered', [1, 4], () => tidied(exchanged(events, [1, 4], (_, other) => other))],
    [
      '插入',
      'inserted',
      [9, null],
      () =>
        tidied(
          events.flatMap((e) => (e.ordinal === 9 ? [{ ...e, eventId: 'other', data: { n: 0 } }, e] : [e])),
        ),
    ],
    [
      '串案：内容互换',
      'swapped',
      [9, 16],
      () => tidied(exchanged(events, [9, 16], (event, { data }) => ({ ...event, data }))),
    ],
    [
      '串案：挪到对方名下',
      'swapped',
      [9, 16],
      () => exchanged(events, [9, 16], (event, { stream, version }) => ({ ...event, stream, version })),
    ],
    ['截尾', 'cut', [30, null], () => events.slice(0, 29)],
    ['全部没有了', 'cut', [1, null], () => []],
  ];
  it.each(tampered)('%s is found at the first bad event', async (_, kind, [ordinal, other], copy) => {
    expect((await check(copy())).tampering).toMatchObject({ kind, ordinal, other });
  });

  it('of which an event cannot be read, or is missing', async () => {
    const broken = (kind: 'unreadable' | 'hole') =>
      async function* () {
        for (const event of events.slice(0, 4)) yield { kind: 'event', event } as const;
        yield { kind } as const;
      };
    const found = async (kind: 'unreadable' | 'hole') =>
      (await checkCopy({ after: 0, open: broken(kind) }, anchors)).tampering;
    expect(await found('unreadable')).toMatchObject({ kind: 'changed', ordinal: 5, found: null });
    expect(await found('hole')).toMatchObject({ kind: 'deleted', ordinal: 5 });
  });

  it('shows the first bad event of any single change', async () => {
    const field = fc.constantFrom(
      'eventId',
      'stream',
      'version',
      'recordedAt',
      'type',
      'schemaVersion',
      'data',
      'meta',
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 30 }), field, async (ordinal, name) => {
        const other = {
          version: 99,
          schemaVersion: 9,
          data: { n: 'other' },
          meta: { ...events[0]?.meta, agency: 'A2' },
        };
        const changed = events.map((event) =>
          event.ordinal === ordinal
            ? { ...event, [name]: { ...event, ...other, stream: 's-9' }[name] }
            : event,
        );
        const isSame = JSON.stringify(changed) === JSON.stringify(events);
        expect((await check(changed)).tampering?.ordinal).toBe(isSame ? undefined : ordinal);
      }),
      { seed },
    );
  });

  it('shows the first bad event of any tidy deletion or exchange, in any history', async () => {
    const steps = fc.array(fc.nat({ max: 2 }), { minLength: 12, maxLength: 12 });
    const two = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(steps, two, async (turns, [a = 1, b = 2]) => {
        const all = history(12, turns);
        const own = await anchored(all, [12]);
        const first = Math.min(a, b);
        const deleted = await check(tidied(without(all, a)), 0, own);
        expect(deleted.tampering).toMatchObject({ kind: a === 12 ? 'cut' : 'deleted', ordinal: a });
        const swap = await check(tidied(exchanged(all, [a, b], (_, other) => other)), 0, own);
        expect(swap.tampering).toMatchObject({ kind: 'reordered', ordinal: first, other: Math.max(a, b) });
      }),
      { seed, numRuns: 40 },
    );
  });
});
