import type { StoredEvent } from '@taizhang/event-store';
import type { EntitySchema } from 'typeorm';

/** A table of a view. Its rows carry, beside what `Row` holds, their build and from when until when they held. */
export interface ViewTable {
  readonly entity: EntitySchema;
  /** The columns, by property, that make two rows two versions of one thing. */
  readonly keys: readonly string[];
  /**
   * `versions`: a row that changes ends, and a new one begins. `firsts`: the first row of a key stays, later ones are
   * not written.
   */
  readonly holds: 'versions' | 'firsts';
}

/** One row as the rules make it: its columns by property. Plain data, so that two rows can be compared. */
export interface Row {
  readonly table: ViewTable;
  readonly columns: object;
}

export type Rows = readonly Row[];

/**
 * A view: rows that follow from the log by pure functions and nothing else. Fold it twice and the rows are the same.
 */
export interface View<Event = unknown> {
  readonly name: string;
  /** What its rows depend on beside the log: its own version and that of the rules. Another stamp, another build. */
  readonly stamp: string;
  readonly tables: readonly ViewTable[];
  /** Understands an event. What it throws (a newer program's event) stops the view in front of that event. */
  read(stored: StoredEvent): Event;
  /** Whether this stream's rows follow from all its events together, and not from each alone. */
  foldsWhole(stream: string): boolean;
  /** Rows that hold when these are all events of the stream; asked again after every append. */
  rowsOfStream(stream: string, events: readonly Event[]): Rows;
  /** Rows that follow from one event alone and hold for ever; asked for every event of the log. */
  rowsOfEvent(stored: StoredEvent, event: Event): Rows;
}
