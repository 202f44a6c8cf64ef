import { readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { codeOf } from '../error-code';
import { runningProcess } from './running-process';

const POLL_MS = 20;
const FREE = 'free';

/**
 * Runs `work` while no other process has its turn in this folder of tickets, which must exist.
 *
 * The lock is a row of numbered tickets; only the highest counts. A ticket is a symbolic link whose target names its
 * holder, so that taking it and signing it is one atomic step. A holder that died is passed by taking the next number:
 * of any number of heirs exactly one gets it, and nobody can remove a ticket that has since changed hands.
 */
export async function inTurn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const ticket = await take(folder);
  try {
    return await work();
  } finally {
    symlinkSync(FREE, path.join(folder, String(ticket + 1)));
    remove(folder, ticket);
  }
}

async function take(folder: string): Promise<number> {
  for (;;) {
    const last = Math.max(0, ...tickets(folder));
    if (!isHeld(folder, last) && sign(folder, last + 1)) {
      const mine = last + 1;
      const all = tickets(folder);
      if (Math.max(...all) === mine) {
        all.filter((ticket) => ticket < mine).forEach((ticket) => remove(folder, ticket));
        return mine;
      }
      remove(folder, mine);
    }
    await delay(POLL_MS);
  }
}

function tickets(folder: string): readonly number[] {
  return readdirSync(folder)
    .map(Number)
    .filter((ticket) => Number.isInteger(ticket));
}

function isHeld(folder: string, ticket: number): boolean {
  if (ticket === 0) return false;
  const holder = readHolder(folder, ticket);
  if (holder === undefined) return true; // it changed hands just now: look again
  if (holder === FREE) return false;
  const [pid, startedAt] = holder.split('@');
  return runningProcess(Number(pid))?.startedAt === startedAt;
}

function readHolder(folder: string, ticket: number): string | undefined {
  try {
    return readlinkSync(path.join(folder, String(ticket)));
  } catch {
    return undefined;
  }
}

function sign(folder: string, ticket: number): boolean {
  const startedAt = runningProcess(process.pid)?.startedAt ?? 'unknown';
  try {
    symlinkSync(`${process.pid}@${startedAt}`, path.join(folder, String(ticket)));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function remove(folder: string, ticket: number): void {
  rmSync(path.join(folder, String(ticket)), { force: true });
}
