import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';
import { Redis } from 'ioredis';
import { jobsContract } from './contract';
import { documentOrder, World } from './contract/world';
import { jobIdOf } from './job-id';
import { reachRedis, RedisUnreachableError } from './reach-redis';

const url = process.env.REDIS_URL ?? '';
const title = 'jobs on Redis';

async function forgetAll(prefix: string): Promise<void> {
  const redis = new Redis(url);
  const keys = await redis.keys(`${prefix}:*`);
  if (keys.length > 0) await redis.del(keys);
  await redis.quit();
}

/** A way to Redis that can be cut for good. */
async function breakableLine(to: string): Promise<{ readonly url: string; cut(): Promise<void> }> {
  const { hostname, port } = new URL(to);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port || 6379), hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => other.destroy());
      socket.pipe(other);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  const cut = async () => {
    server.close();
    sockets.forEach((socket) => socket.destroy());
    await once(server, 'close');
  };
  return { url: `redis://127.0.0.1:${address.port}`, cut };
}

if (url === '') {
  process.stderr.write('Skipped: jobs on Redis. Set REDIS_URL to run them.\n');
  describe.skip(title, () => it('runs when REDIS_URL is set', () => undefined));
} else {
  describe(title, () => {
    beforeAll(() => reachRedis(url));
    jobsContract(async () => {
      const prefix = `taizhang-test-${randomBytes(6).toString('hex')}`;
      return { place: { kind: 'redis', url, prefix }, close: () => forgetAll(prefix) };
    });

    it('says soon that Redis has gone, instead of waiting', async () => {
      const line = await breakableLine(url);
      const world = new World({ kind: 'redis', url: line.url, prefix: 'taizhang-test-gone' });
      const desk = world.desk();
      expect(await desk.find(jobIdOf(documentOrder(2024)))).toBeNull();
      await line.cut();
      await expect(desk.order(documentOrder(2024))).rejects.toThrow(/max retries per request/);
      await world.close();
      await forgetAll('taizhang-test-gone');
    });
  });
}

describe('an address where no Redis answers', () => {
  it('is said at once', async () => {
    await expect(reachRedis('redis://127.0.0.1:1')).rejects.toThrow(RedisUnreachableError);
  });
});
