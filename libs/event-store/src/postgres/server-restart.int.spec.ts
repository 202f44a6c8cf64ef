import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../../../wiring/src/embedded-postgres';
import { CONTRACT, runCase } from '../contract';
import { postgresAdapter } from '../contract/postgres/postgres-adapter';

const REACHABLE_BY_THE_SERVER = 0o711;

/** Needs a server of its own, because the tests' common one is not alone to be stopped. */
it.each(CONTRACT.filter(({ needs }) => needs === 'restartServer').map((one) => [one.name, one] as const))(
  '%s',
  async (_, contractCase) => {
    const dataFolder = mkdtempSync(path.join(tmpdir(), 'taizhang-restart-'));
    chmodSync(dataFolder, REACHABLE_BY_THE_SERVER);
    const start = () => startEmbeddedPostgres({ dataFolder });
    let server = await start();
    const adapter = await postgresAdapter({
      config: (user = 'postgres') => server.connection(user, 'postgres'),
    });
    const restartServer = async (): Promise<void> => {
      const [pid] = readFileSync(path.join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
      process.kill(Number(pid), 'SIGQUIT');
      server = await start();
    };
    try {
      await runCase(contractCase, { ...adapter, restartServer });
    } finally {
      await adapter.close();
      await server.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    }
  },
);
