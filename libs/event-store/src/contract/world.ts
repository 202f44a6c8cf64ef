import { randomUUID } from 'node:crypto';
import type {
  AppendRequest,
  AppendResult,
  EventStore,
  LogSlice,
  NewEvent,
  StoredEvent,
  SubscribeOptions,
  Subscription,
} from '../index';
import type { Capability, StoreAdapter } from './adapter';

/** An event that is nobody's in particular, with what matters to the test set by it. */
export function fact(own: Partial<NewEvent> = {}): NewEvent {
  const eventId = own.eventId ?? randomUUID();
  return {
    eventId,
    type: 'ApplicationSubmitted',
    schemaVersion: 1,
    data: { receivedOn: '2025-03-03' },
    meta: {
      recordedBy: 'account-7',
      agency: 'A01',
      commandId: eventId,
      correlationId: eventId,
      causationId: null,
      contentHash: `hash of ${eventId}`,
    },
    ...own,
  };
}

export function facts(count: number): readonly NewEvent[] {
  return Array.from({ length: count }, () => fact());
}

export function numbers(from: number, through: number): readonly number[] {
  return Array.from({ length: through - from + 1 }, (_, index) => from + index);
}

/** What a subscription handed over, kept for looking at. */
export interface Watch {
  readonly subscription: Subscription;
  readonly slices: readonly LogSlice[];
  readonly events: readonly StoredEvent[];
  /** Ordinals at which the head was reached. */
  readonly caughtUp: readonly number[];
  /** Resolves when the position has reached the ordinal; rejects when the subscription ends before. */
  reached(ordinal: number): Promise<void>;
}

/** The store under test, and the few words in which the cases speak. */
export class World {
  constructor(readonly adapter: StoreAdapter) {}

  get store(): EventStore {
    return this.adapter.store;
  }

  /** A stream that nobody has used. */
  stream(category = 'request'): string {
    return `${category}-${randomUUID()}`;
  }

  /** A stream that stands at this version. */
  async streamAt(version: number): Promise<string> {
    const stream = this.stream();
    await this.append(stream, 'any', facts(version));
    return stream;
  }

  append(
    stream: string,
    expectedVersion: AppendRequest['expectedVersion'],
    events: readonly NewEvent[] = facts(1),
  ): Promise<AppendResult> {
    return this.store.append({ stream, expectedVersion, events });
  }

  async headOrdinal(): Promise<number> {
    return (await this.store.head()).ordinal;
  }

  async versions(stream: string): Promise<readonly number[]> {
    return (await this.store.readStream(stream)).map(({ version }) => version);
  }

  /** The log after an ordinal, read page by page. */
  async logAfter(after: number, limit = 1_000): Promise<readonly StoredEvent[]> {
    const events: StoredEvent[] = [];
    for (let position = after; ;) {
      const slice = await this.store.readAll({ after: position, limit });
      if (slice.through === position) return events;
      events.push(...slice.events);
      position = slice.through;
    }
  }

  async another(): Promise<EventStore> {
    return this.can('openAnother')();
  }

  /** The adapter's function; a store that claims an ability must have it. */
  can<Ability extends Capability>(ability: Ability): NonNullable<StoreAdapter[Ability]> {
    const found = this.adapter[ability];
    if (!found) throw new Error(`the adapter declares ${ability} and does not offer it`);
    return found;
  }

  watch(
    options: SubscribeOptions,
    handler: (slice: LogSlice) => Promise<void> = async () => undefined,
  ): Watch {
    const slices: LogSlice[] = [];
    const events: StoredEvent[] = [];
    const caughtUp: number[] = [];
    const waiting = new Set<() => void>();
    const observed: SubscribeOptions = {
      ...options,
      onCaughtUp: (through) => {
        caughtUp.push(through);
        options.onCaughtUp?.(through);
        for (const look of waiting) look();
      },
    };
    const subscription = this.store.subscribe(observed, async (slice) => {
      await handler(slice);
      slices.push(slice);
      events.push(...slice.events);
      setImmediate(() => waiting.forEach((look) => look()));
    });
    const reached = (ordinal: number): Promise<void> =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (subscription.position < ordinal) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        void subscription.ended.then((end) => reject(new Error(`ended: ${JSON.stringify(end)}`)));
        look();
      });
    return { subscription, slices, events, caughtUp, reached };
  }
}
