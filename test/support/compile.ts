import { execFileSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { currentTestRun, ROOT } from './test-run';

/**
 * For tests that start operating-system processes: the whole repository as it stands, compiled once per run of Jest.
 *
 * @param entry a source file, from the repository's root: `apps/cli/src/main.ts`
 * @returns the absolute path of its JavaScript, to be given to `node`, `fork` or `require`. It lies in the repository
 * (`dist-test-<run>`, removed after the run), so that node_modules are found.
 */
export function compileForProcess(entry: string): string {
  const { dist } = currentTestRun();
  if (!existsSync(dist)) compileTo(dist);
  return path.join(dist, entry.replace(/\.ts$/, '.js'));
}

/** Two workers may compile at once; the first to finish gives the build its name. */
function compileTo(dist: string): void {
  const unfinished = `${dist}-${process.pid}`;
  execFileSync(process.execPath, [path.join(ROOT, 'build.cjs'), unfinished], { cwd: ROOT });
  try {
    renameSync(unfinished, dist);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(dist)) throw error;
  }
}
