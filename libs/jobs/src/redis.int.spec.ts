import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { jobsContract } from './contract';
import { reachRedis, RedisUnreachableError } from './reach-redis';

const url = process.env.REDIS_URL ?? '';
const title = 'jobs on Redis';

async function forgetAll(prefix: string): Promise<void> {
  const redis = new Redis(url);
  const keys = await redis.keys(`${prefix}:*`);
  if (keys.length > 0) await redis.del(keys);
  await redis.quit();
}

if (url === '') {
  process.stderr.write('Skipped: jobs on Redis. Set REDIS_URL to run them.\n');
  describe.skip(title, () => it('runs when REDIS_URL is set', () => undefined));
} else {
  describe(title, () => {
    jobsContract(async () => {
      const prefix = `taizhang-test-${randomBytes(6).toString('hex')}`;
      return { place: { kind: 'redis', url, prefix }, close: () => forgetAll(prefix) };
    });
  });
}

describe('an address where no Redis answers', () => {
  it('is said at once', async () => {
    await expect(reachRedis('redis://127.0.0.1:1')).rejects.toThrow(RedisUnreachableError);
  });
});
