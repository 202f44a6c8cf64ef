import type { AppendRequest, AppendResult, EventStore } from '../index';

/** An append that has run and is not committed: what a slow neighbour looks like to everybody else. */
export interface HeldAppend {
  readonly result: AppendResult;
  /** Resolves as soon as another append waits for this one. */
  someoneWaits(): Promise<void>;
  commit(): Promise<void>;
  rollBack(): Promise<void>;
}

/** What a program in another operating-system process shall append, and what came of it. */
export interface ProcessJob {
  readonly requests: readonly AppendRequest[];
}

/**
 * How the suite reaches one kind of store. The log may hold events already; nobody else writes to it.
 * What a store's nature does not allow is left out, and the cases that need it are not run.
 */
export interface StoreAdapter {
  readonly store: EventStore;
  /** A second program on the same log. The suite closes it. */
  openAnother?(): Promise<EventStore>;
  holdAppend?(request: AppendRequest): Promise<HeldAppend>;
  /** Ends the store's connections on the server's side. */
  cutConnections?(): Promise<void>;
  /** The next append reaches the log, but its answer does not come back. */
  loseNextReply?(): void;
  /** Runs each job in a process of its own, all at once; the results in the order of the jobs' requests. */
  runProcesses?(jobs: readonly ProcessJob[]): Promise<readonly (readonly AppendResult[])[]>;
  /** Stops the server at once and starts it again. */
  restartServer?(): Promise<void>;
  /** Closes the store and frees what belongs to the adapter. */
  close(): Promise<void>;
}

export type Capability = Exclude<keyof StoreAdapter, 'store' | 'close'>;
