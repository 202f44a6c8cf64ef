import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { configFrom, openJobs, openParts } from '@taizhang/wiring';

/** Does background work until SIGTERM or SIGINT: then a document is finished, and an import goes back in its queue. */
export async function startWorker(env: NodeJS.ProcessEnv): Promise<INestApplicationContext> {
  const config = configFrom(env);
  const log = (line: string) => void process.stderr.write(`${line}\n`);
  const joined = await openJobs(await openParts(config, log), config, { working: true, log });
  const app = await NestFactory.createApplicationContext(joined, { logger: ['error', 'warn'] });
  app.enableShutdownHooks();
  process.stdout.write(`后台任务已开始：队列在 ${config.redisUrl === null ? 'PostgreSQL' : 'Redis'}。\n`);
  return app;
}
