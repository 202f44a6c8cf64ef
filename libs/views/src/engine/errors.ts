import {
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';

/** The rows in the database are not those that the log makes: somebody changed them, or the log. */
export class ViewDamagedError extends Error {
  override readonly name = 'ViewDamagedError';

  constructor(table: string, expected: number, found: number) {
    super(
      `views.${table} should hold ${expected} rows where it holds ${found}: it is damaged. ` +
        'The log is the truth: rebuild the views.',
    );
  }
}

/** Another process has been advancing the view for longer than a reader waits. */
export class ViewBusyError extends Error {
  override readonly name = 'ViewBusyError';

  constructor(view: string, cause: unknown) {
    super(`View ${view} has been held by another process for too long. Ask again; nothing was changed.`, {
      cause,
    });
  }
}

/** A rebuild found less than what is live; the live build stays. */
export class RebuildIncompleteError extends Error {
  override readonly name = 'RebuildIncompleteError';

  constructor(table: string, live: number, rebuilt: number) {
    super(
      `The rebuilt views.${table} holds ${rebuilt} rows and the live one ${live}. The live one stays; ` +
        'run "taizhang verify" and compare the log with its backup.',
    );
  }
}

/** The live build knows of events that the log does not hold: it was made from another log. */
export class ViewAheadError extends Error {
  override readonly name = 'ViewAheadError';

  constructor(view: string, known: number, head: number) {
    super(
      `View ${view} claims to know ${known} events and the log ends at ${head}: it was made from another log. ` +
        'Run "taizhang verify"; restoring a copy of the log makes the views anew.',
    );
  }
}

const LOCK_TIMEOUT = '55P03';

/** Lost races and lost connections: what goes well when it is simply done again. */
const TRANSIENT: ReadonlySet<string> = new Set([
  '40001', // serialization failure
  '40P01', // deadlock
  '25P03', // the transaction idled too long
  '57P01', // the server shuts down, or somebody ended the session
  '57P02', // the server crashed
  '57P03', // the server starts
  '08000',
  '08003',
  '08006',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
]);

function codeOf(error: unknown): string | null {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(cause instanceof Error) || !('code' in cause)) return null;
  return typeof cause.code === 'string' ? cause.code : null;
}

export function isLockTimeout(error: unknown): boolean {
  return codeOf(error) === LOCK_TIMEOUT;
}

export function isTransient(error: unknown): boolean {
  // What TypeORM says when the connection broke between two statements.
  if (error instanceof QueryRunnerAlreadyReleasedError) return true;
  if (error instanceof QueryRunnerProviderAlreadyReleasedError) return true;
  const code = codeOf(error);
  if (code !== null) return TRANSIENT.has(code);
  return error instanceof Error && /Connection terminated|connection was ended/i.test(error.message);
}
