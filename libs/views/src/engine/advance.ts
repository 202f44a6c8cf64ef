import type { EventStore } from '@taizhang/event-store';
import type { DataSource, EntityManager } from 'typeorm';
import type { Build } from '../entities/build';
import { lockBuild, moveCheckpoint } from './builds';
import { isLockTimeout, isTransient, ViewBusyError } from './errors';
import { FoldedBatches } from './folded-batches';
import type { View } from './view';
import { writeChanges } from './write-changes';

/** What stands between a view and its tables. */
export interface EnginePorts {
  readonly source: DataSource;
  readonly store: Pick<EventStore, 'readAll' | 'readStreams' | 'head'>;
  /** Events folded and committed at once. */
  readonly batchEvents: number;
  /** How long to wait for another process that holds the checkpoint. */
  readonly patienceMs: number;
}

/** Longest time that a stopped process can keep a checkpoint's lock from the others. */
const IDLE_TIMEOUT = '60s';
const SETTINGS = `
  select set_config('lock_timeout', $1, true), set_config('idle_in_transaction_session_timeout', $2, true)`;
const MOST_ATTEMPTS = 3;

/** Moves the builds of one view on, from one process. */
export class Advancer<Event> {
  private readonly batches: FoldedBatches<Event>;

  constructor(
    private readonly view: View<Event>,
    private readonly ports: EnginePorts,
  ) {
    this.batches = new FoldedBatches(view, ports);
  }

  /**
   * One batch of one build in one transaction: take the checkpoint, read on from there, fold, write, move the
   * checkpoint. Any process may do it at any time; the lock keeps them apart, and whoever dies in between leaves
   * rows and checkpoint as they were.
   * @returns where the checkpoint is now; null if the build is gone.
   */
  async once(build: Pick<Build, 'id'>): Promise<number | null> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.ports.source.transaction((manager) => this.within(manager, build));
      } catch (error) {
        if (isLockTimeout(error)) throw new ViewBusyError(this.view.name, error);
        if (attempt === MOST_ATTEMPTS || !isTransient(error)) throw error;
      }
    }
  }

  /** The same within the caller's transaction. */
  async within(manager: EntityManager, build: Pick<Build, 'id'>): Promise<number | null> {
    await manager.query(SETTINGS, [`${this.ports.patienceMs}ms`, IDLE_TIMEOUT]);
    const locked = await lockBuild(manager, build.id);
    if (!locked) return null;
    const { through, changes } = await this.batches.after(locked.ordinal);
    if (through === locked.ordinal) return through;
    await writeChanges(manager, build.id, changes, this.view.tables);
    await moveCheckpoint(manager, build.id, through);
    return through;
  }
}
