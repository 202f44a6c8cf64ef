import { StoreClosedError } from '../errors';
import { categoryOf } from '../event';
import type { NewEvent, StoredEvent } from '../event';
import type {
  AppendRequest,
  AppendResult,
  EventFilter,
  EventStore,
  LogHead,
  LogSlice,
  ReadAllOptions,
  ReadStreamOptions,
  SliceHandler,
  SubscribeOptions,
  Subscription,
} from '../event-store';
import { prepareAppend } from '../prepare-append';
import type { PreparedAppend, PreparedEvent } from '../prepare-append';
import { checkReadAll, checkReadStream, instantToMs } from '../read-check';
import { CatchUpSubscription } from '../subscription';
import { WakeSignal } from '../wake-signal';

export interface InMemoryOptions {
  /** Milliseconds since 1970; the machine's clock by default. A clock that falls does not move recordedAt back. */
  readonly now?: () => number;
}

function passes(event: StoredEvent, { categories, types }: EventFilter): boolean {
  const inCategory = categories === undefined || categories.includes(categoryOf(event.stream));
  return inCategory && (types === undefined || types.includes(event.type));
}

/** The whole port without a database, for tests and trials. Nothing survives the process. */
export class InMemoryEventStore implements EventStore {
  private readonly log: StoredEvent[] = [];
  private readonly streams = new Map<string, StoredEvent[]>();
  private readonly byId = new Map<string, StoredEvent>();
  private readonly subscriptions = new Set<Subscription>();
  private readonly signal = new WakeSignal();
  private readonly now: () => number;
  private closed = false;

  constructor(options: InMemoryOptions = {}) {
    this.now = options.now ?? Date.now;
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    const prepared = prepareAppend(request);
    this.assertOpen();
    const events = this.streams.get(prepared.stream) ?? [];
    const known = this.known(prepared);
    if (known !== undefined) return known;
    if (prepared.expectedVersion !== 'any' && prepared.expectedVersion !== events.length) {
      return { status: 'conflict', actualVersion: events.length };
    }
    this.record(prepared, events);
    return { status: 'appended', version: events.length, ordinal: this.log.length };
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<readonly StoredEvent[]> {
    checkReadStream(options);
    this.assertOpen();
    const { fromVersion, limit = Infinity, direction = 'forward' } = options;
    const events = this.streams.get(stream) ?? [];
    if (direction === 'forward') return events.slice((fromVersion ?? 1) - 1).slice(0, limit);
    return events.slice(0, fromVersion).reverse().slice(0, limit);
  }

  async readStreams(streams: readonly string[]): Promise<ReadonlyMap<string, readonly StoredEvent[]>> {
    this.assertOpen();
    return new Map(streams.map((stream) => [stream, [...(this.streams.get(stream) ?? [])]]));
  }

  async readAll(options: ReadAllOptions): Promise<LogSlice> {
    checkReadAll(options);
    this.assertOpen();
    const events: StoredEvent[] = [];
    let through = options.after;
    while (through < this.log.length && events.length < options.limit) {
      const event = this.log[through];
      if (event !== undefined && passes(event, options)) events.push(event);
      through += 1;
    }
    return { events, through };
  }

  async head(): Promise<LogHead> {
    this.assertOpen();
    return { ordinal: this.log.length, recordedAt: this.log.at(-1)?.recordedAt ?? null };
  }

  async ordinalAsOf(instant: string): Promise<number> {
    const ms = instantToMs(instant);
    this.assertOpen();
    return this.log.findLast(({ recordedAt }) => Date.parse(recordedAt) <= ms)?.ordinal ?? 0;
  }

  subscribe(options: SubscribeOptions, handler: SliceHandler): Subscription {
    this.assertOpen();
    const source = { readAll: this.readAll.bind(this), signal: this.signal, pollMs: 1_000 };
    const subscription = new CatchUpSubscription(source, options, handler);
    this.subscriptions.add(subscription);
    void subscription.ended.then(() => this.subscriptions.delete(subscription));
    return subscription;
  }

  async close(): Promise<void> {
    await Promise.all([...this.subscriptions].map((subscription) => subscription.stop()));
    this.closed = true;
  }

  /** The answer if any of the ids is known already; see AppendResult. */
  private known({ stream, events }: PreparedAppend): AppendResult | undefined {
    const taken = events.find(({ eventId }) => this.byId.has(eventId));
    if (taken === undefined) return undefined;
    const first = this.byId.get(events[0]?.eventId ?? '');
    const standsThere = (event: PreparedEvent, index: number): boolean => {
      const stored = this.byId.get(event.eventId);
      if (stored === undefined || first === undefined) return false;
      const inPlace = stored.stream === stream && stored.version === first.version + index;
      return inPlace && stored.meta.contentHash === parse(event).meta.contentHash;
    };
    const last = this.byId.get(events.at(-1)?.eventId ?? '');
    if (last === undefined || !events.every(standsThere))
      return { status: 'idTaken', eventId: taken.eventId };
    return { status: 'duplicate', version: last.version, ordinal: last.ordinal };
  }

  private record({ stream, events }: PreparedAppend, stored: StoredEvent[]): void {
    const recordedAt = this.nextInstant();
    for (const prepared of events) {
      const place = { stream, version: stored.length + 1, ordinal: this.log.length + 1, recordedAt };
      const event: StoredEvent = freeze({ ...parse(prepared), ...place });
      this.log.push(event);
      stored.push(event);
      this.byId.set(event.eventId, event);
    }
    this.streams.set(stream, stored);
    this.signal.ring();
  }

  private nextInstant(): string {
    const now = new Date(this.now()).toISOString();
    const last = this.log.at(-1)?.recordedAt;
    return last !== undefined && last > now ? last : now;
  }

  private assertOpen(): void {
    if (this.closed) throw new StoreClosedError();
  }
}

function parse({ json }: PreparedEvent): NewEvent {
  return JSON.parse(json);
}

/** Readers get the log's own events, so nobody may change them. */
function freeze<Value extends object>(value: Value): Value {
  for (const inner of Object.values(value)) {
    if (typeof inner === 'object' && inner !== null) freeze(inner);
  }
  return Object.freeze(value);
}
