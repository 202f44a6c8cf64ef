import { randomBytes } from 'node:crypto';
import { chmod, link, lstat, mkdir, open, readFile, realpath, rename, unlink } from 'node:fs/promises';
import path from 'node:path';
import { KeyVaultError, notAccessible } from './key-vault-error';
import { syncFolder } from './sync-folder';

const MASTER = 'master.key';
const SEALER = 'sealer.key';
const NEXT_SEALER = 'sealer.next.key';
const NAME = 'TAIZHANG-KEY-';
/** Name, version and line end stand before the key, so that a later form can be told from this one. */
const HEADER = Buffer.from(`${NAME}1\n`);
const KEY_BYTES = 32;
const OTHERS_BITS = 0o077;

export interface KeyFolders {
  readonly keysFolder: string;
  /** Keys never lie under it: a copy of the data would bring its own keys along. */
  readonly dataFolder: string;
}

/**
 * The master key 主密钥, from which all others hang; made at the first start (folder 0700, file 0600). Several
 * processes may start at once: they end with the same key.
 * @throws KeyVaultError when the key lies where others can read it, or is none.
 */
export async function openMasterKey(folders: KeyFolders): Promise<Buffer> {
  return openKey(folders, MASTER);
}

/**
 * The key that signs the history's heads: an Ed25519 seed of 32 bytes, made and kept as the master key is.
 * @throws KeyVaultError as there
 */
export async function openSealerKey(folders: KeyFolders): Promise<Buffer> {
  return openKey(folders, SEALER);
}

/** The key that shall sign next, made where there is none: beside the one that signs now until it takes its place. */
export async function openNextSealerKey(folders: KeyFolders): Promise<Buffer> {
  return openKey(folders, NEXT_SEALER);
}

/** The next key takes the place of the one that signed until now, which is gone then. */
export async function adoptNextSealerKey({ keysFolder }: KeyFolders): Promise<void> {
  await rename(path.join(keysFolder, NEXT_SEALER), path.join(keysFolder, SEALER));
  await syncFolder(keysFolder);
}

async function openKey(folders: KeyFolders, name: string): Promise<Buffer> {
  try {
    await mkdir(folders.keysFolder, { recursive: true, mode: 0o700 });
    await checkPlace(folders);
    const file = path.join(folders.keysFolder, name);
    return (await readKey(file)) ?? (await makeKey(file));
  } catch (error) {
    if (error instanceof KeyVaultError) throw error;
    throw notAccessible(folders.keysFolder, error);
  }
}

async function checkPlace({ keysFolder, dataFolder }: KeyFolders): Promise<void> {
  const data = await realpath(dataFolder).catch(() => path.resolve(dataFolder));
  const away = path.relative(data, await realpath(keysFolder));
  const inside =
    away === '' || (away !== '..' && !away.startsWith(`..${path.sep}`) && !path.isAbsolute(away));
  if (inside) {
    throw new KeyVaultError(
      'UnderDataFolder',
      keysFolder,
      `${keysFolder} lies under the data folder ${dataFolder}: move it elsewhere and set TAIZHANG_KEYS.`,
    );
  }
  await checkMode(keysFolder, 0o700);
}

async function checkMode(place: string, wanted: number): Promise<void> {
  const { mode } = await lstat(place);
  if (process.platform === 'win32' || (mode & OTHERS_BITS) === 0) return;
  const shown = wanted.toString(8).padStart(4, '0');
  throw new KeyVaultError(
    'ModeTooWide',
    place,
    `${place} may be read by others: run "chmod ${shown} ${place}", then start again.`,
  );
}

/** Null when there is no key yet. */
async function readKey(file: string): Promise<Buffer | null> {
  const bytes = await readFile(file).catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  });
  if (bytes === null) return null;
  await checkMode(file, 0o600);
  return keyIn(bytes, file);
}

function keyIn(bytes: Buffer, file: string): Buffer {
  const header = bytes.subarray(0, HEADER.length);
  const key = bytes.subarray(HEADER.length);
  if (header.equals(HEADER) && key.length === KEY_BYTES) return Buffer.from(key);
  const later = header.subarray(0, NAME.length).toString() === NAME && !header.equals(HEADER);
  throw later
    ? new KeyVaultError('NewerKeyFile', file, `${file} was made by a newer Taizhang: start that version.`)
    : new KeyVaultError(
        'NotAKeyFile',
        file,
        `${file} is not a whole key file: put the right one there from your backup. Without it nothing that was ` +
          `sealed can be read again.`,
      );
}

/** Written whole beside its place, then linked there: a crash leaves no half key, and the first process wins. */
async function makeKey(file: string): Promise<Buffer> {
  const draft = `${file}.${randomBytes(8).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(Buffer.concat([HEADER, randomBytes(KEY_BYTES)]));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await chmod(draft, 0o600);
  await link(draft, file).catch((error: unknown) => {
    if (!isCode(error, 'EEXIST')) throw error;
  });
  await unlink(draft);
  await syncFolder(path.dirname(file));
  const key = await readKey(file);
  if (!key)
    throw new KeyVaultError('NotAccessible', file, `${file} was taken away while it was made; start again.`);
  return key;
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
