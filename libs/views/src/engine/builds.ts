import type { EntityManager } from 'typeorm';
import { LessThanOrEqual, Not } from 'typeorm';
import { buildEntity } from '../entities/build';
import type { Build, BuildState } from '../entities/build';
import type { View } from './view';

export type ViewName = Pick<View, 'name' | 'stamp'>;

/** The build of the view in that state; null if there is none. */
export function buildIn(
  manager: EntityManager,
  { name, stamp }: ViewName,
  state: BuildState,
): Promise<Build | null> {
  return manager.findOneBy(buildEntity, { view: name, stamp, state });
}

/** Takes the build's checkpoint for this transaction alone; waits for whoever holds it. */
export function lockBuild(manager: EntityManager, id: number): Promise<Build | null> {
  return manager.findOne(buildEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

export function lockLive(manager: EntityManager, { name, stamp }: ViewName): Promise<Build | null> {
  return manager.findOne(buildEntity, {
    where: { view: name, stamp, state: 'live' },
    lock: { mode: 'pessimistic_write' },
  });
}

export async function moveCheckpoint(manager: EntityManager, id: number, ordinal: number): Promise<void> {
  await manager.update(buildEntity, { id }, { ordinal, movedAt: () => 'clock_timestamp()' });
}

export async function changeState(manager: EntityManager, id: number, state: BuildState): Promise<void> {
  await manager.update(buildEntity, { id }, { state, movedAt: () => 'clock_timestamp()' });
}

/** Makes an empty build to fill, unless one is being filled already. */
export async function beginBuild(manager: EntityManager, { name, stamp }: ViewName): Promise<void> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(buildEntity)
    .values({ view: name, stamp, state: 'building' })
    .orIgnore()
    .execute();
}

/**
 * Removes builds that nobody reads any more: retired ones, and those of other stamps that no program has moved for
 * `graceMs`. A program of an older version that comes back builds its own again.
 */
export async function removeOldBuilds(
  manager: EntityManager,
  view: View,
  graceMs: number,
): Promise<readonly number[]> {
  const since = new Date(Date.now() - graceMs);
  const old = await manager.findBy(buildEntity, [
    { view: view.name, state: 'retired', movedAt: LessThanOrEqual(since) },
    { view: view.name, stamp: Not(view.stamp), movedAt: LessThanOrEqual(since) },
  ]);
  for (const { id } of old) await removeBuild(manager, view, id);
  return old.map(({ id }) => id);
}

/** Takes the checkpoint first: whoever is advancing the build finishes his batch and then finds it gone. */
export async function removeBuild(manager: EntityManager, { tables }: View, id: number): Promise<void> {
  await manager.delete(buildEntity, { id });
  for (const { entity } of tables) await manager.delete(entity, { build: id });
}
