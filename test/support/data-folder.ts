import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';

/** A data folder of a test's own, with whatever server runs on it. */
export interface DataFolder {
  /** Exists, and may be entered by everybody. */
  readonly parent: string;
  /** Does not exist yet. */
  readonly path: string;
  readonly cluster: string;
  /** Of the server that runs; undefined if none does. */
  serverPid(): number | undefined;
  /** SIGKILL to the server, should it run. */
  killServer(): void;
  /** Kills the server, should it run, and removes everything. */
  remove(): void;
}

export function temporaryDataFolder(...below: readonly string[]): DataFolder {
  const parent = mkdtempSync(path.join(tmpdir(), 'taizhang-launcher-'));
  chmodSync(parent, 0o711);
  const folder = path.join(parent, ...below, 'data');
  const cluster = path.join(folder, 'postgres');
  const serverPid = () => runningServer(cluster);
  const killServer = () => {
    const pid = serverPid();
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  };
  return {
    parent,
    path: folder,
    cluster,
    serverPid,
    killServer,
    remove: () => {
      killServer();
      rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function runningServer(cluster: string): number | undefined {
  const file = path.join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid = ''] = readFileSync(file, 'utf8').split('\n');
  const { stdout } = spawnSync('ps', ['-ww', '-o', 'stat=,args=', '-p', pid], { encoding: 'utf8' });
  const runs = !stdout.startsWith('Z') && stdout.includes(` -D ${cluster} `);
  return runs ? Number(pid) : undefined;
}

/** The rows' columns in one list. */
export async function ask(socketFolder: string, sql: string): Promise<readonly unknown[]> {
  const client = new Client({ host: socketFolder, port: 5432, user: 'postgres', database: 'postgres' });
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows.flat();
  } finally {
    await client.end();
  }
}
