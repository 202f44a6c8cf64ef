import { DataSource } from 'typeorm';
import type { EventStore } from '@taizhang/event-store';
import { sourceOptions } from './migrations/migrate';
import type { ViewsConnection } from './migrations/migrate';
import { advanceToHead } from './projection/advance';
import type { ProjectionPorts } from './projection/advance';
import type { RulesOf } from './projection/project-stream';
import { liveBuild, rebuild } from './projection/rebuild';
import { Reading } from './queries/reading';
import { BuildRow, TABLES } from './tables';

/** Raise it when the tables or the fold change: views folded otherwise are rebuilt before they answer. */
const PROJECTION_VERSION = '1';

export interface ViewsOptions {
  /** As taizhang_app, to a database prepared by `migrateViews`. */
  readonly connection: ViewsConnection;
  readonly store: EventStore;
  readonly rulesOf: RulesOf;
  /** The version of the rules and the calendar. */
  readonly rulesVersion: string;
  readonly batch?: number;
}

export interface Views {
  /** Brings the views to the log's head, then answers from one snapshot of them. */
  read<Answer>(work: (reading: Reading) => Promise<Answer>): Promise<Answer>;
  /** Builds everything anew beside what answers, and swaps. */
  rebuild(): Promise<void>;
  close(): Promise<void>;
}

const CONNECTIONS = 4;

export async function openViews(options: ViewsOptions): Promise<Views> {
  const { connection, store, rulesOf, rulesVersion, batch } = options;
  const source = new DataSource({
    ...sourceOptions(connection, CONNECTIONS),
    schema: 'views',
    entities: [...TABLES],
  });
  await source.initialize();
  const ports: ProjectionPorts = { source, store, rulesOf, batch };
  const stamp = `${PROJECTION_VERSION} ${rulesVersion}`;
  return {
    async read(work) {
      await upToDate(stamp, ports);
      return source.transaction('REPEATABLE READ', async (manager) =>
        work(new Reading(manager, await manager.findOneByOrFail(BuildRow, { live: true }))),
      );
    },
    rebuild: () => rebuild(stamp, ports),
    close: () => source.destroy(),
  };
}

/** The live build at the head; rebuilt first if it was folded under other rules. */
async function upToDate(stamp: string, ports: ProjectionPorts): Promise<void> {
  const live = await ports.source.transaction((manager) => liveBuild(manager, stamp));
  if (live.stamp !== stamp) await rebuild(stamp, ports);
  else await advanceToHead(live.build, ports);
}
