import {
  AccessDeniedError,
  AppendRecordSizeExceededError,
  InvalidArgumentError,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  StreamTombstonedError,
  TransactionMaxSizeExceededError,
  WrongExpectedVersionError,
} from '@kurrent/kurrentdb-client';
import { ForeignEventError } from './errors';

/** KurrentDB has not answered in time. Whether it did what was asked is unknown. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';

  constructor(ms: number) {
    super(`no answer within ${ms} ms`);
  }
}

const TOO_LARGE = [
  MaxAppendSizeExceededError,
  AppendRecordSizeExceededError,
  TransactionMaxSizeExceededError,
] as const;

const FINAL = [
  ...TOO_LARGE,
  AccessDeniedError,
  InvalidArgumentError,
  StreamDeletedError,
  StreamTombstonedError,
  WrongExpectedVersionError,
  ForeignEventError,
] as const;

export function isTooLarge(error: unknown): boolean {
  return TOO_LARGE.some((kind) => error instanceof kind);
}

/**
 * Whether asking again could end otherwise. True for everything that the server has not plainly refused: a lost
 * connection, a deadline, a node that is not the leader, a call that was cancelled, an error nobody knows.
 */
export function mayPass(error: unknown): boolean {
  return !FINAL.some((kind) => error instanceof kind);
}
