import { fork } from 'node:child_process';

export interface Limits {
  /** Of the heap; what an archive unpacks to is mostly held there. */
  readonly megabytes: number;
  readonly milliseconds: number;
}

export type LimitedRun =
  | { readonly status: 'done'; readonly answer: string }
  | { readonly status: 'tooLong' | 'tooLarge' | 'failed' };

/** Longer answers are not read: they are counts and sentences. */
const LONGEST_ANSWER = 1024 * 1024;

/** Each may take its memory and a core; more at once would leave the server neither. */
const AT_ONCE = 2;
const waiting: (() => void)[] = [];
let running = 0;

/**
 * Runs a script of ours on a file of somebody else's, in a process of its own with limits and without our
 * environment: what the file does to its reader, it does not do to the server. Two at a time; others wait.
 * @param script a compiled file; what it writes to standard output is the answer.
 */
export async function runLimited(
  script: string,
  args: readonly string[],
  limits: Limits,
): Promise<LimitedRun> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await runNow(script, args, limits);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function runNow(script: string, args: readonly string[], limits: Limits): Promise<LimitedRun> {
  const child = fork(script, [...args], {
    execArgv: [`--max-old-space-size=${limits.megabytes}`, '--max-semi-space-size=16'],
    env: { PATH: process.env.PATH ?? '' },
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  });
  const parts: Buffer[] = [];
  let bytes = 0;
  let stopped: 'tooLong' | 'tooLarge' | null = null;
  const stop = (why: 'tooLong' | 'tooLarge') => {
    stopped ??= why;
    child.kill('SIGKILL');
  };
  const timer = setTimeout(() => stop('tooLong'), limits.milliseconds);
  child.stdout?.on('data', (part: Buffer) => {
    bytes += part.length;
    if (bytes > LONGEST_ANSWER) stop('tooLarge');
    else parts.push(part);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve(ended({ stopped, code, signal }, Buffer.concat(parts)));
    });
  });
}

interface Ending {
  readonly stopped: 'tooLong' | 'tooLarge' | null;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Node ends itself by SIGABRT when its heap is full. */
function ended({ stopped, code, signal }: Ending, answer: Buffer): LimitedRun {
  if (stopped) return { status: stopped };
  if (signal === 'SIGABRT' || code === OUT_OF_MEMORY) return { status: 'tooLarge' };
  return code === 0 ? { status: 'done', answer: answer.toString('utf8') } : { status: 'failed' };
}

const OUT_OF_MEMORY = 134;
