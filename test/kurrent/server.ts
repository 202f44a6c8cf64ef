import type { Faults } from './faults';
import type { Appended, ExpectedRevision, ProposedEvent, RecordedEvent } from './source-log';
import type { Subscriptions } from './subscriptions';

/** What the calls need of the server that they arrive at. */
export interface Server {
  readonly faults: Faults;
  readonly subscriptions: Subscriptions;
  readonly events: readonly RecordedEvent[];
  stream(name: string): readonly RecordedEvent[];
  append(stream: string, expected: ExpectedRevision, events: readonly ProposedEvent[]): Appended;
  /** Where a client is sent that asks the wrong node. */
  leader(): { readonly host: string; readonly port: number };
  cutConnections(): void;
}
