import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { giveTo } from './place';
import type { Place } from './place';
import { programEnvironment } from './settings';

/** A server that this process has just started; it outlives us if we are killed. */
export interface Launched {
  alive(): boolean;
  /** It did not fail by itself: somebody, or the system short of memory, ended it. */
  wasKilled(): boolean;
  /** What the server wrote to its log since this start. */
  said(): string;
}

const LOG_LIMIT_BYTES = 10_000_000;

/**
 * The log is a file, not a pipe: a server whose starter was killed must still be able to write. It gets a session of
 * its own, so that Ctrl-C at the terminal reaches only us, and we let it finish its work.
 */
export function launch(postgres: string, args: readonly string[], place: Place): Launched {
  keepLogShort(place.logFile);
  const log = openSync(place.logFile, 'a', 0o600);
  giveTo(place.account, place.logFile);
  const from = fstatSync(log).size;
  const child = spawn(postgres, args, {
    uid: place.account?.uid,
    gid: place.account?.gid,
    cwd: '/',
    env: programEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  return watched(child, () => readFileSync(place.logFile).subarray(from).toString('utf8'));
}

function watched(child: ChildProcess, written: () => string): Launched {
  let failure = '';
  child.on('error', (error) => (failure = error.message));
  return {
    alive: () => failure === '' && child.exitCode === null && child.signalCode === null,
    wasKilled: () => child.signalCode !== null,
    said: () => failure || written(),
  };
}

function keepLogShort(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) renameSync(logFile, `${logFile}.1`);
}

/** A predecessor that was killed is not yet gone, or its remains still hold the shared memory: worth another try. */
const PREDECESSOR_REMAINS = /lock file ".*" (?:already exists|is empty)|pre-existing shared memory block/;

export function predecessorRemains(said: string): boolean {
  return PREDECESSOR_REMAINS.test(said);
}

/** The server's own last word, for the refusal. */
export function lastError(said: string): string {
  const errors = said.split('\n').filter((line) => /FATAL|ERROR|PANIC|could not/.test(line));
  return (errors.at(-1) ?? said.trim().split('\n').at(-1) ?? '').trim();
}
