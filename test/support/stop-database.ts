import { stopServerOf } from './server';
import { currentTestRun, endTestRun } from './test-run';

/** After all tests. */
export default async function stopDatabase(): Promise<void> {
  await stopServerOf(currentTestRun().dataFolder);
  endTestRun();
}
