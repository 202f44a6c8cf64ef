import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ask, temporaryDataFolder } from '@test/data-folder';
import type { DataFolder } from '@test/data-folder';
import { LOGGED, postgresUser, STARTED } from '@test/postgres-user';
import { NOTICES } from './sentences';
import { serverAccount } from './server-account';
import { startEmbeddedPostgres } from './start';

describe('after SIGKILL', () => {
  let data: DataFolder;
  beforeEach(() => (data = temporaryDataFolder()));
  afterEach(() => data.remove());

  const start = () => startEmbeddedPostgres({ dataFolder: data.path });
  const kill = (pid: number | undefined) => process.kill(pid ?? Number.NaN, 'SIGKILL');

  it('of the process that started it, the orphan is adopted, and stopped when its next user leaves', async () => {
    const starter = postgresUser(data.path);
    const { socketFolder } = await starter.told(STARTED);
    await ask(socketFolder, 'CREATE TABLE kept AS SELECT 1 AS one');
    const orphan = data.serverPid();
    await starter.kill();
    const next = await start();
    expect(next.startedHere).toBe(false);
    expect(data.serverPid()).toBe(orphan);
    expect(await ask(next.socketFolder, 'SELECT one FROM kept')).toEqual([1]);
    await next.stop();
    expect(data.serverPid()).toBeUndefined();
  });

  it('of the server, the next start recovers what was acknowledged', async () => {
    const user = postgresUser(data.path);
    const { socketFolder } = await user.told(STARTED);
    await ask(socketFolder, 'CREATE TABLE kept AS SELECT 1 AS one');
    kill(data.serverPid());
    const next = await start();
    expect(next.startedHere).toBe(true);
    expect(await ask(next.socketFolder, 'SELECT one FROM kept')).toEqual([1]);
    await user.kill();
    await next.stop();
  });

  it('of the server and its user together, the next start recovers', async () => {
    const user = postgresUser(data.path);
    const { socketFolder } = await user.told(STARTED);
    await ask(socketFolder, 'CREATE TABLE kept AS SELECT 1 AS one');
    kill(data.serverPid());
    await user.kill();
    const next = await start();
    expect(await ask(next.socketFolder, 'SELECT one FROM kept')).toEqual([1]);
    await next.stop();
  });

  it('in the middle of making the cluster, the next start makes it anew', async () => {
    const starter = postgresUser(data.path);
    await starter.told(LOGGED.refine(({ line }) => line === NOTICES.makingCluster));
    await starter.kill();
    const next = await start();
    expect(next.startedHere).toBe(true);
    await next.stop();
  });

  it('the number of the dead server may belong to another process of the same user by now', async () => {
    const server = await start();
    await server.stop();
    const namesake = spawn('sleep', ['60'], { ...serverAccount([data.cluster]), stdio: 'ignore' });
    const stale = [namesake.pid, data.cluster, 0, 5432, server.socketFolder, '', '', 'ready', ''];
    writeFileSync(path.join(data.cluster, 'postmaster.pid'), stale.join('\n'));
    writeFileSync(path.join(server.socketFolder, '.s.PGSQL.5432.lock'), stale.join('\n'));
    const next = await start();
    expect(next.startedHere).toBe(true);
    expect(readFileSync(path.join(data.cluster, 'postmaster.pid'), 'utf8')).toContain(
      String(data.serverPid()),
    );
    await next.stop();
    namesake.kill();
  });
});
