import { execFileSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { ask, temporaryDataFolder } from '@test/data-folder';
import type { DataFolder } from '@test/data-folder';
import { postgresUser, STARTED } from '@test/postgres-user';
import { startEmbeddedPostgres } from './start';

describe('the embedded PostgreSQL', () => {
  let data: DataFolder;
  beforeEach(() => (data = temporaryDataFolder()));
  afterEach(() => data.remove());

  const start = () => startEmbeddedPostgres({ dataFolder: data.path });

  it('is made on the first start: UTF-8, byte order, checksums, durable, no TCP, behind a 0700 folder', async () => {
    const server = await start();
    const settings = ['server_encoding', 'data_checksums', 'fsync', 'synchronous_commit', 'listen_addresses'];
    const shown = settings.map((name) => `current_setting('${name}')`).join(', ');
    expect(await ask(server.socketFolder, `SELECT ${shown}`)).toEqual(['UTF8', 'on', 'on', 'on', '']);
    expect(await ask(server.socketFolder, 'SELECT DISTINCT datcollate FROM pg_database')).toEqual(['C']);
    expect(statSync(server.socketFolder).mode & 0o777).toBe(0o700);
    await server.stop();
    expect(data.serverPid()).toBeUndefined();
  });

  it('keeps what was written from one start to the next', async () => {
    const first = await start();
    await ask(first.socketFolder, 'CREATE TABLE kept AS SELECT 1 AS one');
    await first.stop();
    const second = await start();
    expect(second.startedHere).toBe(true);
    expect(await ask(second.socketFolder, 'SELECT one FROM kept')).toEqual([1]);
    await second.stop();
  });

  it('is adopted by a second process, and stopped only by the last to leave', async () => {
    const starter = postgresUser(data.path);
    expect(await starter.told(STARTED)).toMatchObject({ startedHere: true });
    const pid = data.serverPid();
    const second = await start();
    expect(second.startedHere).toBe(false);
    await starter.leave();
    expect(await ask(second.socketFolder, 'SELECT 1')).toEqual([1]);
    expect(data.serverPid()).toBe(pid);
    await second.stop();
    expect(data.serverPid()).toBeUndefined();
  });

  it('is not stopped under a stranger that has a session open', async () => {
    const server = await start();
    const stranger = new Client(server.connection('postgres', 'postgres'));
    await stranger.connect();
    await server.stop();
    expect((await stranger.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await stranger.end();
  });

  it('is one server, however many processes start it at once', async () => {
    const users = [1, 2, 3].map(() => postgresUser(data.path));
    const answers = await Promise.all(users.map((user) => user.told(STARTED)));
    expect(answers.filter(({ startedHere }) => startedHere)).toHaveLength(1);
    expect(new Set(answers.map(({ socketFolder }) => socketFolder)).size).toBe(1);
    await Promise.all(users.map((user) => user.leave()));
    expect(data.serverPid()).toBeUndefined();
  });

  it('is not mistaken for the server of a copy of its data folder', async () => {
    const original = await start();
    const copy = path.join(data.parent, 'copy');
    await ask(original.socketFolder, 'CHECKPOINT');
    execFileSync('cp', ['-a', data.path, copy]);
    const other = await startEmbeddedPostgres({ dataFolder: copy });
    expect(other.startedHere).toBe(true);
    expect(await ask(other.socketFolder, 'SHOW data_directory')).toEqual([path.join(copy, 'postgres')]);
    await other.stop();
    expect(await ask(original.socketFolder, 'SELECT 1')).toEqual([1]);
    await original.stop();
  });
});

describe('a data folder whose path is too long for a socket', () => {
  it('has its socket in the folder for temporary files, where every process finds it', async () => {
    const data = temporaryDataFolder('政府信息公开申请台账'.repeat(3), '数据');
    const server = await startEmbeddedPostgres({ dataFolder: data.path });
    expect(path.dirname(server.socketFolder)).toBe(tmpdir());
    const neighbour = postgresUser(data.path);
    const { startedHere, socketFolder } = await neighbour.told(STARTED);
    expect({ startedHere, socketFolder }).toEqual({ startedHere: false, socketFolder: server.socketFolder });
    await neighbour.leave();
    await server.stop();
    rmSync(server.socketFolder, { recursive: true });
    data.remove();
  });
});
