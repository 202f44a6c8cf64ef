/** The request can never be stored: a bug of the writer, or content that a store cannot give back unchanged. */
export class InvalidAppendError extends Error {
  override readonly name = 'InvalidAppendError';

  /** `where` is a path such as `events[3].data.name`, or `stream`. */
  constructor(
    readonly where: string,
    readonly what: string,
  ) {
    super(`${where}: ${what}`);
  }
}

/** A read was asked for with options that make no sense. */
export class InvalidReadError extends Error {
  override readonly name = 'InvalidReadError';
}

/** Too many appends wait already. Nothing of this one was stored: slow down and send it again. */
export class StoreBusyError extends Error {
  override readonly name = 'StoreBusyError';

  constructor(
    readonly queuedEvents: number,
    readonly limit: number,
  ) {
    super(
      `${queuedEvents} events wait to be stored and the queue takes ${limit}; send the append again later`,
    );
  }
}

export class StoreClosedError extends Error {
  override readonly name = 'StoreClosedError';

  constructor() {
    super('the event store has been closed');
  }
}

/** The store could not be reached or refused twice. Whether the events were stored is unknown. */
export class AppendFailedError extends Error {
  override readonly name = 'AppendFailedError';

  constructor(stream: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      `append to ${stream} failed: ${reason}. It may have been stored all the same; append again with the same ids`,
      { cause },
    );
  }
}

/** An ordinal is missing from the log: it was damaged or restored in part. Nothing may be derived from it. */
export class LogHoleError extends Error {
  override readonly name = 'LogHoleError';

  constructor(
    readonly expected: number,
    readonly found: number,
  ) {
    super(
      `the log has a hole: after ordinal ${expected - 1} comes ${found}. Restore the log before reading on`,
    );
  }
}
