import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { ClientConfig } from 'pg';
import type { AppendResult } from '../../index';
import type { ProcessJob } from '../adapter';

const HOOK = path.join(__dirname, '../../../../../run-typescript.cjs');

function start(): ChildProcess {
  return fork(path.join(__dirname, 'append-process.ts'), { execArgv: ['--require', HOOK] });
}

/** What the process says next; rejects when it ends without a word. */
async function told(child: ChildProcess): Promise<readonly AppendResult[]> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the process ended with ${code}`);
  });
  ended.catch(() => undefined);
  const [said] = await Promise.race([once(child, 'message'), ended]);
  return said;
}

/** Runs every job in a process of its own; all of them start when the last one is ready. */
export async function runAppendProcesses(
  connection: ClientConfig,
  jobs: readonly ProcessJob[],
): Promise<readonly (readonly AppendResult[])[]> {
  const children = jobs.map(start);
  await Promise.all(children.map(told));
  const answers = children.map(async (child, index) => {
    const exit = once(child, 'exit');
    child.send({ connection, job: jobs[index] });
    const results = await told(child);
    await exit;
    return results;
  });
  return Promise.all(answers);
}
