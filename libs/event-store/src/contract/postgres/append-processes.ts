import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { ClientConfig } from 'pg';
import type { AppendResult } from '../../index';
import type { ProcessJob } from '../adapter';

function start(): ChildProcess {
  const file = (name: string): string => path.join(__dirname, name);
  return fork(file('append-process.ts'), { execArgv: ['--require', file('run-typescript.cjs')] });
}

/** Runs every job in a process of its own; all of them start when the last one is ready. */
export async function runAppendProcesses(
  connection: ClientConfig,
  jobs: readonly ProcessJob[],
): Promise<readonly (readonly AppendResult[])[]> {
  const children = jobs.map(start);
  const ready = children.map((child) => once(child, 'message'));
  await Promise.all(ready);
  const answers = children.map(async (child, index) => {
    const [answer, exit] = [once(child, 'message'), once(child, 'exit')];
    child.send({ connection, job: jobs[index] });
    const failed = exit.then(([code]) => Promise.reject(new Error(`the process ended with ${code}`)));
    failed.catch(() => undefined);
    const [results]: readonly (readonly AppendResult[])[] = await Promise.race([answer, failed]);
    await exit;
    return results ?? [];
  });
  return Promise.all(answers);
}
