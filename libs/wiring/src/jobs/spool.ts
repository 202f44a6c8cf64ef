import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;
const HOUR_MS = 60 * 60 * 1000;

/** Files of the background: documents that were made, and ledgers until they are imported. For this account alone. */
export class Spool {
  private readonly documents: string;
  private readonly ledgers: string;

  constructor(folder: string) {
    this.documents = path.join(folder, 'documents');
    this.ledgers = path.join(folder, 'ledgers');
  }

  documentPath(name: string): string {
    return path.join(this.documents, name);
  }

  ledgerPath(name: string): string {
    return path.join(this.ledgers, name);
  }

  /** The document's size; null if it is not there, or no longer. */
  async sizeOfDocument(name: string): Promise<number | null> {
    const found = await stat(this.documentPath(name)).catch(() => null);
    return found?.isFile() ? found.size : null;
  }

  /** Whole under its name or not there at all. Answers its SHA-256. */
  async keepDocument(name: string, bytes: Uint8Array): Promise<string> {
    await mkdir(this.documents, { recursive: true, mode: PRIVATE_FOLDER });
    const draft = draftOf(this.documentPath(name));
    await writeFile(draft, bytes, { mode: PRIVATE_FILE, flush: true });
    await rename(draft, this.documentPath(name));
    return createHash('sha256').update(bytes).digest('hex');
  }

  /** Copies a ledger here and answers its name: its SHA-256 and its kind of file. */
  async keepLedger(file: string): Promise<string> {
    await mkdir(this.ledgers, { recursive: true, mode: PRIVATE_FOLDER });
    const draft = draftOf(path.join(this.ledgers, 'ledger'));
    const hash = createHash('sha256');
    const hashing = new Transform({
      transform: (chunk: Buffer, _, done) => {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    try {
      await pipeline(createReadStream(file), hashing, createWriteStream(draft, { mode: PRIVATE_FILE }));
      await sync(draft);
      const name = `${hash.digest('hex')}${extensionOf(file)}`;
      await rename(draft, this.ledgerPath(name));
      return name;
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  async dropLedger(name: string): Promise<void> {
    await rm(this.ledgerPath(name), { force: true });
  }

  /** Removes what no job waits for any more; what came within the last hour may be about to be ordered. */
  async dropLedgersExcept(awaited: ReadonlySet<string>): Promise<void> {
    const names = await readdir(this.ledgers).catch(() => []);
    for (const name of names.filter((one) => !awaited.has(one))) {
      const found = await stat(this.ledgerPath(name)).catch(() => null);
      if (found && Date.now() - found.mtimeMs > HOUR_MS) await this.dropLedger(name);
    }
  }
}

function draftOf(file: string): string {
  return `${file}.${randomBytes(6).toString('hex')}.draft`;
}

const KNOWN_EXTENSION = /^\.[a-z]{1,8}$/;

function extensionOf(file: string): string {
  const extension = path.extname(file).toLowerCase();
  return KNOWN_EXTENSION.test(extension) ? extension : '.ndjson';
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
