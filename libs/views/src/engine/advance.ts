import type { EventStore } from '@taizhang/event-store';
import type { DataSource, EntityManager } from 'typeorm';
import type { Build } from '../entities/build';
import { lockBuild, moveCheckpoint } from './builds';
import { foldBatch } from './fold-batch';
import { readBatch } from './read-batch';
import { isLockTimeout, isTransient, ViewBusyError } from './errors';
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
const MOST_ATTEMPTS = 3;

/**
 * One batch of one build in one transaction: take the checkpoint, read on from there, fold, write, move the
 * checkpoint. Any process may do it at any time; the lock keeps them apart, and whoever dies in between leaves
 * rows and checkpoint as they were.
 * @returns where the checkpoint is now; null if the build is gone.
 */
export async function advanceOnce<Event>(
  view: View<Event>,
  build: Pick<Build, 'id'>,
  ports: EnginePorts,
): Promise<number | null> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ports.source.transaction((manager) => advanceWithin(manager, view, build, ports));
    } catch (error) {
      if (isLockTimeout(error)) throw new ViewBusyError(view.name, error);
      if (attempt === MOST_ATTEMPTS || !isTransient(error)) throw error;
    }
  }
}

/** The same within the caller's transaction. */
export async function advanceWithin<Event>(
  manager: EntityManager,
  view: View<Event>,
  build: Pick<Build, 'id'>,
  { store, batchEvents, patienceMs }: EnginePorts,
): Promise<number | null> {
  await manager.query(
    `select set_config('lock_timeout', $1, true), set_config('idle_in_transaction_session_timeout', $2, true)`,
    [`${patienceMs}ms`, IDLE_TIMEOUT],
  );
  const locked = await lockBuild(manager, build.id);
  if (!locked) return null;
  const batch = await readBatch(store, { after: locked.ordinal, limit: batchEvents });
  if (batch.through === locked.ordinal) return locked.ordinal;
  await writeChanges(manager, build.id, await foldBatch(view, batch, store));
  await moveCheckpoint(manager, build.id, batch.through);
  return batch.through;
}
