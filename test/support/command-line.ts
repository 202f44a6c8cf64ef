import { fork, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { z } from 'zod';
import { compileForProcess } from './compile';
import { temporaryDataFolder } from './data-folder';
import type { DataFolder } from './data-folder';
import { createTestDatabase } from './database';

const RESIDENT = path.join(__dirname, 'resident-commands.cjs');

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

/** The `taizhang` command over a data folder and keys of its own. */
export interface CommandLine {
  readonly data: DataFolder;
  readonly env: NodeJS.ProcessEnv;
  /** In a process that keeps the program loaded; the second of two at once in one of its own. */
  run(...args: readonly string[]): Promise<Finished>;
  /** In a process of its own. */
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
  const resident = new Resident(main.replace(/main\.js$/, 'program.js'), env, data.parent);
  const run = (...args: readonly string[]) =>
    resident.isBusy ? start(...args).finished : resident.run(args);
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
    remove: () => {
      resident.leave();
      data.remove();
    },
  };
}

/** The same over a database of the tests' own server: where it lies is not what is tested. */
export async function commandLineOnTestServer(): Promise<CommandLine> {
  const taizhang = commandLine();
  taizhang.env.DATABASE_URL = (await createTestDatabase()).url;
  return taizhang;
}

/** Commands one after the other in one process: what takes long about a short command is loading the program. */
class Resident {
  private child: ChildProcess | null = null;
  isBusy = false;

  constructor(
    private readonly program: string,
    private readonly env: NodeJS.ProcessEnv,
    private readonly cwd: string,
  ) {}

  async run(args: readonly string[]): Promise<Finished> {
    this.isBusy = true;
    try {
      this.child ??= fork(RESIDENT, [this.program], { env: this.env, cwd: this.cwd });
      this.child.send({ args, env: this.env });
      return { signal: null, ...(await answerOf(this.child)) };
    } finally {
      this.isBusy = false;
    }
  }

  leave(): void {
    this.child?.kill('SIGKILL');
  }
}

/** Rejects if the process ends instead. */
async function answerOf(child: ChildProcess): Promise<Omit<Finished, 'signal'>> {
  const settled = new AbortController();
  const heard = (event: string) => once(child, event, { signal: settled.signal });
  const ended = heard('exit').then(() => Promise.reject(new Error('The command ended its process.')));
  try {
    const [answer] = await Promise.race([heard('message'), ended]);
    return answer;
  } finally {
    ended.catch(() => undefined);
    settled.abort();
  }
}

function startProcess(args: readonly string[], env: NodeJS.ProcessEnv, cwd: string): Running {
  const child = spawn(process.execPath, [...args], { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const finished = Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]);
  return {
    finished: finished.then(([, out, err]) => ({ code: child.exitCode, signal: child.signalCode, out, err })),
    kill: () => child.kill('SIGKILL'),
  };
}
