import { Catch, HttpException, Inject, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { CommandIdReusedError } from '@taizhang/case-handling';
import { QuestionError, unavailableSentence } from '@taizhang/wiring';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DOORKEEPER } from './doorkeeper';
import type { Doorkeeper } from './doorkeeper';
import { doorProblem, ProblemError } from './problem';
import type { DoorProblem } from './problem';
import { noteRefusal } from './visits';

const FORBIDDEN = 403;
const NOT_FOUND = 404;
const UNAVAILABLE = 503;

/** The answer as problem+json. */
export async function answerWith(
  { code, status, message, extra }: ProblemError,
  reply: FastifyReply,
): Promise<void> {
  await reply
    .status(status)
    .type('application/problem+json')
    .send({ ...extra, code, title: message, status });
}

/** Whatever goes wrong becomes problem+json with a stable code and one sentence (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('door');

  constructor(@Inject(DOORKEEPER) private readonly doorkeeper: Doorkeeper) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const problem = this.problemOf(error);
    const noted = await this.noted(problem, http.getRequest<FastifyRequest>());
    await answerWith(noted, http.getResponse<FastifyReply>());
  }

  /** What cannot be noted is unavailable. */
  private async noted(problem: ProblemError, request: FastifyRequest): Promise<ProblemError> {
    if (problem.status !== FORBIDDEN) return problem;
    try {
      await noteRefusal(request, this.doorkeeper);
      return problem;
    } catch (error) {
      return this.problemOf(error);
    }
  }

  private problemOf(error: unknown): ProblemError {
    if (error instanceof ProblemError) return error;
    if (error instanceof QuestionError) return new ProblemError(error.code, NOT_FOUND, error.message);
    const unavailable = unavailableSentence(error);
    if (unavailable !== null) return new ProblemError('Unavailable', UNAVAILABLE, unavailable);
    // The key was used so long ago that only the log remembers it.
    if (error instanceof CommandIdReusedError) return doorProblem('IdempotencyKeyReused');
    const known = knownProblem(statusOf(error));
    if (known) return doorProblem(known);
    // Where it happened, for the administrator; never what people had written.
    this.logger.error(error instanceof Error ? error.stack : String(error));
    return doorProblem('Unexpected');
  }
}

const BY_STATUS: { readonly [status: number]: DoorProblem | undefined } = {
  400: 'NotReadable',
  404: 'UnknownAddress',
  413: 'TooLarge',
  414: 'NotReadable',
  415: 'WrongMediaType',
  429: 'TooManyRequests',
  431: 'NotReadable',
};

function knownProblem(status: number | null): DoorProblem | undefined {
  return status === null ? undefined : BY_STATUS[status];
}

/** The status that Nest or Fastify gave the error; null for any other. */
function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  if (!(error instanceof Error) || !('statusCode' in error)) return null;
  return typeof error.statusCode === 'number' ? error.statusCode : null;
}
