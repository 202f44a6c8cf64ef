import { Catch } from '@nestjs/common';
import type { ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import { unavailableSentence } from '@taizhang/wiring';
import type { FastifyReply } from 'fastify';

const UNAVAILABLE = 503;

/** What may pass by itself becomes problem+json with one sentence (RFC 9457); all else is left to Nest. */
@Catch()
export class UnavailableFilter extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): void {
    const title = unavailableSentence(error);
    if (title === null) return super.catch(error, host);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = { code: 'Unavailable', title, status: UNAVAILABLE };
    void reply.status(UNAVAILABLE).type('application/problem+json').send(problem);
  }
}
