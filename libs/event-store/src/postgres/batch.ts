import type { AppendResult } from '../event-store';
import type { PreparedAppend } from '../prepare-append';

/** A waiting append together with its caller's promise. */
export interface WaitingAppend {
  readonly append: PreparedAppend;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
}

/** The appends that go to the database together, in one statement. */
export class Batch {
  readonly waiting: WaitingAppend[] = [];
  private readonly streams = new Set<string>();
  private readonly eventIds = new Set<string>();
  private bytes = 0;

  constructor(private readonly byteLimit: number) {}

  get events(): number {
    return this.eventIds.size;
  }

  add(waiting: WaitingAppend): void {
    const { stream, events, bytes } = waiting.append;
    this.waiting.push(waiting);
    this.streams.add(stream);
    for (const { eventId } of events) this.eventIds.add(eventId);
    this.bytes += bytes;
  }

  isFull(append: PreparedAppend): boolean {
    return this.bytes + append.bytes > this.byteLimit;
  }

  /**
   * Whether an append has to see the outcome of one that is in the batch already: it is of the same stream, so
   * its expected version speaks of that outcome, or it holds the same event id.
   */
  mustPrecede({ stream, events }: PreparedAppend): boolean {
    return this.streams.has(stream) || events.some(({ eventId }) => this.eventIds.has(eventId));
  }
}
