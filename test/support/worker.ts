import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { compileForProcess } from './compile';

/** A worker as a process of its own, as `npm run worker` starts it. */
export interface WorkerProcess {
  /** Its log and what it says, so far. */
  said(): string;
  /** Resolves when it says so; fails if it ends before. */
  says(words: RegExp): Promise<void>;
  /** SIGTERM; answers how it ended. */
  stop(): Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  /** SIGKILL. */
  kill(): Promise<void>;
}

/** Over the data, keys and queues that the environment names; resolves when it works. */
export async function startWorker(env: NodeJS.ProcessEnv): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [compileForProcess('apps/worker/src/main.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      waiting.forEach((look) => look());
    });
  }
  const ended = once(child, 'exit').finally(() => waiting.forEach((look) => look()));
  const said = () => lines.join('\n');
  const says = (words: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (words.test(said())) resolve();
        else if (child.exitCode === null && child.signalCode === null) return;
        else reject(new Error(`The worker ended before it said ${words}:\n${said()}`));
        waiting.delete(look);
      };
      waiting.add(look);
      look();
    });
  const worker = {
    said,
    says,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      return { code: child.exitCode, signal: child.signalCode };
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
  await worker.says(/后台任务已开始/);
  return worker;
}
