import { migrateJobs, reachRedis, RedisUnreachableError } from '@taizhang/jobs';
import type { QueuePlace } from '@taizhang/jobs';
import { ConfigError } from '../config';
import type { Config } from '../config';
import { withClient } from '../database';
import type { Database } from '../database';

/** Redis where it is named, else a schema beside the log; prepared for use. */
export async function openQueuePlace({ redisUrl }: Config, database: Database): Promise<QueuePlace> {
  if (redisUrl === null) {
    await withClient(database.owner, migrateJobs);
    const { host, port, user, database: name, connectionString, options } = database.jobs;
    return { kind: 'postgres', connection: { host, port, user, database: name, connectionString, options } };
  }
  try {
    await reachRedis(redisUrl);
  } catch (error) {
    if (error instanceof RedisUnreachableError) throw new ConfigError(UNREACHABLE);
    throw error;
  }
  return { kind: 'redis', url: redisUrl };
}

const UNREACHABLE = '连不上 Redis，请核对 REDIS_URL，以及 Redis 是否在运行。';
