import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;
const HOUR_MS = 60 * 60 * 1000;
/** As long as the longest job stands in its queue: whoever is told of a document there finds it here. */
const KEPT_MS = 30 * 24 * HOUR_MS;

/**
 * Files of the background: documents that were made, texts for them, ledgers until they are imported. For this
 * account alone. Where several machines work, it is a folder that they share.
 */
export class Spool {
  private readonly documents: string;
  private readonly ledgers: string;
  private readonly texts: string;

  constructor(folder: string) {
    this.documents = path.join(folder, 'documents');
    this.ledgers = path.join(folder, 'ledgers');
    this.texts = path.join(folder, 'texts');
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

  /** Answers the document's SHA-256. */
  async keepDocument(name: string, bytes: Uint8Array): Promise<string> {
    await writeWhole(this.documentPath(name), bytes);
    return sha256(bytes);
  }

  /** Keeps what the office wrote for a document and answers its name, its SHA-256. */
  async keepTexts(texts: object): Promise<string> {
    const content = Buffer.from(JSON.stringify(texts));
    await writeWhole(path.join(this.texts, sha256(content)), content);
    return sha256(content);
  }

  /** Null where they are no longer. */
  async textsNamed(name: string): Promise<string | null> {
    return readFile(path.join(this.texts, name), 'utf8').catch(() => null);
  }

  /** Copies a ledger here and answers its name, its SHA-256. */
  async keepLedger(file: string): Promise<string> {
    const draft = await draftOf(this.ledgerPath('ledger'));
    const hash = createHash('sha256');
    const hashing = new Transform({
      transform: (chunk: Buffer, _, done) => {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    try {
      const whole = createWriteStream(draft, { mode: PRIVATE_FILE, flush: true });
      await pipeline(createReadStream(file), hashing, whole);
      const name = hash.digest('hex');
      await rename(draft, this.ledgerPath(name));
      return name;
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  /** Keeps what comes in until it has been looked at; null, and nothing kept, where it is longer. */
  async takeIn(content: AsyncIterable<Uint8Array>, mostBytes: number): Promise<string | null> {
    const draft = await draftOf(this.ledgerPath('upload'));
    let bytes = 0;
    const handle = await open(draft, 'wx', PRIVATE_FILE);
    try {
      for await (const part of content) {
        bytes += part.length;
        if (bytes > mostBytes) break;
        await handle.write(part);
      }
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
    if (bytes <= mostBytes) return draft;
    await rm(draft, { force: true });
    return null;
  }

  /** Removes what `takeIn` kept. */
  async dropDraft(file: string): Promise<void> {
    await rm(file, { force: true });
  }

  async dropLedger(name: string): Promise<void> {
    await rm(this.ledgerPath(name), { force: true });
  }

  /**
   * Removes what no job waits for any more: documents and texts after thirty days; ledgers, which name people, at
   * once, but what came within the last hour may be about to be ordered.
   */
  async sweep(awaited: ReadonlySet<string>): Promise<void> {
    const before = (ageMs: number) => ({ awaited, before: Date.now() - ageMs });
    await dropOld(this.ledgers, before(HOUR_MS));
    for (const folder of [this.documents, this.texts]) await dropOld(folder, before(KEPT_MS));
  }
}

/** @param before milliseconds since 1970: what was written since then stays */
async function dropOld(
  folder: string,
  { awaited, before }: { readonly awaited: ReadonlySet<string>; readonly before: number },
): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => !awaited.has(one))) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found && found.mtimeMs < before) await rm(file, { force: true });
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The file is there with all its bytes, or not at all. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const draft = await draftOf(file);
  await writeFile(draft, bytes, { mode: PRIVATE_FILE, flush: true });
  await rename(draft, file);
}

/** A name beside the file for what is not yet whole. */
async function draftOf(file: string): Promise<string> {
  await mkdir(path.dirname(file), { recursive: true, mode: PRIVATE_FOLDER });
  return `${file}.${randomBytes(6).toString('hex')}.draft`;
}
