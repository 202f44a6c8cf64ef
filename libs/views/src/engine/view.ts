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
  /**
   * The column, by property, with the id of the data key that the row's content comes from: when that key is
   * destroyed, all versions of the row go.
   */
  readonly fallsWith?: string;
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
  /**
   * Understands events, one for one; the only step that may ask others (the key vault). What it throws (a newer
   * program's event) stops the view in front of these events.
   */
  read(stored: readonly StoredEvent[]): Promise<readonly Event[]>;
  /** Whether the event changes rows that follow from all events of its stream together. */
  foldsWhole(stored: StoredEvent): boolean;
  /** Rows that hold when these are all events of the stream; asked again after every append. */
  rowsOfStream(stream: string, events: readonly Event[]): Rows;
  /** Rows that follow from one event alone and hold for ever; asked for every event of the log. */
  rowsOfEvent(stored: StoredEvent, event: Event): Rows;
  /** The ids of the data keys that the event says were destroyed; asked only of views whose rows fall with keys. */
  keysDestroyedBy?(event: Event): readonly string[];
}
