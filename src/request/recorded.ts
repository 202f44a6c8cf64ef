import type { RecordedAnswer } from '@taizhang/wiring';
import type { FastifyReply } from 'fastify';
import { ProblemError } from '../door/problem';

type Recorded = Extract<RecordedAnswer, { readonly status: 'recorded' }>;

const FORBIDDEN = 403;
const CHANGED = 412;
const REFUSED = 422;
const CHANGED_SENTENCE = '在您打开之后又有新的登记，请核对后再登记。';

/**
 * What was recorded, with the new version as ETag.
 * @throws ProblemError with the rule's code where it was refused; `Changed` where the version has moved on.
 */
export function recorded(answer: RecordedAnswer, reply: FastifyReply): Recorded {
  switch (answer.status) {
    case 'recorded':
      reply.header('etag', etagOf(answer.version));
      return answer;
    case 'refused':
      throw refusedProblem(answer.refused);
    case 'changed': {
      const { actualVersion, since } = answer;
      throw new ProblemError('Changed', CHANGED, CHANGED_SENTENCE, { actualVersion, since });
    }
  }
}

type Refused = Extract<RecordedAnswer, { readonly status: 'refused' }>['refused'];

/** The first refusal's code and sentence, with all of them. */
export function refusedProblem(refused: Refused): ProblemError {
  const [first] = refused;
  const { code, message } = first ?? { code: 'Refused', message: '不能登记。' };
  return new ProblemError(code, code === 'NotPermitted' ? FORBIDDEN : REFUSED, message, { refused });
}

/** What If-Match must say. */
export function etagOf(version: number): string {
  return `"${version}"`;
}
