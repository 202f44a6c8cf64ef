import { FinalJobError } from '@taizhang/jobs';
import type { JobFailure } from '@taizhang/jobs';
import { failureSentence } from '../wording/failures';
import { codeOrNameOf, isPassing } from './unavailable';

const UNKNOWN = '程序出了错，原因在程序的日志里；请把日志交给维护人员，然后再次提出。';

/** What the asker is told once the attempts are used up. */
export function jobFailureOf(error: unknown): JobFailure {
  return { code: codeOrNameOf(error), message: failureSentence(error) ?? UNKNOWN };
}

/** What a person must mend is final at once; what may pass by itself, and what nobody knows, is tried again. */
export function finalIfSo(error: unknown): unknown {
  const mendable = failureSentence(error) !== null && !isPassing(error);
  return mendable ? new FinalJobError(jobFailureOf(error)) : error;
}
