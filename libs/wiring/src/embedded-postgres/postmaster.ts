import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runningProcess } from './running-process';

/** What a server writes about itself into its data directory. */
export interface Postmaster {
  readonly pid: number;
  readonly socketFolder: string;
}

const PID = 0;
const SOCKET_FOLDER = 4;

/** Undefined when there is no server, or one that has only begun to write its file. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  const lines = readLines(cluster);
  const pid = Number(lines[PID]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, socketFolder: lines[SOCKET_FOLDER] ?? '' };
}

/** Whether the process that the file names is a server of this very data directory, and not a later namesake. */
export function isRunning(cluster: string, { pid }: Postmaster): boolean {
  const running = runningProcess(pid);
  if (running === undefined) return false;
  return running.workingFolder === cluster || `${running.command} `.includes(` -D ${cluster} `);
}

const BEING_WRITTEN_MS = 5_000;

/**
 * Clears what would keep PostgreSQL from starting for ever, when no server of this directory runs.
 *
 * It will not start while the number in a stale file belongs to any other process of the same user, as happens in
 * containers, where numbers come back soon. It does ignore its own parent's number, so this process puts in its own.
 * The other lines stay: PostgreSQL reads there whether parts of the dead server are still at work. Nor does it start
 * over an empty file, as a power cut may leave it.
 */
export function disownStaleFile(cluster: string): void {
  const file = fileOf(cluster);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return;
  const [stale, ...rest] = readLines(cluster);
  if (stale) writeFileSync(file, [process.pid, ...rest].join('\n'));
  else if (Date.now() - found.mtimeMs > BEING_WRITTEN_MS) rmSync(file);
}

function readLines(cluster: string): readonly string[] {
  try {
    return readFileSync(fileOf(cluster), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function fileOf(cluster: string): string {
  return path.join(cluster, 'postmaster.pid');
}
