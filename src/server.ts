import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { numberUnnumbered } from '@taizhang/case-handling';
import { configFrom, openParts } from '@taizhang/wiring';
import { ServerModule } from './server.module';

const BODY_BYTES = 256 * 1024;

/** Starts the server and answers when it listens. Loopback only until access control exists. */
export async function serve(env: NodeJS.ProcessEnv): Promise<NestFastifyApplication> {
  const config = configFrom(env);
  const parts = await openParts(config, (line) => process.stderr.write(`${line}\n`));
  // What a crash between an application and its number left behind.
  await numberUnnumbered(parts.store);
  const adapter = new FastifyAdapter({ bodyLimit: BODY_BYTES });
  const app = await NestFactory.create<NestFastifyApplication>(ServerModule.with(parts), adapter, {
    logger: ['error', 'warn'],
  });
  app.setGlobalPrefix('api/v1');
  app.enableShutdownHooks();
  await app.listen(config.port, config.host);
  process.stdout.write(`${await app.getUrl()}/api/v1\n`);
  return app;
}
