import { requireSchema } from '@taizhang/schema-migrations';
import { Pool } from 'pg';
import type { PoolConfig } from 'pg';
import { InvalidAppendError, StoreClosedError } from '../errors';
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
import type { PreparedAppend } from '../prepare-append';
import { checkReadAll, checkReadStream, instantToMs } from '../read-check';
import { CatchUpSubscription } from '../subscription';
import { WakeSignal } from '../wake-signal';
import { AppendQueue } from './append-queue';
import { Connection } from './connection';
import { Delivery } from './delivery';
import { Indexer } from './indexer';
import { LogReader } from './log-reader';
import { INDEX_SCHEMA } from './migrate';
import { OrdinalIndex } from './ordinal-index';
import { NO_ATTEMPT, sourceBytes } from './record';
import { SourceReader } from './source-reader';
import { SourceWriter } from './source-writer';
import { WakeFeed } from './wake-feed';

export interface KurrentEventStoreOptions {
  /** KurrentDB's connection string. */
  readonly url: string;
  /** The PostgreSQL that keeps the ordinals, as taizhang_app; prepared by migrateKurrentIndex. */
  readonly index: PoolConfig;
  /**
   * Before every stream's name, `taizhang/` by default. Whatever else lives in the same KurrentDB, the server's own
   * streams ($…) and their metadata ($$…) above all, does not begin with it: the log is read through a filter by it.
   */
  readonly prefix?: string;
  /** What the server takes in one append: its MaxAppendSize, 1 MiB by default. */
  readonly maxAppendBytes?: number;
  /** Longest wait for one answer of KurrentDB, 10,000 ms by default. */
  readonly answerMs?: number;
  /** How often one call is tried before it is given up, 6 by default. */
  readonly tries?: number;
  /** Longest time between two looks of a subscription at a quiet log, 1,000 ms by default. */
  readonly pollMs?: number;
  /** Longest time in which KurrentDB's own subscription may not have told of an event, 5,000 ms by default. */
  readonly stallMs?: number;
}

const QUEUE = { batchEvents: 1_000, batchBytes: 4 * 1_048_576, queuedEvents: 20_000 };
const INDEX_CONNECTIONS = 4;

function openPool(connection: PoolConfig): Pool {
  const pool = new Pool({ connectionTimeoutMillis: 10_000, ...connection, max: INDEX_CONNECTIONS });
  // An idle connection that breaks is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

class KurrentEventStore implements EventStore {
  private readonly subscriptions = new Set<Subscription>();
  private readonly signal = new WakeSignal();
  private readonly pool: Pool;
  private readonly connection: Connection;
  private readonly feed: WakeFeed;
  private readonly indexer: Indexer;
  private readonly reader: LogReader;
  private readonly queue: AppendQueue;
  private readonly maxAppendBytes: number;
  private readonly pollMs: number;
  private closing: Promise<void> | undefined;
  private closed = false;

  constructor(options: KurrentEventStoreOptions) {
    const { url, prefix = 'taizhang/', answerMs = 10_000, tries = 6, stallMs = 5_000 } = options;
    this.maxAppendBytes = options.maxAppendBytes ?? 1_048_576;
    this.pollMs = options.pollMs ?? 1_000;
    this.connection = new Connection({ url, answerMs, tries });
    this.pool = openPool(options.index);
    this.feed = new WakeFeed(this.connection, this.signal, { prefix, stallMs });
    const index = new OrdinalIndex(this.pool);
    const source = new SourceReader(this.connection, prefix);
    this.indexer = new Indexer(index, source, () => this.advanced());
    this.reader = new LogReader(index, this.indexer, source);
    const writer = new SourceWriter(this.connection, prefix);
    const delivery = new Delivery({ index, indexer: this.indexer, reader: source, writer });
    this.queue = new AppendQueue((batch) => delivery.deliver(batch), QUEUE);
  }

  async open(): Promise<this> {
    try {
      await requireSchema(this.pool, INDEX_SCHEMA);
      await this.indexer.catchUp();
      return this;
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    const prepared = prepareAppend(request);
    this.checkSize(prepared);
    return this.queue.submit(prepared);
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
    this.feed.open();
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
    await this.queue.close();
    await Promise.all([this.feed.close(), this.indexer.settled()]);
    await Promise.all([this.connection.close(), this.pool.end()]);
  }

  private advanced(): void {
    this.signal.ring();
    this.feed.expectRing();
  }

  private checkSize(prepared: PreparedAppend): void {
    const bytes = sourceBytes(prepared, NO_ATTEMPT);
    if (bytes <= this.maxAppendBytes) return;
    throw new InvalidAppendError(
      'events',
      `${bytes} bytes, over the ${this.maxAppendBytes} of one append to KurrentDB`,
    );
  }

  private assertOpen(): void {
    if (this.closed) throw new StoreClosedError();
  }
}

/**
 * Opens the log that lies in KurrentDB. Throws SchemaVersionError if its ordinal index was not migrated for this
 * program, KurrentUnreachableError if the server does not answer.
 */
export function openKurrentEventStore(options: KurrentEventStoreOptions): Promise<EventStore> {
  return new KurrentEventStore(options).open();
}
