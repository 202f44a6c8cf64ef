import { StoreBusyError, StoreClosedError } from '../errors';
import type { AppendResult } from '../event-store';
import { Batch } from '../postgres/batch';
import type { WaitingAppend } from '../postgres/batch';
import { StreamQueue } from '../postgres/stream-queue';
import type { PreparedAppend } from '../prepare-append';

export interface QueueLimits {
  /** Events that go together; bulk gets half of it, and interactive the other half while bulk waits. */
  readonly batchEvents: number;
  readonly batchBytes: number;
  /** Events that may wait, of interactive and of bulk each. */
  readonly queuedEvents: number;
}

/** Stores a batch, in which no stream and no event id stands twice, and says what became of each append. */
export type Deliver = (
  batch: readonly PreparedAppend[],
) => Promise<readonly PromiseSettledResult<AppendResult>[]>;

/**
 * What waits is delivered together: the index is looked at once for all of it and advanced once, whatever the number
 * of callers. Unlike a batch in PostgreSQL it is not one transaction: each append stands or fails alone.
 */
export class AppendQueue {
  private readonly queues = { interactive: new StreamQueue(), bulk: new StreamQueue() };
  private running: Promise<void> | undefined;
  private closed = false;

  constructor(
    private readonly deliver: Deliver,
    private readonly limits: QueueLimits,
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
    // Appends submitted in the same turn of the event loop shall go together.
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
      const results = await this.deliver(batch.map(({ append }) => append));
      batch.forEach(({ resolve, reject }, index) => {
        const result = results[index];
        if (result?.status === 'fulfilled') resolve(result.value);
        else reject(result?.reason ?? new Error('an append was not answered'));
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}
