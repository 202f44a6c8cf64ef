import { Redis } from 'ioredis';

const PATIENCE_MS = 5_000;

/** Nothing answers at the address of Redis, or not as Redis does. */
export class RedisUnreachableError extends Error {
  override readonly name = 'RedisUnreachableError';
}

/** One greeting before the work begins: BullMQ itself waits for ever. @throws RedisUnreachableError */
export async function reachRedis(url: string): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: PATIENCE_MS,
    commandTimeout: PATIENCE_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
    await redis.quit();
  } catch (error) {
    throw new RedisUnreachableError('no Redis answers at REDIS_URL: start it, or mend the address', {
      cause: error,
    });
  } finally {
    if (redis.status !== 'end') redis.disconnect();
  }
}
