import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Role } from '@taizhang/staff-access';
import { compileForProcess } from './compile';
import { firstAdministrator, signedIn } from './http-staff';
import type { HttpClient } from './http-staff';

/** The server as a process of its own, as `npm start` starts it. */
export interface HttpServer {
  /** Where its API is, without a slash at the end. */
  readonly address: string;
  /** Somebody of agency A1 with these roles, over an account that its first administrator opens; once a server. */
  signIn(...roles: readonly Role[]): Promise<HttpClient>;
  /** SIGTERM, as a service manager does; answers how it ended. */
  stop(): Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

/** On any free port, over the data and keys that the environment names: no account may have been opened there yet. */
export async function startHttpServer(env: NodeJS.ProcessEnv): Promise<HttpServer> {
  const administrator = firstAdministrator('A1');
  const child = spawn(process.execPath, [compileForProcess('src/main.ts')], {
    env: { ...env, ...administrator.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const address = await Promise.race([firstLine(child.stdout), ended.then(() => null)]);
  administrator.remove();
  if (address === null) throw new Error(`The server ended with ${child.exitCode} before it listened.`);
  return {
    address,
    signIn: (...roles) => signedIn(address, administrator.agency, roles),
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
