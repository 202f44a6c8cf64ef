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
  /** Batches sent before the first is answered: the next is made ready while the database works on the last. */
  readonly batchesInFlight: number;
  /** Events that must wait for a batch to be sent beside another; fewer gain more by sharing its successor's commit. */
  readonly batchBeside: number;
}

/**
 * The one way into the log for this process: whatever waits goes together (group commit). Appends serialise on one
 * row anyway; sent one by one over many connections they would only queue inside the database, each paying its own
 * commit. Nothing is sent that has to see the outcome of what is still in flight.
 */
export class AppendLane {
  private readonly queues = { interactive: new StreamQueue(), bulk: new StreamQueue() };
  private readonly inFlight = new Set<Batch>();
  private readonly idle: (() => void)[] = [];
  private scheduled = false;
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
      this.schedule();
    });
  }

  /** Takes no more; resolves when everything accepted has its answer. */
  async close(): Promise<void> {
    this.closed = true;
    if (this.isIdle()) return;
    await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  private isIdle(): boolean {
    return this.inFlight.size === 0 && this.waitingEvents() === 0;
  }

  private waitingEvents(): number {
    return this.queues.interactive.events + this.queues.bulk.events;
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    // Appends submitted in the same turn of the event loop shall share a batch.
    queueMicrotask(() => {
      this.scheduled = false;
      this.sendWhatMay();
    });
  }

  private sendWhatMay(): void {
    while (this.maySend()) {
      const batch = this.nextBatch();
      if (batch.waiting.length === 0) return;
      this.inFlight.add(batch);
      void this.send(batch.waiting).then(() => this.landed(batch));
    }
  }

  private maySend(): boolean {
    const waiting = this.waitingEvents();
    if (this.inFlight.size === 0) return waiting > 0;
    return this.inFlight.size < this.limits.batchesInFlight && waiting >= this.limits.batchBeside;
  }

  private landed(batch: Batch): void {
    this.inFlight.delete(batch);
    if (this.isIdle()) this.idle.splice(0).forEach((resolve) => resolve());
    else this.schedule();
  }

  private nextBatch(): Batch {
    const { interactive, bulk } = this.queues;
    const limit = this.batchLimit();
    const half = Math.floor(this.limits.batchEvents / 2);
    const batch = new Batch(this.limits.batchBytes);
    interactive.fill(batch, bulk.isEmpty ? limit : Math.min(limit, half), this.inFlight);
    bulk.fill(batch, Math.min(limit, half), this.inFlight);
    return batch;
  }

  /** An even share for every batch in flight, or one of them would carry nearly all and the other wait for it. */
  private batchLimit(): number {
    const { batchEvents, batchBeside, batchesInFlight } = this.limits;
    const flying = [...this.inFlight].reduce((sum, { events }) => sum + events, 0);
    const share = Math.ceil((this.waitingEvents() + flying) / batchesInFlight);
    return Math.min(batchEvents, Math.max(batchBeside, share));
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
