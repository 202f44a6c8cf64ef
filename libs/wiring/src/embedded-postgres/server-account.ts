import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { refusal } from './sentences';

/** The user under whose rights the server runs when this program itself runs as root. */
export interface ServerAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses root, so root hands the server to the owner of the folders, or else to `postgres` or `nobody`.
 * Nothing (`undefined`) for an ordinary user: the server runs with that user's own rights.
 */
export function serverAccount(folders: readonly string[]): ServerAccount | undefined {
  if (process.geteuid?.() !== 0) return undefined;
  const owners = folders.map(ownerOf);
  const account = owners.find((owner) => owner !== undefined) ?? accountOf('postgres') ?? accountOf('nobody');
  if (account === undefined) throw refusal('NoUnprivilegedAccount', 'root');
  return account;
}

function ownerOf(folder: string): ServerAccount | undefined {
  const owner = existsSync(folder) ? statSync(folder).uid : 0;
  return owner === 0 ? undefined : accountOf(String(owner));
}

function accountOf(user: string): ServerAccount | undefined {
  try {
    const [name = '', uid, gid] = ['-un', '-u', '-g'].map((flag) => idOf(flag, user));
    return { name, uid: Number(uid), gid: Number(gid) };
  } catch {
    return undefined;
  }
}

function idOf(flag: string, user: string): string {
  return execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}

const FIRST_CLOSED_DOOR = 'for folder do [ -x "$folder" ] || { printf %s "$folder"; exit 1; }; done';

/** The first folder on the way to `target` that the account may not enter; it is asked by trying, so that ACLs count. */
export function firstClosedDoor(target: string, account: ServerAccount | undefined): string | undefined {
  if (account === undefined) return undefined;
  const { uid, gid } = account;
  const existing = doorsTo(target).filter((door) => existsSync(door));
  const asked = spawnSync('/bin/sh', ['-c', FIRST_CLOSED_DOOR, 'sh', ...existing], {
    uid,
    gid,
    cwd: '/',
    encoding: 'utf8',
  });
  return asked.status === 0 ? undefined : asked.stdout;
}

/** `/a/b` is reached through `/`, `/a` and `/a/b`. */
export function doorsTo(target: string): readonly string[] {
  const parent = path.dirname(target);
  return parent === target ? [target] : [...doorsTo(parent), target];
}
