import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { compileForProcess } from './compile';

/** The server as a process of its own, as `npm start` starts it. */
export interface HttpServer {
  /** Where its API is, without a slash at the end. */
  readonly address: string;
  /** SIGTERM, as a service manager does; answers how it ended. */
  stop(): Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

/** On any free port, over the data and keys that the environment names. */
export async function startHttpServer(env: NodeJS.ProcessEnv): Promise<HttpServer> {
  const child = spawn(process.execPath, [compileForProcess('src/main.ts')], {
    env: { ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const address = await Promise.race([firstLine(child.stdout), ended.then(() => null)]);
  if (address === null) throw new Error(`The server ended with ${child.exitCode} before it listened.`);
  return {
    address,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      return { code: child.exitCode, signal: child.signalCode };
    },
  };
}

async function firstLine(out: NodeJS.ReadableStream): Promise<string | null> {
  for await (const line of createInterface({ input: out })) return line;
  return null;
}
