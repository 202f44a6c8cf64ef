import { randomUUID } from 'node:crypto';
import type { ReadReq } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import { ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import { recordedEvent } from './messages';
import { backlog, passes } from './read-calls';
import type { ReadCall } from './read-calls';
import type { Server } from './server';
import type { RecordedEvent } from './source-log';
import { faultEnding } from './statuses';

interface Subscriber {
  readonly call: ReadCall;
  readonly passes: (event: RecordedEvent) => boolean;
  stalled: boolean;
}

/** Everybody who follows the log. */
export class Subscriptions {
  private readonly followers = new Set<Subscriber>();
  private ever = 0;

  constructor(private readonly server: Server) {}

  /** How many are open, and how many ever were. */
  get count(): { readonly open: number; readonly ever: number } {
    return { open: this.followers.size, ever: this.ever };
  }

  open(call: ReadCall, options: ReadReq.Options): void {
    const subscriber = { call, passes: passes(options), stalled: false };
    call.write(
      new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId(randomUUID())),
    );
    for (const event of backlog(this.server, options)) call.write(recordedEvent(event));
    call.write(new ReadResp().setCaughtUp(new ReadResp.CaughtUp()));
    this.followers.add(subscriber);
    this.ever += 1;
    for (const over of ['cancelled', 'close', 'error'])
      call.on(over, () => this.followers.delete(subscriber));
  }

  tell(events: readonly RecordedEvent[]): void {
    for (const { call, passes: wanted, stalled } of this.followers) {
      if (stalled) continue;
      for (const event of events.filter(wanted)) call.write(recordedEvent(event));
    }
  }

  /** Ends them all, as a server does that has no time for them. */
  cancel(): void {
    for (const subscriber of [...this.followers]) {
      this.followers.delete(subscriber);
      subscriber.call.emit('error', faultEnding('cancelled', this.server.leader()));
    }
  }

  /** They stay open and hear nothing more. */
  stall(): void {
    for (const subscriber of this.followers) subscriber.stalled = true;
  }
}
