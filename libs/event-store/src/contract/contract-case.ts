import type { Capability } from './adapter';
import type { World } from './world';

/** One demand on every event store. A plain function, so that a store that must fail can be shown to fail. */
export interface ContractCase {
  /** A: append and read. B: concurrency. C: idempotency. D: order and subscriptions. */
  readonly part: 'A' | 'B' | 'C' | 'D';
  readonly name: string;
  readonly needs?: Capability;
  run(world: World): Promise<void>;
}
