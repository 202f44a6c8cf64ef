import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { benchFolder } from '../bench-folder';

/** The peers, pinned; installed for the benchmark alone and outside the repository. */
const PEERS = {
  '@eventide/message-db': '1.3.1',
  '@castore/core': '2.4.2',
  '@castore/event-storage-adapter-postgres': '2.4.2',
} as const;

export type PeerPackage = keyof typeof PEERS;

function scratchFolder(): string {
  return path.join(benchFolder(), 'peers');
}

export function versionOf(name: PeerPackage): string {
  return PEERS[name];
}

/** Installs what is missing; a second run finds it there. */
export function installPeers(): void {
  const folder = scratchFolder();
  const manifest = JSON.stringify({ private: true, dependencies: PEERS }, null, 2);
  const file = path.join(folder, 'package.json');
  const done = path.join(folder, 'node_modules', '.package-lock.json');
  if (existsSync(done) && existsSync(file) && readFileSync(file, 'utf8') === manifest) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, manifest);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: folder, stdio: 'ignore' });
}

/** The folder of an installed peer. */
export function folderOf(name: PeerPackage): string {
  return path.join(scratchFolder(), 'node_modules', name);
}

/** Loads the peer's code as its own users would. */
export function requireOf(): NodeJS.Require {
  return createRequire(path.join(scratchFolder(), 'package.json'));
}
