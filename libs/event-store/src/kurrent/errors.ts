/** The address of KurrentDB cannot be understood. */
export class KurrentAddressError extends Error {
  override readonly name = 'KurrentAddressError';

  constructor(cause: unknown) {
    super('this is no address of a KurrentDB; write one such as kurrentdb://127.0.0.1:2113?tls=false', {
      cause,
    });
  }
}

/** KurrentDB did not answer, or answered that it cannot now. Nothing can be said of what was asked. */
export class KurrentUnreachableError extends Error {
  override readonly name = 'KurrentUnreachableError';

  constructor(what: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`KurrentDB cannot be reached to ${what}: ${reason}. Check KURRENTDB_URL and that the server runs`, {
      cause,
    });
  }
}

/** A stream of this program holds an event that this program did not write. Nothing may be derived from it. */
export class ForeignEventError extends Error {
  override readonly name = 'ForeignEventError';

  constructor(stream: string, revision: bigint, what: string) {
    super(
      `event ${revision} of ${stream} in KurrentDB was not written by this program: ${what}. Restore the stream before reading on`,
    );
  }
}

/** KurrentDB has accepted events that its log does not show. */
export class IndexBehindError extends Error {
  override readonly name = 'IndexBehindError';

  constructor(stream: string, what: string) {
    super(
      `${what} of ${stream} is stored in KurrentDB and does not appear in its log; try again, an append with the same ids`,
    );
  }
}
