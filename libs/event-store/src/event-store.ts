import type { NewEvent, StoredEvent } from './event';

/**
 * Who asks. `bulk` (imports) never takes more than half of a batch, so that a clerk's act recorded during an
 * import does not wait behind it.
 */
export type Lane = 'interactive' | 'bulk';

export interface AppendRequest {
  readonly stream: string;
  /** Version that the writer decided upon: 0 for a stream that must not exist yet; `any` checks nothing. */
  readonly expectedVersion: number | 'any';
  /** All of them are stored, next to each other, or none. */
  readonly events: readonly NewEvent[];
  readonly lane?: Lane;
}

/**
 * The answer to an append. The ids are looked at first, the version only if no id is known:
 * - `appended`: stored now; version and ordinal of the last event;
 * - `duplicate`: exactly these events stand in this stream already, in this order, with this content; the place
 *   of the last. Also the answer to a first append whose reply was lost on the way and that was sent again;
 * - `idTaken`: an id belongs to another fact: in another stream, with other content, or with other neighbours;
 * - `conflict`: the stream has moved. Read it again, decide again.
 */
export type AppendResult =
  | { readonly status: 'appended'; readonly version: number; readonly ordinal: number }
  | { readonly status: 'duplicate'; readonly version: number; readonly ordinal: number }
  | { readonly status: 'conflict'; readonly actualVersion: number }
  | { readonly status: 'idTaken'; readonly eventId: string };

export interface ReadStreamOptions {
  /** Inclusive. By default the first version forward, the last one backward. */
  readonly fromVersion?: number;
  readonly limit?: number;
  readonly direction?: 'forward' | 'backward';
}

/** An event passes if its category and its type are both named; an absent list names everything. */
export interface EventFilter {
  readonly categories?: readonly string[];
  readonly types?: readonly string[];
}

export interface ReadAllOptions extends EventFilter {
  /** Exclusive: 0 reads from the beginning. */
  readonly after: number;
  readonly limit: number;
}

export interface LogSlice {
  readonly events: readonly StoredEvent[];
  /**
   * Ordinal up to which the log has been looked at: where to read on from, also when the filter let nothing
   * pass. Equal to `after` only when the log held nothing more.
   */
  readonly through: number;
}

export interface LogHead {
  /** 0 for an empty log. */
  readonly ordinal: number;
  readonly recordedAt: string | null;
}

export interface SubscribeOptions extends EventFilter {
  readonly after: number;
  /** Events read and handed over at once, 500 by default. Nothing beyond it is held in memory. */
  readonly batchSize?: number;
  /** Called once whenever the subscription, having been behind, has reached the head. */
  readonly onCaughtUp?: (through: number) => void;
  /** Called for a read that failed and will be tried again, such as a lost connection. */
  readonly onReadFailed?: (error: unknown) => void;
}

/** Takes one slice. The next one comes when its promise has resolved; a rejection ends the subscription. */
export type SliceHandler = (slice: LogSlice) => Promise<void>;

export type SubscriptionEnd =
  { readonly reason: 'stopped' } | { readonly reason: 'failed'; readonly error: unknown };

export interface Subscription {
  /** Ordinal through which the handler has finished. */
  readonly position: number;
  /** Resolves when the subscription is over, for whatever reason; never rejects. */
  readonly ended: Promise<SubscriptionEnd>;
  /** Waits for the handler at work; calls it no more. Do not await it from inside the handler. */
  stop(): Promise<void>;
}

/** The log of everything that was recorded: append-only, one order for all streams. */
export interface EventStore {
  /** Rejects with InvalidAppendError before anything is stored, StoreBusyError when the queue is full. */
  append(request: AppendRequest): Promise<AppendResult>;
  /** A stream that does not exist reads as empty. */
  readStream(stream: string, options?: ReadStreamOptions): Promise<readonly StoredEvent[]>;
  /** Every stream named is in the answer, whole. */
  readStreams(streams: readonly string[]): Promise<ReadonlyMap<string, readonly StoredEvent[]>>;
  readAll(options: ReadAllOptions): Promise<LogSlice>;
  head(): Promise<LogHead>;
  /** The last ordinal recorded at or before the instant (ISO 8601 with its offset); 0 if there is none. */
  ordinalAsOf(instant: string): Promise<number>;
  /** Catches up from `after`, then follows the log live. Every slice moves the position, also an empty one. */
  subscribe(options: SubscribeOptions, handler: SliceHandler): Subscription;
  /** Stops the subscriptions, lets accepted appends finish, frees what is held. */
  close(): Promise<void>;
}
