import { InvalidReadError, LogHoleError, StoreClosedError } from './errors';
import type {
  EventStore,
  LogSlice,
  SliceHandler,
  SubscribeOptions,
  Subscription,
  SubscriptionEnd,
} from './event-store';
import { checkReadAll } from './read-check';
import type { WakeSignal } from './wake-signal';

const BATCH_SIZE = 500;

/** What a subscription needs of a store. A ring is only a hint: the log is also looked at without one. */
export interface LogSource {
  readonly readAll: EventStore['readAll'];
  readonly signal: WakeSignal;
  /** Longest time between two looks at a quiet log. */
  readonly pollMs: number;
}

const FIRST_RETRY_MS = 50;
const LAST_RETRY_MS = 5_000;

function isFinal(error: unknown): boolean {
  return (
    error instanceof LogHoleError || error instanceof InvalidReadError || error instanceof StoreClosedError
  );
}

/** Reads slice by slice and hands each over; follows the log live. Stores differ only in their source. */
export class CatchUpSubscription implements Subscription {
  readonly ended: Promise<SubscriptionEnd>;
  private through: number;
  private stopping = false;
  private behind = true;
  private failures = 0;

  constructor(
    private readonly source: LogSource,
    private readonly options: SubscribeOptions,
    private readonly handler: SliceHandler,
  ) {
    checkReadAll({ after: options.after, limit: options.batchSize ?? BATCH_SIZE });
    this.through = options.after;
    this.ended = this.run();
  }

  get position(): number {
    return this.through;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.source.signal.ring();
    await this.ended;
  }

  private async run(): Promise<SubscriptionEnd> {
    try {
      // The caller shall hold the subscription before the handler is called for the first time.
      await Promise.resolve();
      while (!this.stopping) await this.step();
      return { reason: 'stopped' };
    } catch (error) {
      return { reason: 'failed', error };
    }
  }

  private async step(): Promise<void> {
    const seen = this.source.signal.count;
    const slice = await this.read();
    if (this.stopping) return;
    if (slice === undefined) await this.source.signal.next(this.source.signal.count, this.retryDelay());
    else if (slice.through === this.through) await this.rest(seen);
    else await this.handOver(slice);
  }

  private async read(): Promise<LogSlice | undefined> {
    const { batchSize: limit = BATCH_SIZE, categories, types, onReadFailed } = this.options;
    try {
      const slice = await this.source.readAll({ after: this.through, limit, categories, types });
      this.failures = 0;
      return slice;
    } catch (error) {
      if (isFinal(error)) throw error;
      this.failures += 1;
      onReadFailed?.(error);
      return undefined;
    }
  }

  private async handOver(slice: LogSlice): Promise<void> {
    if (slice.events.length === (this.options.batchSize ?? BATCH_SIZE)) this.behind = true;
    await this.handler(slice);
    this.through = slice.through;
  }

  private async rest(seen: number): Promise<void> {
    if (this.behind) {
      this.behind = false;
      this.options.onCaughtUp?.(this.through);
    }
    if (!this.stopping) await this.source.signal.next(seen, this.source.pollMs);
  }

  /** Doubles with every failure; half of it is chance, so that many readers do not come back at once. */
  private retryDelay(): number {
    const whole = Math.min(FIRST_RETRY_MS * 2 ** (this.failures - 1), LAST_RETRY_MS);
    return whole / 2 + (Math.random() * whole) / 2;
  }
}
