import type { EventStore } from '@taizhang/event-store';

interface Payment {
  readonly stream: string;
  readonly ordinal: number;
  readonly agency: string;
}

const SLICE = 1000;
const KNOWN = new WeakMap<EventStore, PaymentsOfLog>();

/**
 * Where in the log a fee was paid. What has been looked through once in a process is not looked through again: the
 * log never changes, and payments are few.
 */
export class PaymentsOfLog {
  private readonly payments: Payment[] = [];
  private through = 0;
  private reading: Promise<void> = Promise.resolve();

  private constructor(private readonly store: EventStore) {}

  static of(store: EventStore): PaymentsOfLog {
    const known = KNOWN.get(store) ?? new PaymentsOfLog(store);
    KNOWN.set(store, known);
    return known;
  }

  /** The streams in which an agency was paid a fee, as known at an ordinal. */
  async streamsOf(agency: string, knownAt: number): Promise<readonly string[]> {
    const turn = this.reading.catch(() => undefined).then(() => this.readOn(knownAt));
    this.reading = turn;
    await turn;
    const own = this.payments.filter((one) => one.agency === agency && one.ordinal <= knownAt);
    return [...new Set(own.map(({ stream }) => stream))];
  }

  private async readOn(to: number): Promise<void> {
    while (this.through < to) {
      const { events, through } = await this.store.readAll({
        after: this.through,
        limit: SLICE,
        categories: ['request'],
        types: ['FeePaid'],
      });
      if (through === this.through) return;
      for (const { stream, ordinal, meta } of events)
        this.payments.push({ stream, ordinal, agency: meta.agency });
      this.through = through;
    }
  }
}
