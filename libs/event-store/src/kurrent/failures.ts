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

// Asked for, not held: the client is loaded only where there is a KurrentDB.
const tooLarge = () => [
  MaxAppendSizeExceededError,
  AppendRecordSizeExceededError,
  TransactionMaxSizeExceededError,
];

const final = () => [
  ...tooLarge(),
  AccessDeniedError,
  InvalidArgumentError,
  StreamDeletedError,
  StreamTombstonedError,
  WrongExpectedVersionError,
  ForeignEventError,
];

export function isTooLarge(error: unknown): boolean {
  return tooLarge().some((kind) => error instanceof kind);
}

/**
 * Whether asking again could end otherwise. True for everything that the server has not plainly refused: a lost
 * connection, a deadline, a node that is not the leader, a call that was cancelled, an error nobody knows.
 */
export function mayPass(error: unknown): boolean {
  return !final().some((kind) => error instanceof kind);
}
