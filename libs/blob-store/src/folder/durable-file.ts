import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;
const ENDING = '.part';

/** Writes a file beside its place and syncs it. What breaks off leaves nothing. */
export async function writeDraft(folder: string, source: AsyncIterable<Uint8Array>): Promise<string> {
  await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
  const draft = path.join(folder, `${randomBytes(12).toString('hex')}${ENDING}`);
  const handle = await open(draft, 'wx', PRIVATE_FILE);
  try {
    for await (const part of source) await handle.write(part);
    await handle.sync();
  } catch (error) {
    await handle.close();
    await rm(draft, { force: true });
    throw error;
  }
  await handle.close();
  return draft;
}

/** The file is at its place with all its bytes, after a crash too, or not at all. */
export async function moveDurably(draft: string, file: string): Promise<void> {
  const folder = path.dirname(file);
  const made = await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
  await rename(draft, file);
  await syncFolder(folder);
  for (let above = folder; made !== undefined && above.length >= made.length;) {
    above = path.dirname(above);
    await syncFolder(above);
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes what a crash left half written; what is younger may be another process at work. */
export async function sweepDrafts(folder: string, olderThanMs: number, nowMs: number): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  let swept = 0;
  for (const name of names.filter((one) => one.endsWith(ENDING))) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (!found || nowMs - found.mtimeMs < olderThanMs) continue;
    await rm(file, { force: true });
    swept += 1;
  }
  return swept;
}
