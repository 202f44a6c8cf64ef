import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { json } from 'node:stream/consumers';
import path from 'node:path';
import type { ServingOrder } from './serving-process';

/** A server in a process of its own. */
export interface Served {
  /** Of its API, without a slash at the end. */
  readonly address: string;
  end(): Promise<void>;
}

export async function startServing(order: ServingOrder): Promise<Served> {
  const hook = path.join(__dirname, '../../run-typescript.cjs');
  const child = fork(path.join(__dirname, 'serving-process.ts'), { execArgv: ['--require', hook] });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the server ended with ${code}`);
  });
  ended.catch(() => undefined);
  child.send(order);
  const [address]: readonly string[] = await Promise.race([once(child, 'message'), ended]);
  if (address === undefined) throw new Error('the server said nothing');
  return {
    address,
    end: async () => {
      child.kill();
      await ended.catch(() => undefined);
    },
  };
}

/** One caller's connection, kept open between calls as a browser does, with the headers of its session. */
export class Caller {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(
    private readonly address: string,
    private readonly session: Readonly<Record<string, string>>,
  ) {}

  get(where: string): Promise<unknown> {
    return this.call('GET', where, {});
  }

  post(where: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<unknown> {
    return this.call('POST', where, { ...headers, 'content-type': 'application/json' }, JSON.stringify(body));
  }

  end(): void {
    this.agent.destroy();
  }

  private call(
    method: 'GET' | 'POST',
    where: string,
    headers: Readonly<Record<string, string>>,
    body?: string,
  ): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const options = { method, agent: this.agent, headers: { ...this.session, ...headers } };
      const sent = request(`${this.address}${where}`, options, (answer) => {
        const { statusCode = 0 } = answer;
        json(answer).then(
          (read) =>
            statusCode < 300 ? resolve(read) : reject(new Error(`${statusCode} ${JSON.stringify(read)}`)),
          reject,
        );
      });
      sent.on('error', reject).end(body);
    });
  }
}
