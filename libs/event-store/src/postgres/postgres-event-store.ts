import { requireSchema } from '@taizhang/schema-migrations';
import { Pool } from 'pg';
import type { PoolConfig } from 'pg';
import { StoreClosedError } from '../errors';
import type { StoredEvent } from '../event';
import type {
  AppendRequest,
  AppendResult,
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
import { checkReadAll, checkReadStream, instantToMs } from '../read-check';
import { CatchUpSubscription } from '../subscription';
import { WakeSignal } from '../wake-signal';
import { AppendLane } from './append-lane';
import type { LaneLimits } from './append-lane';
import { LogReader } from './log-reader';
import { write } from './log-writer';
import { EVENT_STORE_SCHEMA } from './migrate';
import { Writers } from './writers';

export interface PostgresEventStoreOptions {
  /** How to connect as taizhang_app, to a database prepared by migrateEventStore. */
  readonly connection: PoolConfig;
  /** Connections for reading, 4 by default. Beside them stand two for appending, one of which listens. */
  readonly readers?: number;
  readonly lane?: Partial<LaneLimits>;
  /** Longest time between two looks of a subscription at a quiet log, 1,000 by default. */
  readonly pollMs?: number;
}

const CONNECT_WITHIN_MS = 10_000;
const LANE: LaneLimits = {
  batchEvents: 1_000,
  batchBytes: 4 * 1_048_576,
  queuedEvents: 20_000,
  batchesInFlight: 2,
  batchBeside: 64,
};

function openPool(connection: PoolConfig, max: number): Pool {
  const pool = new Pool({ connectionTimeoutMillis: CONNECT_WITHIN_MS, ...connection, max });
  // An idle connection that breaks is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

class PostgresEventStore implements EventStore {
  private readonly subscriptions = new Set<Subscription>();
  private readonly signal = new WakeSignal();
  private readonly lane: AppendLane;
  private readonly writers: Writers;
  private readonly readers: Pool;
  private readonly reader: LogReader;
  private readonly pollMs: number;
  private closing: Promise<void> | undefined;
  private closed = false;

  constructor({ connection, readers = 4, lane, pollMs = 1_000 }: PostgresEventStoreOptions) {
    const limits = { ...LANE, ...lane };
    const config = { connectionTimeoutMillis: CONNECT_WITHIN_MS, ...connection };
    this.writers = new Writers(config, this.signal, limits.batchesInFlight);
    this.readers = openPool(connection, readers);
    this.reader = new LogReader(this.readers);
    this.lane = new AppendLane((batch) => this.writers.use((client) => write(client, batch)), limits);
    this.pollMs = pollMs;
  }

  async open(): Promise<this> {
    try {
      await requireSchema(this.readers, EVENT_STORE_SCHEMA);
      await this.writers.open();
      return this;
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    const result = await this.lane.submit(prepareAppend(request));
    if (result.status === 'appended') this.signal.ring();
    return result;
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<readonly StoredEvent[]> {
    checkReadStream(options);
    this.assertOpen();
    return this.reader.stream(stream, options);
  }

  async readStreams(streams: readonly string[]): Promise<ReadonlyMap<string, readonly StoredEvent[]>> {
    this.assertOpen();
    return this.reader.streams(streams);
  }

  async readAll(options: ReadAllOptions): Promise<LogSlice> {
    checkReadAll(options);
    this.assertOpen();
    return this.reader.slice(options);
  }

  async head(): Promise<LogHead> {
    this.assertOpen();
    return this.reader.head();
  }

  async ordinalAsOf(instant: string): Promise<number> {
    const ms = instantToMs(instant);
    this.assertOpen();
    return this.reader.asOf(ms);
  }

  subscribe(options: SubscribeOptions, handler: SliceHandler): Subscription {
    this.assertOpen();
    const source = { readAll: this.readAll.bind(this), signal: this.signal, pollMs: this.pollMs };
    const subscription = new CatchUpSubscription(source, options, handler);
    this.subscriptions.add(subscription);
    void subscription.ended.then(() => this.subscriptions.delete(subscription));
    return subscription;
  }

  close(): Promise<void> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  private async shutDown(): Promise<void> {
    // First the subscriptions: their handlers at work may still read and append.
    await Promise.all([...this.subscriptions].map((subscription) => subscription.stop()));
    this.closed = true;
    await this.lane.close();
    await Promise.all([this.writers.close(), this.readers.end()]);
  }

  private assertOpen(): void {
    if (this.closed) throw new StoreClosedError();
  }
}

/** Opens the log that lies in a PostgreSQL database. Throws SchemaVersionError if it was not migrated for this program. */
export function openPostgresEventStore(options: PostgresEventStoreOptions): Promise<EventStore> {
  return new PostgresEventStore(options).open();
}
