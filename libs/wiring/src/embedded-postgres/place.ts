import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  lchownSync,
  constants,
  lstatSync,
  mkdirSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { codeOf } from '../error-code';
import { refusal } from './sentences';
import { doorsTo, firstClosedDoor, serverAccount } from './server-account';
import type { ServerAccount } from './server-account';

/** Where everything of one embedded server lies. */
export interface Place {
  readonly dataFolder: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  readonly logFile: string;
  /** Tickets of the processes that start or stop the server. */
  readonly turns: string;
  readonly account: ServerAccount | undefined;
}

/** Part of the socket's file name only: the server listens on no TCP port. */
export const PORT = 5432;

const PASSABLE = 0o711;
const PRIVATE = 0o700;
/** macOS allows 104 bytes with the closing zero, Linux 108. */
const LONGEST_SOCKET_PATH = 103;

/** Makes the data folder if it is missing; throws the refusal if it cannot be used. */
export function placeIn(folder: string): Place {
  const given = path.resolve(folder);
  const account = serverAccount([path.join(given, 'postgres'), given]);
  refuseClosedDoor(given, account);
  const dataFolder = makeDataFolder(given, account);
  return {
    dataFolder,
    cluster: path.join(dataFolder, 'postgres'),
    logFile: path.join(dataFolder, 'postgres.log'),
    turns: path.join(dataFolder, 'postgres-turns'),
    account,
  };
}

function refuseClosedDoor(target: string, account: ServerAccount | undefined): void {
  const barrier = firstClosedDoor(target, account);
  if (barrier === undefined || !statSync(barrier).isDirectory()) return; // a file in the way shows when it is entered
  throw refusal('PathNotTraversable', barrier, account?.name);
}

function makeDataFolder(given: string, account: ServerAccount | undefined): string {
  try {
    const mode = account === undefined ? PRIVATE : PASSABLE;
    const firstMade = mkdirSync(given, { recursive: true, mode });
    if (account !== undefined && firstMade !== undefined) {
      const made = doorsTo(given).filter((door) => door.length >= firstMade.length);
      made.forEach((door) => chmodSync(door, PASSABLE)); // whatever the umask says
    }
    accessSync(given, constants.W_OK | constants.X_OK);
    return realpathSync(given);
  } catch (error) {
    throw refusal('FolderNotWritable', given, codeOf(error) ?? String(error), error);
  }
}

/**
 * Inside the data folder if the path is short enough for a socket; else under the system's folder for temporary files,
 * named by the data folder, so that every process comes to the same one. Mode 0700, owned by the server's user. To be
 * called only when no server runs: a dead one's lock on the socket goes, for its number may be in use again.
 */
export function makeSocketFolder({ dataFolder, account }: Place): string {
  const folder = socketFolderFor(dataFolder);
  const owner = account?.uid ?? process.geteuid?.() ?? 0;
  mkdirSync(folder, { recursive: true, mode: PRIVATE });
  const found = lstatSync(folder);
  const safe = found.isDirectory() && [owner, process.geteuid?.()].includes(found.uid);
  if (!safe) throw refusal('SocketFolderTaken', folder);
  giveTo(account, folder);
  chmodSync(folder, PRIVATE);
  rmSync(path.join(folder, `.s.PGSQL.${PORT}.lock`), { force: true });
  return folder;
}

function socketFolderFor(dataFolder: string): string {
  const near = path.join(dataFolder, 'socket');
  if (fits(near)) return near;
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
  return path.join(tmpdir(), `taizhang-${name}`);
}

function fits(folder: string): boolean {
  return Buffer.byteLength(path.join(folder, `.s.PGSQL.${PORT}`)) <= LONGEST_SOCKET_PATH;
}

export function giveTo(account: ServerAccount | undefined, target: string): void {
  if (account !== undefined) lchownSync(target, account.uid, account.gid);
}

/** The folder of tickets belongs to the server's user too: a later start may come from that user directly. */
export function prepareTurns({ turns, account }: Place): void {
  if (mkdirSync(turns, { recursive: true, mode: PRIVATE }) !== undefined) giveTo(account, turns);
}
