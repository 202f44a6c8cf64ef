import { AppendFailedError, StoreBusyError, StoreClosedError } from '../errors';
import type { AppendResult } from '../event-store';
import type { PreparedAppend } from '../prepare-append';
import { Batch } from './batch';
import type { WaitingAppend } from './batch';
import { StreamQueue } from './stream-queue';

/** Sends a batch and answers one result per append, in their order. */
export type Flush = (batch: readonly PreparedAppend[]) => Promise<readonly AppendResult[]>;

export interface LaneLimits {
  /** Events of one batch; bulk gets half of it, and interactive the other half while bulk waits. */
  readonly batchEvents: number;
  readonly batchBytes: number;
  /** Events that may wait, of interactive and of bulk each. */
  readonly queuedEvents: number;
}

/**
 * The one way into the log for this process: whatever waits goes together, one batch in flight (group commit).
 * Appends serialise on one row anyway; sent one by one over many connections they would only queue inside the
 * database, each paying its own commit.
 */
export class AppendLane {
  private readonly queues = { interactive: new StreamQueue(), bulk: new StreamQueue() };
  private running: Promise<void> | undefined;
  private closed = false;

  constructor(
    private readonly flush: Flush,
    private readonly limits: LaneLimits,
  ) {}

  submit(append: PreparedAppend): Promise<AppendResult> {
    if (this.closed) return Promise.reject(new StoreClosedError());
    const queue = this.queues[append.lane];
    const limit = this.limits.queuedEvents;
    if (!queue.isEmpty && queue.events + append.events.length > limit) {
      return Promise.reject(new StoreBusyError(queue.events, limit));
    }
    return new Promise((resolve, reject) => {
      queue.push({ append, resolve, reject });
      this.running ??= this.run();
    });
  }

  /** Takes no more; resolves when everything accepted has its answer. */
  async close(): Promise<void> {
    this.closed = true;
    await this.running;
  }

  private async run(): Promise<void> {
    // Appends submitted in the same turn of the event loop shall share the first batch.
    await Promise.resolve();
    while (!this.queues.interactive.isEmpty || !this.queues.bulk.isEmpty) await this.send(this.nextBatch());
    this.running = undefined;
  }

  private nextBatch(): readonly WaitingAppend[] {
    const { batchEvents, batchBytes } = this.limits;
    const { interactive, bulk } = this.queues;
    const half = Math.floor(batchEvents / 2);
    const batch = new Batch(batchBytes);
    interactive.fill(batch, bulk.isEmpty ? batchEvents : half);
    bulk.fill(batch, half);
    return batch.waiting;
  }

  private async send(batch: readonly WaitingAppend[]): Promise<void> {
    try {
      const results = await this.flush(batch.map(({ append }) => append));
      batch.forEach((waiting, index) => answer(waiting, results[index]));
    } catch {
      // A lost connection, or one append that the database chokes on. The ids make it safe to send all again;
      // alone, so that it fails alone.
      for (const waiting of batch) await this.sendAlone(waiting);
    }
  }

  private async sendAlone(waiting: WaitingAppend): Promise<void> {
    try {
      const [result] = await this.flush([waiting.append]);
      answer(waiting, result);
    } catch (error) {
      waiting.reject(new AppendFailedError(waiting.append.stream, error));
    }
  }
}

function answer({ append, resolve, reject }: WaitingAppend, result: AppendResult | undefined): void {
  if (result === undefined) reject(new AppendFailedError(append.stream, new Error('no answer for it')));
  else resolve(result);
}
