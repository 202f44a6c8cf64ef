import { StreamContestedError } from '@taizhang/case-handling';
import { StoreBusyError } from '@taizhang/event-store';
import { FinalJobError } from '@taizhang/jobs';
import type { JobFailure } from '@taizhang/jobs';
import { isDatabaseLost } from '../lost-database';
import { failureSentence } from '../wording/failures';

const UNKNOWN = '程序出了错，原因在程序的日志里；请把日志交给维护人员，然后再次提出。';

/** What the asker is told once the attempts are used up. */
export function jobFailureOf(error: unknown): JobFailure {
  return { code: codeOf(error), message: failureSentence(error) ?? UNKNOWN };
}

/** What a person must mend is final at once; what may pass by itself, and what nobody knows, is tried again. */
export function finalIfSo(error: unknown): unknown {
  const mendable = failureSentence(error) !== null && !isPassing(error);
  return mendable ? new FinalJobError(jobFailureOf(error)) : error;
}

function isPassing(error: unknown): boolean {
  if (error instanceof StoreBusyError || error instanceof StreamContestedError) return true;
  return isDatabaseLost(error) || AWAY.has(codeOf(error));
}

const AWAY = new Set(['ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH']);

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
