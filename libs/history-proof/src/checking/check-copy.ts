import type { StoredEvent } from '@taizhang/event-store';
import type { Anchors } from '../anchors/read-anchors';
import { eventLeaf } from '../event-leaf';
import type { Tampering } from './tampering';
import { Undoing } from './undoing';

export type CopyItem =
  | { readonly kind: 'event'; readonly event: StoredEvent }
  /** What should be the next event cannot be read; nothing follows. */
  | { readonly kind: 'unreadable' }
  /** The next event is not there, though later ones are; nothing follows. */
  | { readonly kind: 'hole' };

/** A copy of the log, or the log itself. */
export interface EventsToCheck {
  /** Its events follow this ordinal: 0 for a whole log. */
  readonly after: number;
  /** Reads it from its beginning, in the order in which it stands there. */
  readonly open: () => AsyncIterable<CopyItem>;
}

export interface CopyChecked {
  /** Events that are what was anchored. */
  readonly events: number;
  /** Heads all of whose events the copy holds, as anchored. */
  readonly heads: number;
  /** Events after the last head, of which nothing can be said. */
  readonly beyond: number;
  /** Null for an honest copy. */
  readonly tampering: Tampering | null;
}

/** Later events that are looked through for what became of a bad one. */
const SEARCHED = 100_000;

/** Holds a copy against the anchored heads, event by event, and names the first that is not as it was. */
export async function checkCopy(copy: EventsToCheck, anchors: Anchors): Promise<CopyChecked> {
  const { heads, last, leaf } = anchors;
  const { at, bad } = await readWhileGood(copy, anchors);
  const events = Math.max(0, Math.min(at, last.size) - copy.after);
  const covered = heads.filter(({ head }) => head.size > copy.after && head.size <= at).length;
  const tampering = at < last.size ? await namedTampering(copy, at, { bad, leafOf: leaf }) : null;
  return { events, heads: covered, beyond: Math.max(0, at - Math.max(last.size, copy.after)), tampering };
}

/** Answers the last good ordinal and what stands behind it; nothing stands behind the copy's end. */
async function readWhileGood(copy: EventsToCheck, { last, leaf }: Anchors) {
  let at = copy.after;
  for await (const item of copy.open()) {
    if (item.kind !== 'event') return { at, bad: item };
    if (at < last.size && !leaf(at + 1)?.equals(eventLeaf(item.event))) return { at, bad: item };
    at += 1;
  }
  return { at, bad: null };
}

interface Named {
  readonly bad: CopyItem | null;
  readonly leafOf: Anchors['leaf'];
}

/** @param at the last good ordinal */
async function namedTampering(copy: EventsToCheck, at: number, { bad, leafOf }: Named): Promise<Tampering> {
  const ordinal = at + 1;
  const plain = { ordinal, found: null, other: null };
  switch (bad?.kind) {
    case undefined:
      return { ...plain, kind: 'cut' };
    case 'hole':
      return { ...plain, kind: 'deleted' };
    case 'unreadable':
      return { ...plain, kind: 'changed' };
    case 'event':
      return undone(copy, new Undoing(ordinal, bad.event, leafOf), ordinal);
  }
}

async function undone(copy: EventsToCheck, undoing: Undoing, ordinal: number): Promise<Tampering> {
  let place = copy.after;
  for await (const item of copy.open()) {
    place += 1;
    if (place <= ordinal) continue;
    if (item.kind !== 'event' || place > ordinal + SEARCHED) break;
    if (undoing.take({ behind: place - ordinal, event: item.event })) break;
  }
  return undoing.outcome();
}
