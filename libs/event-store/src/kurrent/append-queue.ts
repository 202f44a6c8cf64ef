import { StoreBusyError, StoreClosedError } from '../errors';
import type { AppendResult } from '../event-store';
import type { PreparedAppend } from '../prepare-append';

export interface QueueLimits {
  /** Events that go together; bulk gets half of it, and interactive the other half while bulk waits. */
  readonly batchEvents: number;
  readonly batchBytes: number;
  /** Events that may wait, of interactive and of bulk each. */
  readonly queuedEvents: number;
}

/** Stores a batch and says what became of each append, in their order. */
export type Deliver = (
  batch: readonly PreparedAppend[],
) => Promise<readonly PromiseSettledResult<AppendResult>[]>;

interface WaitingAppend {
  readonly append: PreparedAppend;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
}

/** First come, first served. */
class Line {
  readonly waiting: WaitingAppend[] = [];
  private queued = 0;

  get events(): number {
    return this.queued;
  }

  push(waiting: WaitingAppend): void {
    this.waiting.push(waiting);
    this.queued += waiting.append.events.length;
  }

  /** What fits; the first one does always, or it would wait for ever. */
  take(events: number, bytes: number): readonly WaitingAppend[] {
    let [count, eventsLeft, bytesLeft] = [0, events, bytes];
    for (const { append } of this.waiting) {
      eventsLeft -= append.events.length;
      bytesLeft -= append.bytes;
      if (count > 0 && (eventsLeft < 0 || bytesLeft < 0)) break;
      count += 1;
      this.queued -= append.events.length;
    }
    return this.waiting.splice(0, count);
  }
}

/**
 * What waits is delivered together, one batch in flight: the index is looked at once for all of it and brought up to
 * the log's end once, whatever the number of callers. It is not one transaction: each append stands or fails alone.
 */
export class AppendQueue {
  private readonly lines = { interactive: new Line(), bulk: new Line() };
  private running: Promise<void> | undefined;
  private closed = false;

  constructor(
    private readonly deliver: Deliver,
    private readonly limits: QueueLimits,
  ) {}

  submit(append: PreparedAppend): Promise<AppendResult> {
    if (this.closed) return Promise.reject(new StoreClosedError());
    const line = this.lines[append.lane];
    const limit = this.limits.queuedEvents;
    if (line.events > 0 && line.events + append.events.length > limit) {
      return Promise.reject(new StoreBusyError(line.events, limit));
    }
    return new Promise((resolve, reject) => {
      line.push({ append, resolve, reject });
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
    for (let batch = this.nextBatch(); batch.length > 0; batch = this.nextBatch()) await this.send(batch);
    this.running = undefined;
  }

  private nextBatch(): readonly WaitingAppend[] {
    const { batchEvents, batchBytes } = this.limits;
    const { interactive, bulk } = this.lines;
    const half = Math.floor(batchEvents / 2);
    const acts = interactive.take(bulk.events > 0 ? half : batchEvents, batchBytes);
    return [...acts, ...bulk.take(half, batchBytes)];
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
