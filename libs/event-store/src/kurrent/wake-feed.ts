import { END, streamNameFilter } from '@kurrent/kurrentdb-client';
import type { AllStreamSubscription } from '@kurrent/kurrentdb-client';
import type { WakeSignal } from '../wake-signal';
import { backOff } from './backoff';
import type { Connection } from './connection';

/**
 * Rings when any program has appended: a subscription of KurrentDB to our streams. What it delivers is not used, and
 * where it begins does not matter: readers read on from their own ordinal. So what a broken subscription has missed
 * is not lost, and what a new one repeats is not doubled.
 */
export class WakeFeed {
  private subscription: AllStreamSubscription | undefined;
  private watchdog: NodeJS.Timeout | undefined;
  private failures = 0;
  private closed = false;
  private running: Promise<void> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly signal: WakeSignal,
    private readonly options: {
      readonly prefix: string;
      /** Longest time in which an event that is known to be in the log may not have been delivered. */
      readonly stallMs: number;
    },
  ) {}

  open(): void {
    this.running ??= this.follow();
  }

  /** The log has moved on, as somebody saw without the subscription. It should ring as well, now or soon. */
  expectRing(): void {
    if (this.subscription === undefined || this.watchdog !== undefined) return;
    this.watchdog = setTimeout(() => this.tearDown(), this.options.stallMs);
  }

  async close(): Promise<void> {
    this.closed = true;
    this.tearDown();
    await this.running;
  }

  private async follow(): Promise<void> {
    while (!this.closed) {
      await this.oneSubscription();
      if (this.closed) return;
      this.failures += 1;
      await backOff(this.failures);
    }
  }

  /** Resolves when it is over, for whatever reason. */
  private oneSubscription(): Promise<void> {
    return new Promise((resolve) => {
      const subscription = this.connection.current.subscribeToAll({
        fromPosition: END,
        filter: streamNameFilter({ prefixes: [this.options.prefix] }),
      });
      this.subscription = subscription;
      const over = (): void => {
        if (this.subscription === subscription) this.subscription = undefined;
        this.rest();
        resolve();
      };
      // From here on nothing is missed; what came before is found by looking.
      subscription.on('confirmation', () => this.signal.ring());
      subscription.on('data', () => this.heard());
      for (const end of ['error', 'end', 'close'] as const) subscription.on(end, over);
    });
  }

  private heard(): void {
    this.failures = 0;
    this.rest();
    this.signal.ring();
  }

  private rest(): void {
    clearTimeout(this.watchdog);
    this.watchdog = undefined;
  }

  private tearDown(): void {
    this.rest();
    const subscription = this.subscription;
    if (subscription === undefined) return;
    subscription.destroy();
    void subscription.unsubscribe().catch(() => undefined);
  }
}
