import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { numberUnnumbered } from '@taizhang/case-handling';
import {
  completeErasures,
  configFrom,
  openFirstAdministrator,
  openJobs,
  openParts,
  sweepDocuments,
} from '@taizhang/wiring';
import type { Config, Parts } from '@taizhang/wiring';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hangTheDoor } from './door/hang-the-door';
import type { DoorLimits } from './door/hang-the-door';
import { doorProblem } from './door/problem';
import { answerWith } from './door/problem.filter';
import { staffDoorkeeper } from './door/staff-doorkeeper';
import { ServerModule } from './server.module';

const BODY_BYTES = 256 * 1024;
const REQUESTS_A_MINUTE = 1200;
/** No name that an address holds is longer: a case's key is the longest. */
const LONGEST_NAME = 300;
/** A request that has not arrived whole by then is dropped. */
const ARRIVAL_MS = 60_000;

/** Starts the server and answers when it listens. */
export async function serve(env: NodeJS.ProcessEnv): Promise<NestFastifyApplication> {
  const config = configFrom(env);
  const log = (line: string) => void process.stderr.write(`${line}\n`);
  const parts = await openParts(config, log);
  await firstAdministrator(config.staff, parts, log);
  // What a crash between an application and its number left behind.
  await numberUnnumbered(parts.store);
  await completeErasures(parts);
  await parts.staff.tidy();
  const joined = await openJobs(parts, config, { working: config.worker === 'inside', log });
  const app = await openServer(joined, parts, {
    requestsAMinute: REQUESTS_A_MINUTE,
    behindTls: parts.behindTls,
    trustedProxies: config.staff.trustedProxies,
  });
  await app.listen(config.port, config.host);
  process.stdout.write(`${await app.getUrl()}/api/v1\n`);
  // What a crash between a document's bytes and its act left behind; the next start takes up what is broken off.
  void sweepDocuments(parts).catch(() => undefined);
  return app;
}

/** Whatever keeps the first administrator from being opened ends the start in order. */
async function firstAdministrator(
  staff: Config['staff'],
  parts: Parts,
  log: (line: string) => void,
): Promise<void> {
  try {
    await openFirstAdministrator(staff, parts, log);
  } catch (error) {
    await parts.close();
    throw error;
  }
}

/** The server over opened parts; it does not listen yet. */
export async function openServer(
  joined: DynamicModule,
  parts: Pick<Parts, 'staff' | 'audit' | 'store'>,
  limits: DoorLimits & { readonly trustedProxies?: string | null },
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES,
    requestTimeout: ARRIVAL_MS,
    // What is no address at all comes to no filter.
    frameworkErrors: (_error: Error, _request: FastifyRequest, reply: FastifyReply) =>
      void answerWith(doorProblem('NotReadable'), reply),
    routerOptions: { maxParamLength: LONGEST_NAME },
    // Without a proxy of ours in front nobody's word about another address is taken.
    trustProxy: limits.trustedProxies ?? false,
  });
  const served = ServerModule.with(joined, staffDoorkeeper(parts));
  const app = await NestFactory.create<NestFastifyApplication>(served, adapter, {
    logger: ['error', 'warn'],
    abortOnError: false,
    // Fastify's own parser of JSON alone: Nest's would also take the forms that any page can send.
    bodyParser: false,
  });
  await hangTheDoor(app, limits);
  app.setGlobalPrefix('api/v1', { exclude: ['/api/docs'] });
  app.enableShutdownHooks();
  return app;
}
