import { rmSync } from 'node:fs';
import path from 'node:path';
import { stopServerOf } from './server';
import { abandonedRuns, beginTestRun, removeAbandonedBuilds } from './test-run';

/** Before all tests. The server itself starts with the first test that asks for a database. */
export default async function startDatabase(): Promise<void> {
  for (const run of abandonedRuns()) {
    await stopServerOf(path.join(run, 'data'));
    rmSync(run, { recursive: true, force: true });
  }
  removeAbandonedBuilds();
  beginTestRun();
}
