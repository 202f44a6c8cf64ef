import { CopyFaultError, readLogFile } from '@taizhang/backup';
import type { CopyFault, OpenFile } from '@taizhang/backup';
import { LogHoleError } from '@taizhang/event-store';
import type { EventStore } from '@taizhang/event-store';
import type { CopyItem, EventsToCheck } from '@taizhang/history-proof';

/** A copy of the log on disk, to be held against its heads. */
export interface CopyToCheck extends EventsToCheck {
  /** What is wrong with the file itself, once it was read through; null where it is as `export` wrote it. */
  readonly fault: () => CopyFault | null;
}

/** @throws CopyFaultError when the file is no copy, or goes wrong before its first event */
export async function copyToCheck(open: OpenFile): Promise<CopyToCheck> {
  let fault: CopyFault | null = null;
  const items = async function* (): AsyncGenerator<CopyItem> {
    let events = 0;
    try {
      for await (const item of readLogFile(open(), { asItStands: true })) {
        if (item.kind !== 'event') continue;
        events += 1;
        yield { kind: 'event', event: item.event };
      }
    } catch (error) {
      if (!(error instanceof CopyFaultError)) throw error;
      ({ fault } = error);
      if (fault.code === 'UnreadableLine' && events === 0) throw error;
      if (fault.code === 'UnreadableLine') yield { kind: 'unreadable' };
    }
  };
  return { after: await afterOf(open), open: items, fault: () => fault };
}

async function afterOf(open: OpenFile): Promise<number> {
  for await (const item of readLogFile(open())) {
    if (item.kind === 'header') return item.header.after;
  }
  throw new CopyFaultError({ code: 'NotThisFormat' });
}

const EVENTS_AT_ONCE = 1_000;

/** The log itself, to be held against its heads. */
export function liveLog(store: Pick<EventStore, 'readAll'>): EventsToCheck {
  return { after: 0, open: () => readOut(store) };
}

async function* readOut(store: Pick<EventStore, 'readAll'>): AsyncGenerator<CopyItem> {
  let at = 0;
  let end = Infinity;
  while (at < end) {
    const read = await slice(store, at, Math.min(EVENTS_AT_ONCE, end - at));
    if (typeof read === 'number') {
      end = read;
      continue;
    }
    if (read.events.length === 0) return;
    for (const event of read.events) yield { kind: 'event', event };
    at += read.events.length;
  }
  yield { kind: 'hole' };
}

/** Or the last ordinal before a hole in the log. */
async function slice(store: Pick<EventStore, 'readAll'>, after: number, limit: number) {
  try {
    return await store.readAll({ after, limit });
  } catch (error) {
    if (error instanceof LogHoleError) return error.expected - 1;
    throw error;
  }
}
