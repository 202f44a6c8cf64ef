import { createHash } from 'node:crypto';
import { canonicalJson, contentHash } from '@taizhang/case-handling';
import type { StoredEvent } from '@taizhang/event-store';
import type { Client } from 'pg';

type Log = readonly StoredEvent[];

/** As a careful tamperer leaves it: no hole in ordinals and versions, every content hash made anew. */
function tidied(events: Log): Log {
  const versions = new Map<string, number>();
  return events.map((event, index) => {
    const version = (versions.get(event.stream) ?? 0) + 1;
    versions.set(event.stream, version);
    return {
      ...event,
      version,
      ordinal: index + 1,
      meta: { ...event.meta, contentHash: contentHash(event) },
    };
  });
}

const changed = (events: Log, ordinal: number, change: (event: StoredEvent) => StoredEvent): Log =>
  events.map((event) => (event.ordinal === ordinal ? change(event) : event));

function exchanged(
  events: Log,
  [a, b]: readonly [number, number],
  change: (event: StoredEvent, other: StoredEvent) => StoredEvent,
): Log {
  const [first, second] = [events[a - 1], events[b - 1]];
  if (!first || !second) throw new Error('no such event');
  return events.map((event) => {
    if (event === first) return change(first, second);
    return event === second ? change(second, first) : event;
  });
}

/** The last event of each of the log's first two cases. */
export function lastOfTwoCases(events: Log): readonly [number, number] {
  const cases = [...new Set(events.map(({ stream }) => stream))].filter((one) => one.startsWith('request-'));
  const [a = 0, b = 0] = cases.map((one) => events.findLast(({ stream }) => stream === one)?.ordinal ?? 0);
  return a < b ? [a, b] : [b, a];
}

interface TamperingTried {
  readonly name: string;
  readonly kind: string;
  /** The first bad event. */
  readonly ordinal: (events: Log) => number;
  readonly words: RegExp;
  readonly done: (events: Log) => Log;
}

/** The six tamperings, each by somebody who leaves no loose end inside the log. */
export const TAMPERINGS: readonly TamperingTried[] = [
  {
    name: '改动',
    kind: 'changed',
    ordinal: () => 4,
    words: /第 4 条被改动/,
    done: (events) =>
      tidied(changed(events, 4, (event) => ({ ...event, data: { ...event.data, remark: 'x' } }))),
  },
  {
    name: '删除',
    kind: 'deleted',
    ordinal: () => 4,
    words: /第 4 条被删除/,
    done: (events) => tidied(events.filter(({ ordinal }) => ordinal !== 4)),
  },
  {
    name: '调换次序',
    kind: 'reordered',
    ordinal: () => 4,
    words: /第 4 条被调换了次序，它现在在第 7 条/,
    done: (events) =>
      tidied(exchanged(events, [4, 7], ({ recordedAt }, other) => ({ ...other, recordedAt }))),
  },
  {
    name: '插入',
    kind: 'inserted',
    ordinal: () => 4,
    words: /第 4 条的位置被插入/,
    done: (events) =>
      tidied(
        events.flatMap((event) =>
          event.ordinal === 4
            ? [{ ...event, eventId: '00000000-0000-4000-8000-000000000001', data: { remark: 'x' } }, event]
            : [event],
        ),
      ),
  },
  {
    name: '串案',
    kind: 'swapped',
    ordinal: (events) => lastOfTwoCases(events)[0],
    words: /条串了案/,
    done: (events) =>
      tidied(
        exchanged(events, lastOfTwoCases(events), (event, { type, schemaVersion, data }) => ({
          ...event,
          type,
          schemaVersion,
          data,
        })),
      ),
  },
  {
    name: '截尾',
    kind: 'cut',
    ordinal: () => 12,
    words: /从第 12 条起被截去/,
    done: (events) => events.slice(0, 11),
  },
];

/** A whole export with other events, and with an end that fits them. */
export function exportWith(text: string, events: Log): string {
  const [header = '', ...rest] = text.trimEnd().split('\n');
  const keys = rest.filter((line) => line.startsWith('{"key"'));
  const end: object = JSON.parse(rest.at(-1) ?? '');
  const opening: object = JSON.parse(header);
  const lines = [canonicalJson({ ...opening, last: events.length }), ...keys, ...events.map(canonicalJson)];
  const whole = lines.map((line) => `${line}\n`).join('');
  const sha256 = createHash('sha256').update(whole).digest('hex');
  return `${whole}${canonicalJson({ ...end, events: events.length, sha256 })}\n`;
}

/** As a superuser can: switches the triggers off, puts another history in the place of the one there, switches them on. */
export async function rewriteLog(superuser: Client, events: Log): Promise<void> {
  const last = events.at(-1);
  await superuser.query("rollback; begin; set local session_replication_role = 'replica'");
  for (const table of ['event', 'stream', 'head']) {
    await superuser.query(`alter table event_store.${table} disable trigger all`);
  }
  await superuser.query('truncate event_store.event, event_store.stream');
  await superuser.query(
    `insert into event_store.event
     select (e ->> 'ordinal')::bigint, (e ->> 'version')::bigint, (e ->> 'recordedAt')::timestamptz,
            (e ->> 'eventId')::uuid, (e ->> 'schemaVersion')::smallint, e ->> 'stream', e ->> 'type',
            e -> 'data', e -> 'meta'
       from jsonb_array_elements($1::jsonb) e`,
    [JSON.stringify(events)],
  );
  await superuser.query(
    'insert into event_store.stream select stream, max(version) from event_store.event group by stream',
  );
  await superuser.query('update event_store.head set ordinal = $1, recorded_at = $2', [
    events.length,
    last?.recordedAt ?? null,
  ]);
  for (const table of ['event', 'stream', 'head']) {
    await superuser.query(`alter table event_store.${table} enable trigger all`);
  }
  await superuser.query('alter table event_store.event enable always trigger event_is_append_only; commit');
}
