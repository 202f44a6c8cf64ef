import { randomBytes } from 'node:crypto';
import { access, open, rename, unlink } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Write } from '@taizhang/backup';
import { QuestionError } from '../question-error';
import { codeOf } from '../error-code';

/**
 * A new file that appears under its name only when it is whole and on the disk. What is there already is never
 * replaced: it may be the last good copy. Only the account that runs the program may read it.
 */
export async function saveFile<Answer>(
  file: string,
  work: (write: Write) => Promise<Answer>,
): Promise<Answer> {
  if (await exists(file)) throw new QuestionError('FileInTheWay', `${file} 已经存在，请换一个文件名。`);
  const draft = `${file}.${randomBytes(4).toString('hex')}.part`;
  const handle = await open(draft, 'wx', 0o600).catch((error: unknown) => notWritable(file, error));
  try {
    const answer = await written(handle, file, work);
    await rename(draft, file);
    await syncFolder(path.dirname(file));
    return answer;
  } catch (error) {
    await unlink(draft).catch(() => undefined);
    throw error;
  }
}

async function written<Answer>(
  handle: FileHandle,
  file: string,
  work: (write: Write) => Promise<Answer>,
): Promise<Answer> {
  try {
    const answer = await work((text) =>
      handle.appendFile(text).catch((error: unknown) => notWritable(file, error)),
    );
    await handle.sync();
    return answer;
  } finally {
    await handle.close();
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

function notWritable(file: string, error: unknown): never {
  const why = codeOf(error) === 'ENOSPC' ? '磁盘已满' : '请核对路径和权限';
  throw new QuestionError('FileNotWritable', `文件 ${file} 写不进去（${why}），没有导出。`);
}

/** The name itself must be on the disk too; where a folder cannot be opened, the system keeps names by itself. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
