import { execFileSync } from 'node:child_process';
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { benchFolder } from './bench-folder';
import { percentile } from './measuring/numbers';
import { asOwner } from './stores/database';

/** Under what the figures were taken. */
export interface Environment {
  readonly commit: string;
  readonly measuredOn: string;
  readonly machine: string;
  readonly node: string;
  readonly postgres: string;
  readonly settings: Readonly<Record<string, string>>;
}

const SETTINGS = ['fsync', 'synchronous_commit', 'wal_sync_method', 'full_page_writes', 'shared_buffers'];
const GIB = 1024 ** 3;
const SYNCS = 200;

function commit(): string {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: __dirname, encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--untracked-files=no', '--', '../libs', '../bench/*.ts');
  return git('rev-parse', '--short', 'HEAD') + (changed === '' ? '' : ' with changes');
}

/** Median of writing 8 KiB and waiting for the disk: says whether fsync costs here what it costs on a disk. */
function syncMs(): number {
  const file = path.join(benchFolder(), 'sync');
  const handle = openSync(file, 'w');
  const page = Buffer.alloc(8192, 1);
  const times = Array.from({ length: SYNCS }, () => {
    const begun = performance.now();
    writeSync(handle, page, 0, page.length, 0);
    fdatasyncSync(handle);
    return performance.now() - begun;
  });
  closeSync(handle);
  rmSync(file);
  return percentile(times, 0.5);
}

function machine(): string {
  const [cpu] = os.cpus();
  const load = os.loadavg()[0] ?? Number.NaN;
  return `${os.cpus().length} cores (${cpu?.model.trim()}), ${Math.round(os.totalmem() / GIB)} GiB, ${os.type()} ${os.arch()}; fdatasync ${syncMs().toFixed(2)} ms; load ${load.toFixed(1)} at the start`;
}

export async function environment(socketFolder: string): Promise<Environment> {
  return asOwner({ socketFolder, name: 'postgres' }, async (client) => {
    const settings: [string, string][] = [];
    for (const name of [...SETTINGS, 'server_version']) {
      const { rows } = await client.query<Record<string, string>>(`show ${name}`);
      settings.push([name, rows[0]?.[name] ?? '']);
    }
    const { server_version: postgres = '', ...others } = Object.fromEntries(settings);
    return {
      commit: commit(),
      measuredOn: new Date().toISOString().slice(0, 16),
      machine: machine(),
      node: process.version,
      postgres,
      settings: others,
    };
  });
}
