import type { Rows } from './view';

/** A stream as it was folded last. */
export interface FoldedStream<Event> {
  readonly events: readonly Event[];
  readonly rows: Rows;
}

/** Some seventy megabytes of an ordinary caseload. */
const MOST_EVENTS = 50_000;
/** What is left when they are too many: looking for the oldest passes over all that was forgotten since the last time. */
const LEFT_EVENTS = 45_000;

/**
 * Streams folded lately, as they are at one ordinal of the log: cases grow over weeks, so the next batch asks for
 * many of them again. The streams folded longest ago are forgotten first.
 */
export class RecentStreams<Event> {
  private readonly streams = new Map<string, FoldedStream<Event>>();
  private held = 0;

  get(stream: string): FoldedStream<Event> | undefined {
    return this.streams.get(stream);
  }

  keep(stream: string, folded: FoldedStream<Event>): void {
    this.forget(stream);
    this.streams.set(stream, folded);
    this.held += folded.events.length;
    if (this.held > MOST_EVENTS) this.forgetOldest();
  }

  clear(): void {
    this.streams.clear();
    this.held = 0;
  }

  private forgetOldest(): void {
    for (const oldest of this.streams.keys()) {
      if (this.held <= LEFT_EVENTS) break;
      this.forget(oldest);
    }
  }

  private forget(stream: string): void {
    this.held -= this.streams.get(stream)?.events.length ?? 0;
    this.streams.delete(stream);
  }
}
