import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { z } from 'zod';
import { compileForProcess } from './compile';
import { ROOT } from './test-run';

/** What such a process tells. */
export const STARTED = z.object({
  type: z.literal('started'),
  startedHere: z.boolean(),
  socketFolder: z.string(),
});
export const REFUSED = z.object({ type: z.literal('refused'), code: z.string(), sentence: z.string() });
export const STOPPED = z.object({ type: z.literal('stopped') });
export const LOGGED = z.object({ type: z.literal('log'), line: z.string() });

/** An operating-system process of its own that uses the embedded PostgreSQL of a data folder. */
export interface PostgresUser {
  /** Waits until it tells something of that shape; nothing told is forgotten. */
  told<T>(shape: z.ZodType<T>): Promise<T>;
  /** Ends as a program does that has done its work. */
  leave(): Promise<void>;
  /** SIGKILL. */
  kill(): Promise<void>;
}

const PROGRAM = path.join(ROOT, 'test', 'support', 'postgres-user.cjs');
const LAUNCHER = 'libs/wiring/src/embedded-postgres/index.ts';

/** @param user runs it with the rights of that user; only root may */
export function postgresUser(dataFolder: string, user?: { uid: number; gid: number }): PostgresUser {
  const child = fork(PROGRAM, [compileForProcess(LAUNCHER), dataFolder], { ...user, cwd: '/' });
  const told = listenTo(child);
  const ended = once(child, 'exit');
  return {
    told,
    leave: async () => {
      child.send('leave');
      await told(STOPPED);
      child.disconnect();
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function listenTo(child: ChildProcess): PostgresUser['told'] {
  const messages: unknown[] = [];
  child.on('message', (message) => messages.push(message));
  return async (shape) => {
    for (let next = 0; ; next += 1) {
      while (next >= messages.length) await messageOrEnd(child, messages);
      const read = shape.safeParse(messages[next]);
      if (read.success) return read.data;
    }
  };
}

async function messageOrEnd(child: ChildProcess, messages: readonly unknown[]): Promise<void> {
  const ended = () =>
    child.emit('error', new Error(`The process ended; it had told ${JSON.stringify(messages)}`));
  child.once('exit', ended);
  await once(child, 'message');
  child.off('exit', ended);
}
