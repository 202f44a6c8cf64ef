import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { numberUnnumbered } from '@taizhang/case-handling';
import { configFrom, openJobs, openParts } from '@taizhang/wiring';
import { ServerModule } from './server.module';

const BODY_BYTES = 256 * 1024;

/** Starts the server and answers when it listens. Loopback only until access control exists. */
export async function serve(env: NodeJS.ProcessEnv): Promise<NestFastifyApplication> {
  const config = configFrom(env);
  const log = (line: string) => void process.stderr.write(`${line}\n`);
  const parts = await openParts(config, log);
  // What a crash between an application and its number left behind.
  await numberUnnumbered(parts.store);
  const joined = await openJobs(parts, config, { working: config.worker === 'inside', log });
  const adapter = new FastifyAdapter({ bodyLimit: BODY_BYTES });
  const app = await NestFactory.create<NestFastifyApplication>(ServerModule.with(joined), adapter, {
    logger: ['error', 'warn'],
  });
  app.setGlobalPrefix('api/v1');
  app.enableShutdownHooks();
  await app.listen(config.port, config.host);
  process.stdout.write(`${await app.getUrl()}/api/v1\n`);
  return app;
}
