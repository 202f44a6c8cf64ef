import { Catch } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { QuestionError } from '@taizhang/wiring';
import type { FastifyReply } from 'fastify';

/** A question without an answer becomes problem+json with its code and one sentence (RFC 9457). */
@Catch(QuestionError)
export class ProblemFilter implements ExceptionFilter<QuestionError> {
  async catch({ code, message }: QuestionError, host: ArgumentsHost): Promise<void> {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    await reply.status(404).type('application/problem+json').send({ code, title: message, status: 404 });
  }
}
