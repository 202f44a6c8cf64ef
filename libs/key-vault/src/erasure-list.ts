import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { KeyVaultError, notAccessible } from './key-vault-error';
import { syncFolder } from './sync-folder';

const FILE = 'erased.ndjson';
/** Of the keys, which stand last, and of the line: a line without it was cut by a crash. */
const END = ']}';

/** A key that was destroyed; the mark (8 hex digits) tells it from a later key under the same id. */
export interface ErasedKey {
  readonly id: string;
  readonly mark: string;
}

/** One erasure 删除个人信息, as it was ordered. Nothing in it says whom it concerned. */
export interface Erasure {
  readonly agency: string;
  readonly commandId: string;
  readonly recordedBy: string;
  readonly because: string;
  /** Where the event goes that records it. */
  readonly stream: string;
  readonly keys: readonly ErasedKey[];
}

/**
 * The erasure list 删除清单: a file beside the master key and outside the data folder, so that no copy of the data that
 * is restored later brings back what was erased. It is written, and on the disk, before any key is destroyed. It is
 * to be kept with the master key.
 */
export class ErasureList {
  private constructor(private readonly file: string) {}

  static in(keysFolder: string): ErasureList {
    return new ErasureList(path.join(keysFolder, FILE));
  }

  /** Resolves when it is on the disk. @throws KeyVaultError `NotAccessible`; nothing is to be destroyed then */
  async add(erasure: Erasure): Promise<void> {
    await this.append(erasure).catch((error: unknown) => {
      throw notAccessible(path.dirname(this.file), error);
    });
  }

  private async append(erasure: Erasure): Promise<void> {
    const handle = await open(this.file, 'a+', 0o600);
    try {
      const { size } = await handle.stat();
      // A crash may have cut the last line: it destroyed nothing yet, and must not spoil the next.
      const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
      const cut = size > 0 && buffer.toString() !== '\n';
      await handle.appendFile(`${cut ? '\n' : ''}${JSON.stringify(erasure)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await syncFolder(path.dirname(this.file));
  }

  /** @throws KeyVaultError `NotAnErasureList` when a line is not as it was written. */
  async all(): Promise<readonly Erasure[]> {
    const text = await readFile(this.file, 'utf8').catch((error: unknown) => {
      if (fieldsOf(error).code === 'ENOENT') return '';
      throw error;
    });
    return text
      .split('\n')
      .map((line) => line.trimEnd())
      .filter((line) => line.endsWith(END))
      .map((line) => this.erasureIn(line));
  }

  private erasureIn(line: string): Erasure {
    const erasure = readErasure(parsed(line));
    if (erasure) return erasure;
    throw new KeyVaultError(
      'NotAnErasureList',
      this.file,
      `${this.file} is not as Taizhang wrote it: put the right file there from the backup of the keys. Nothing was changed.`,
    );
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function readErasure(value: unknown): Erasure | null {
  const { keys, ...rest } = fieldsOf(value);
  const { agency = '', commandId = '', recordedBy = '', because = '', stream = '' } = textsOf(rest);
  const erasure = { agency, commandId, recordedBy, because, stream, keys: readKeys(keys) };
  return Object.values(erasure).every(({ length }) => length > 0) ? erasure : null;
}

/** Empty when one of them is none. */
function readKeys(value: unknown): readonly ErasedKey[] {
  const keys = Array.isArray(value) ? value.map(readKey) : [];
  const read = keys.flatMap((key) => key ?? []);
  return read.length === keys.length ? read : [];
}

function readKey(value: unknown): ErasedKey | null {
  const { id, mark } = textsOf(fieldsOf(value));
  return id && mark ? { id, mark } : null;
}

function fieldsOf(value: unknown): { readonly [field: string]: unknown } {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function textsOf(fields: { readonly [field: string]: unknown }): {
  readonly [field: string]: string | undefined;
} {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]),
  );
}
