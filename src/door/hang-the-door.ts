import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { GoodSessions } from './good-sessions';
import { doorProblem } from './problem';

export interface DoorLimits {
  /** Requests a minute of one session, or of one address without a good session. */
  readonly requestsAMinute: number;
  /** Whether the browser reaches us over TLS. */
  readonly behindTls: boolean;
}

/**
 * What every answer carries and every request meets before any controller: scripts and styles from here alone, no
 * framing, no guessing of media types, nothing kept by browsers or proxies, a limit of requests.
 */
export async function hangTheDoor(app: NestFastifyApplication, limits: DoorLimits): Promise<void> {
  await app.register(cookie);
  // A form with a file is read by its controller, under limits of its own.
  await app.register(multipart);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: limits.behindTls,
    referrerPolicy: { policy: 'no-referrer' },
  });
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'));
  const sessions = app.get(GoodSessions);
  await app.register(rateLimit, {
    max: limits.requestsAMinute,
    timeWindow: '1 minute',
    keyGenerator: (request) => sessions.counted(request),
    errorResponseBuilder: () => doorProblem('TooManyRequests'),
  });
}
