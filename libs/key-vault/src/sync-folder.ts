import { open } from 'node:fs/promises';

/** What was made, renamed or removed in the folder outlives a power cut once this resolves. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
