import type { StoredEvent } from '@taizhang/event-store';
import { eventLeaf } from '../event-leaf';
import type { Tampering } from './tampering';

/** Gives the anchored leaf of an ordinal; undefined beyond the last head. */
export type LeafOf = (ordinal: number) => Buffer | undefined;

/** An event of the copy behind the first bad one. */
export interface LaterEvent {
  /** How many places behind. */
  readonly behind: number;
  readonly event: StoredEvent;
}

/** Events within so many places may have been renumbered as well. */
const NEAR = 256;
/** Streams may have been renumbered by so much. */
const VERSIONS = 16;

/**
 * Looks for what was done to the first bad event: undoes the simple tamperings one by one, and believes one when the
 * anchored leaf comes out. A tamperer who also renumbers ordinals and versions, or leaves times in their places, is
 * undone too.
 */
export class Undoing {
  private readonly near: StoredEvent[] = [];
  private moved: LaterEvent | null = null;
  private swappedWith: StoredEvent | null = null;

  constructor(
    private readonly ordinal: number,
    /** What the copy holds in its place. */
    private readonly found: StoredEvent,
    private readonly leafOf: LeafOf,
  ) {}

  /** Takes the copy's next event; true when no more are needed. */
  take(later: LaterEvent): boolean {
    const { behind, event } = later;
    if (behind < NEAR) this.near.push(event);
    this.moved ??= this.wasHere(later) ? later : null;
    this.swappedWith ??= this.wasMixedWith(event) ? event : null;
    return behind >= NEAR && (this.moved ?? this.swappedWith) !== null;
  }

  outcome(): Tampering {
    const { stream, type } = this.found;
    const said = { ordinal: this.ordinal, found: { stream, type }, other: null };
    if (this.moved) {
      const isGenuine = this.isGenuineElsewhere(this.moved);
      const other = this.ordinal + this.moved.behind;
      return isGenuine ? { ...said, kind: 'reordered', other } : { ...said, kind: 'inserted' };
    }
    if (this.swappedWith) {
      return { ...said, kind: 'swapped', other: this.swappedWith.ordinal };
    }
    return { ...said, kind: this.isGenuineElsewhere(null) ? 'deleted' : 'changed' };
  }

  /** Whether this later event is the one that was recorded here. */
  private wasHere({ behind, event }: LaterEvent): boolean {
    const { stream, version, recordedAt } = this.found;
    const versions = behind < NEAR ? around(event.version, -Math.min(behind, VERSIONS)) : [event.version];
    if (event.stream === stream) versions.push(version);
    return this.fits(event, this.ordinal, { versions, times: [event.recordedAt, recordedAt] });
  }

  /** Whether what stands here was recorded at a later place. */
  private isGenuineElsewhere(moved: LaterEvent | null): boolean {
    const { found, near, ordinal } = this;
    const places = near.map((event, index) => ({ behind: index + 1, event }));
    const last = { behind: near.length + 1, event: found };
    return [...(moved ? [moved] : []), ...places, last].some(({ behind, event }) => {
      const versions = [
        ...around(found.version, Math.min(behind, VERSIONS)),
        found.version - 1,
        event.version,
      ];
      if (moved?.event.stream === found.stream) versions.push(moved.event.version);
      return this.fits(found, ordinal + behind, { versions, times: [found.recordedAt, event.recordedAt] });
    });
  }

  /** Whether what stands here has the content, or the place, of this event of another case. */
  private wasMixedWith({ stream, version, type, schemaVersion, data, meta }: StoredEvent): boolean {
    const { found, ordinal } = this;
    if (stream === found.stream) return false;
    const { agency, contentHash } = meta;
    const content = { type, schemaVersion, data };
    const place = { stream, ordinal };
    return [
      { ...found, ...content, ordinal, meta: { ...found.meta, contentHash } },
      { ...found, ...content, ordinal, meta },
      ...[version, version + 1].flatMap((own) => [
        { ...found, ...place, version: own },
        { ...found, ...place, version: own, meta: { ...found.meta, agency } },
      ]),
    ].some((event) => this.isAnchored(event));
  }

  private fits(
    event: StoredEvent,
    ordinal: number,
    { versions, times }: { readonly versions: readonly number[]; readonly times: readonly string[] },
  ): boolean {
    return [...new Set(versions)].some((version) =>
      [...new Set(times)].some((recordedAt) => this.isAnchored({ ...event, ordinal, version, recordedAt })),
    );
  }

  private isAnchored(event: StoredEvent): boolean {
    return this.leafOf(event.ordinal)?.equals(eventLeaf(event)) ?? false;
  }
}

/** From `version` by `by` steps up or down. */
function around(version: number, by: number): number[] {
  return Array.from({ length: Math.abs(by) + 1 }, (_, index) => version + Math.sign(by) * index);
}
