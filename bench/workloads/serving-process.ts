import 'reflect-metadata';
import { configFrom, openJobs, openParts } from '@taizhang/wiring';
import { openServer } from '../../src/server';

/** What a parent orders: the environment of the server. It is answered with the address of its API. */
export interface ServingOrder {
  readonly env: Readonly<Record<string, string>>;
}

/** No session of a benchmark is slowed down. */
const UNLIMITED = 1_000_000_000;

/** The server as `npm start` builds it, but for its limit of requests; it serves until it is killed. */
async function serve({ env }: ServingOrder): Promise<string> {
  const config = configFrom(env);
  const log = (line: string) => void process.stderr.write(`${line}\n`);
  const parts = await openParts(config, log);
  const joined = await openJobs(parts, config, { working: false, log });
  const app = await openServer(joined, parts, { requestsAMinute: UNLIMITED, behindTls: false });
  await app.listen(0, '127.0.0.1');
  return `${await app.getUrl()}/api/v1`;
}

process.once('message', (order: ServingOrder) => {
  serve(order).then(
    (address) => process.send?.(address),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    },
  );
});
