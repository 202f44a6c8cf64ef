import type { EntityManager } from 'typeorm';
import type { Build } from '../entities/build';
import { Advancer } from './advance';
import type { EnginePorts } from './advance';
import { beginBuild, buildIn, changeState, lockBuild, lockLive, removeBuild } from './builds';
import { RebuildIncompleteError, ViewAheadError } from './errors';
import { countSql } from './table-sql';
import type { View } from './view';

export interface RebuildOptions {
  /** Throws away what an earlier, unfinished rebuild has built. */
  readonly startOver?: boolean;
  /** Stops between two batches; what was built stays, and the next rebuild goes on from there. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly ordinal: number; readonly head: number }) => void;
}

/** `cancelled` says that the signal stopped it. */
export type RebuildEnd = 'swapped' | 'cancelled';

/**
 * Folds the whole log anew beside the live build, which goes on being advanced and read; then puts the new one in
 * its place at once. A reader sees all of the old or all of the new. Any number of processes may do it together.
 * An error leaves the old build live and the new one where it stopped.
 */
export async function rebuild<Event>(
  view: View<Event>,
  ports: EnginePorts,
  options: RebuildOptions = {},
): Promise<RebuildEnd> {
  if (options.startOver) await removeUnfinished(view, ports);
  const build = await beginOrResume(view, ports);
  if (!build) return 'swapped';
  const advancer = new Advancer(view, ports);
  if (!(await fill(build, advancer, ports, options))) return 'cancelled';
  await gatherStatistics(ports);
  await swapOrRemove(view, build, advancer, ports);
  return 'swapped';
}

/** Up to the head as it is now; false if it was told to stop. */
async function fill<Event>(
  build: Build,
  advancer: Advancer<Event>,
  ports: EnginePorts,
  { signal, onProgress }: RebuildOptions,
): Promise<boolean> {
  const { ordinal: head } = await ports.store.head();
  let { ordinal } = build;
  while (ordinal < head) {
    if (signal?.aborted) return false;
    ordinal = found(await advancer.once(build));
    onProgress?.({ ordinal, head });
  }
  return true;
}

/** A build that goes live without statistics would be asked by plans that know nothing of it. */
async function gatherStatistics({ source }: EnginePorts): Promise<void> {
  await source.query('select views.gather_statistics()');
}

async function removeUnfinished(view: View, { source }: EnginePorts): Promise<void> {
  const unfinished = await buildIn(source.manager, view, 'building');
  if (unfinished) await source.transaction((manager) => removeBuild(manager, view, unfinished.id));
}

/** A build that must not go live is no good to go on from either. */
async function swapOrRemove<Event>(
  view: View<Event>,
  build: Pick<Build, 'id'>,
  advancer: Advancer<Event>,
  ports: EnginePorts,
): Promise<void> {
  try {
    await ports.source.transaction((manager) => swap(manager, view, build, advancer));
  } catch (error) {
    const useless = error instanceof RebuildIncompleteError || error instanceof ViewAheadError;
    if (useless) await removeUnfinished(view, ports);
    throw error;
  }
}

/** Null when another process has finished the same rebuild in between. */
async function beginOrResume(view: View, { source }: EnginePorts): Promise<Build | null> {
  await beginBuild(source.manager, view);
  return buildIn(source.manager, view, 'building');
}

function found(ordinal: number | null): number {
  if (ordinal === null) throw new Error('Somebody removed the build that was being filled: rebuild again.');
  return ordinal;
}

/** Holds both checkpoints, so that nothing moves while the new build makes up what the live one is ahead. */
async function swap<Event>(
  manager: EntityManager,
  view: View<Event>,
  build: Pick<Build, 'id'>,
  advancer: Advancer<Event>,
): Promise<void> {
  const live = await lockLive(manager, view);
  const mine = await lockBuild(manager, build.id);
  if (mine && mine.state !== 'building') return;
  let ordinal = found(mine && mine.ordinal);
  if (live) {
    while (ordinal < live.ordinal) {
      const through = found(await advancer.within(manager, build));
      if (through === ordinal) throw new ViewAheadError(view.name, live.ordinal, through);
      ordinal = through;
    }
    await assertNothingMissing(manager, view, { live, build });
    await changeState(manager, live.id, 'retired');
  }
  await changeState(manager, build.id, 'live');
}

interface Candidates {
  readonly live: Build;
  readonly build: Pick<Build, 'id'>;
}

/** Both at the ordinal that the live one knows: rows are kept as versions, so the new one may know more. */
async function assertNothingMissing(manager: EntityManager, view: View, { live, build }: Candidates) {
  for (const { entity, fallsWith } of view.tables) {
    // The keys of rows that the live build still holds may be gone.
    if (fallsWith !== undefined) continue;
    const metadata = manager.dataSource.getMetadata(entity);
    const count = async (id: number): Promise<number> => {
      const [answer]: readonly { readonly rows: number }[] = await manager.query(countSql(metadata), [
        id,
        live.ordinal,
      ]);
      return answer?.rows ?? 0;
    };
    const [before, after] = [await count(live.id), await count(build.id)];
    if (after < before) throw new RebuildIncompleteError(metadata.tableName, before, after);
  }
}
