import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What one run of Jest shares between its workers, who learn of it through the environment. */
export interface TestRun {
  /** Data folder of the run's one database server. */
  readonly dataFolder: string;
  /** Written when the server is up: the folder of its socket. */
  readonly socketFile: string;
  /** The whole repository, compiled for tests that start processes. */
  readonly dist: string;
}

export const ROOT = path.resolve(__dirname, '..', '..');

const VARIABLE = 'TAIZHANG_TEST_FOLDER';
const FOLDER = /^taizhang-test-(\d+)-/;
const DIST = /^dist-test-(\d+)/;
const REACHABLE_BY_THE_SERVER = 0o711;

export function beginTestRun(): void {
  const folder = mkdtempSync(path.join(tmpdir(), `taizhang-test-${process.pid}-`));
  chmodSync(folder, REACHABLE_BY_THE_SERVER);
  process.env[VARIABLE] = folder;
}

export function currentTestRun(): TestRun {
  const folder = process.env[VARIABLE];
  if (folder === undefined) throw new Error('No test run: this is only for tests that Jest runs.');
  const [, pid = ''] = FOLDER.exec(path.basename(folder)) ?? [];
  return {
    dataFolder: path.join(folder, 'data'),
    socketFile: path.join(folder, 'socket-folder'),
    dist: path.join(ROOT, `dist-test-${pid}`),
  };
}

export function endTestRun(): void {
  const { dataFolder, dist } = currentTestRun();
  rmSync(path.dirname(dataFolder), { recursive: true, force: true });
  rmSync(dist, { recursive: true, force: true });
}

/** Data folders of runs that were killed before they could clean up. */
export function abandonedRuns(): readonly string[] {
  return abandoned(tmpdir(), FOLDER);
}

export function removeAbandonedBuilds(): void {
  abandoned(ROOT, DIST).forEach((folder) => rmSync(folder, { recursive: true, force: true }));
}

function abandoned(parent: string, pattern: RegExp): readonly string[] {
  return readdirSync(parent)
    .filter((name) => isOfADeadProcess(pattern.exec(name)?.[1]))
    .map((name) => path.join(parent, name));
}

function isOfADeadProcess(pid: string | undefined): boolean {
  if (pid === undefined) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
