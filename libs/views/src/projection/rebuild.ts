import type { EntityManager } from 'typeorm';
import { BUILT_TABLES, BuildRow } from '../tables';
import { advanceOnce, advanceWithin } from './advance';
import type { ProjectionPorts } from './advance';

const BUILDS_LOCK = 7_203_016;

/** The build that answers; made empty where there is none. */
export async function liveBuild(manager: EntityManager, stamp: string): Promise<BuildRow> {
  const found = await manager.findOne(BuildRow, { where: { live: true } });
  if (found) return found;
  await manager.query('select pg_advisory_xact_lock($1)', [BUILDS_LOCK]);
  const meanwhile = await manager.findOne(BuildRow, { where: { live: true } });
  if (meanwhile) return meanwhile;
  await manager.insert(BuildRow, { build: 1, stamp, ordinal: 0, live: true });
  return manager.findOneByOrFail(BuildRow, { live: true });
}

/**
 * Builds the views anew beside the live ones and puts them in their place at once: a reader sees the old build or
 * the new one, never an empty or half one. Interrupted, it goes on where it stopped; an error leaves the old build
 * answering.
 */
export async function rebuild(stamp: string, ports: ProjectionPorts): Promise<void> {
  const next = await ports.source.transaction((manager) => nextBuild(manager, stamp));
  const head = await ports.store.head();
  let reached = -1;
  while (reached < head.ordinal) reached = await advanceOnce(next, ports);
  await ports.source.transaction((manager) => swap(manager, next, ports));
}

/** The unfinished build of this stamp, or a new one; unfinished builds of other stamps are given up. */
async function nextBuild(manager: EntityManager, stamp: string): Promise<number> {
  await manager.query('select pg_advisory_xact_lock($1)', [BUILDS_LOCK]);
  const builds = await manager.find(BuildRow, { order: { build: 'ASC' } });
  for (const { build, live, stamp: own } of builds) {
    if (!live && own !== stamp) await discard(manager, build);
  }
  const begun = builds.find((one) => !one.live && one.stamp === stamp);
  if (begun) return begun.build;
  const build = Math.max(0, ...builds.map((one) => one.build)) + 1;
  await manager.insert(BuildRow, { build, stamp, ordinal: 0, live: false });
  return build;
}

async function swap(manager: EntityManager, next: number, ports: ProjectionPorts): Promise<void> {
  await manager.query('select pg_advisory_xact_lock($1)', [BUILDS_LOCK]);
  const replaced = await manager.findOne(BuildRow, { where: { build: next } });
  if (!replaced || replaced.live) return;
  const live = await manager.findOne(BuildRow, {
    where: { live: true },
    lock: { mode: 'pessimistic_write' },
  });
  let reached = await advanceWithin(manager, next, ports);
  while (live && reached < live.ordinal) reached = await advanceWithin(manager, next, ports);
  if (live) await discard(manager, live.build);
  await manager.update(BuildRow, { build: next }, { live: true });
}

async function discard(manager: EntityManager, build: number): Promise<void> {
  for (const table of BUILT_TABLES) await manager.delete(table, { build });
  await manager.delete(BuildRow, { build });
}
