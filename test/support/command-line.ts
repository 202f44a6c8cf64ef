import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { z } from 'zod';
import { compileForProcess } from './compile';
import { temporaryDataFolder } from './data-folder';
import type { DataFolder } from './data-folder';

/** How a command ended: by its exit code, or by a signal. */
export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Standard output. */
  readonly out: string;
  /** Standard error. */
  readonly err: string;
}

export interface Running {
  readonly finished: Promise<Finished>;
  /** SIGKILL. */
  kill(): void;
}

/** The `taizhang` command as processes of their own, over a data folder and keys of their own. */
export interface CommandLine {
  readonly data: DataFolder;
  readonly env: NodeJS.ProcessEnv;
  run(...args: readonly string[]): Promise<Finished>;
  start(...args: readonly string[]): Running;
  /** Answers what the command prints with `--json`; fails if it did not end well or has another shape. */
  json<Answer>(shape: z.ZodType<Answer>, ...args: readonly string[]): Promise<Answer>;
  remove(): void;
}

export function commandLine(): CommandLine {
  const main = compileForProcess('apps/cli/src/main.ts');
  const data = temporaryDataFolder();
  const env = {
    PATH: process.env.PATH,
    TAIZHANG_DATA: data.path,
    TAIZHANG_KEYS: path.join(data.parent, 'keys'),
    TAIZHANG_ANCHORS: path.join(data.parent, 'anchors', 'heads.ndjson'),
  };
  const start = (...args: readonly string[]) => startProcess([main, ...args], env, data.parent);
  const run = (...args: readonly string[]) => start(...args).finished;
  return {
    data,
    env,
    run,
    start,
    json: async (shape, ...args) => {
      const { code, out, err } = await run(...args, '--json');
      if (code !== 0) throw new Error(`taizhang ${args.join(' ')} ended with ${code}: ${err}`);
      return shape.parse(JSON.parse(out));
    },
    remove: () => data.remove(),
  };
}

function startProcess(args: readonly string[], env: NodeJS.ProcessEnv, cwd: string): Running {
  const child = spawn(process.execPath, [...args], { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const finished = Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]);
  return {
    finished: finished.then(([, out, err]) => ({ code: child.exitCode, signal: child.signalCode, out, err })),
    kill: () => child.kill('SIGKILL'),
  };
}
