import type { Batch, WaitingAppend } from './batch';

/** First come, first served within a stream; the streams take turns. */
export class StreamQueue {
  private readonly byStream = new Map<string, WaitingAppend[]>();
  private waitingEvents = 0;

  get events(): number {
    return this.waitingEvents;
  }

  get isEmpty(): boolean {
    return this.byStream.size === 0;
  }

  push(waiting: WaitingAppend): void {
    const { stream, events } = waiting.append;
    const queue = this.byStream.get(stream);
    if (queue === undefined) this.byStream.set(stream, [waiting]);
    else queue.push(waiting);
    this.waitingEvents += events.length;
  }

  /**
   * Moves what fits into the batch, at most `limit` events; the first one fits always, or it would wait for ever.
   * What must follow the batch, or one of those in flight, stays.
   */
  fill(batch: Batch, limit: number, inFlight: ReadonlySet<Batch>): void {
    const before = [batch, ...inFlight];
    let events = 0;
    for (const [stream, [next]] of this.byStream) {
      if (next === undefined || before.some((one) => one.mustPrecede(next.append))) continue;
      const size = next.append.events.length;
      if (events > 0 && (events + size > limit || batch.isFull(next.append))) break;
      this.moveOn(stream);
      batch.add(next);
      events += size;
    }
  }

  /** A stream with more to come goes to the end of the line, where this batch meets it again and passes it over. */
  private moveOn(stream: string): void {
    const [gone, ...later] = this.byStream.get(stream) ?? [];
    this.waitingEvents -= gone?.append.events.length ?? 0;
    this.byStream.delete(stream);
    if (later.length > 0) this.byStream.set(stream, later);
  }
}
