import type { EventStore } from '@taizhang/event-store';
import { lastNumbered, migrateKurrentIndex, openKurrentEventStore } from '@taizhang/event-store/kurrent';
import { openPostgresEventStore } from '@taizhang/event-store/postgres';
import type { Copies } from './backup/copies';
import type { Config } from './config';
import { ConfigError } from './config';
import { withClient } from './database';
import type { Database } from './database';

const ALREADY_IN_POSTGRES =
  '这个数据库里已有登记，不能改用 KurrentDB：请去掉 EVENT_STORE，或者换一个空的 TAIZHANG_DATA（DATABASE_URL）。';
const ALREADY_IN_KURRENT = '这里的登记存在 KurrentDB 中：请写明 EVENT_STORE=kurrent 和 KURRENTDB_URL。';

const NO_COPY_INTO_KURRENT =
  '登记存在 KurrentDB 中时不能读回备份（读回会改变登记时间）：请用 KurrentDB 自己的备份恢复。';

/**
 * The log where the configuration says, over a database that was migrated already. One database never serves two
 * logs: its views are at an ordinal of one of them.
 */
export async function openLog(
  { kurrentUrl }: Pick<Config, 'kurrentUrl'>,
  database: Database,
): Promise<EventStore> {
  return kurrentUrl === null ? inPostgres(database) : inKurrent(kurrentUrl, database);
}

async function inPostgres({ owner, program }: Database): Promise<EventStore> {
  if ((await withClient(owner, lastNumbered)) > 0) throw new ConfigError(ALREADY_IN_KURRENT);
  return openPostgresEventStore({ connection: program });
}

async function inKurrent(url: string, { owner, program }: Database): Promise<EventStore> {
  const unused = await openPostgresEventStore({ connection: program });
  try {
    if ((await unused.head()).ordinal > 0) throw new ConfigError(ALREADY_IN_POSTGRES);
  } finally {
    await unused.close();
  }
  await withClient(owner, migrateKurrentIndex);
  return openKurrentEventStore({ url, index: program });
}

/** Copies can be made of any log; only PostgreSQL takes one back, since KurrentDB itself says when it stored an event. */
export function copiesFor({ kurrentUrl }: Pick<Config, 'kurrentUrl'>, copies: Copies): Copies {
  if (kurrentUrl === null) return copies;
  const wholly = (): Promise<never> => Promise.reject(new ConfigError(NO_COPY_INTO_KURRENT));
  return { ...copies, target: { ...copies.target, wholly } };
}
