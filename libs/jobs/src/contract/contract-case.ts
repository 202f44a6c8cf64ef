import type { World } from './world';

/** One thing that a place of queues must hold. */
export interface ContractCase {
  readonly title: string;
  readonly run: (world: World) => Promise<void>;
}
