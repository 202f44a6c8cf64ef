import type { EventStore } from '@taizhang/event-store';
import type { DataSource, EntityManager } from 'typeorm';
import { BuildRow } from '../tables';
import { projectSlice } from './project-slice';
import type { RulesOf } from './project-stream';
import { writeChanges } from './write-changes';

export interface ProjectionPorts {
  readonly source: DataSource;
  readonly store: EventStore;
  readonly rulesOf: RulesOf;
  /** Events read, folded and committed at once, 2,000 by default. */
  readonly batch?: number;
}

const BATCH = 2_000;

/**
 * One batch of one build, in one transaction: lock the checkpoint, read from that ordinal, fold, write, move the
 * checkpoint. Any process may do it; the lock keeps them apart, and a crash leaves nothing half done.
 * @returns how far the build has come.
 */
export async function advanceOnce(build: number, ports: ProjectionPorts): Promise<number> {
  return ports.source.transaction((manager) => advanceWithin(manager, build, ports));
}

export async function advanceWithin(
  manager: EntityManager,
  build: number,
  { store, rulesOf, batch = BATCH }: ProjectionPorts,
): Promise<number> {
  const checkpoint = await manager.findOneOrFail(BuildRow, {
    where: { build },
    lock: { mode: 'pessimistic_write' },
  });
  const after = checkpoint.ordinal;
  const { events, through } = await store.readAll({ after, limit: batch });
  if (through === after) return after;
  await writeChanges(manager, build, await projectSlice({ after, through, events }, store, rulesOf));
  await manager.update(BuildRow, { build }, { ordinal: through });
  return through;
}

/** Brings a build to the log's head as it is now. */
export async function advanceToHead(build: number, ports: ProjectionPorts): Promise<number> {
  const head = await ports.store.head();
  let reached = -1;
  while (reached < head.ordinal) reached = await advanceOnce(build, ports);
  return reached;
}
