import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import type { OpenFile } from '@taizhang/backup';
import { QuestionError } from '../question-error';

/** A copy's bytes, as often as they are asked for; a file that cannot be read is said in one sentence. */
export async function readCopy(file: string): Promise<OpenFile> {
  await access(file, constants.R_OK).catch(() => notReadable(file));
  return () => bytesOf(file);
}

async function* bytesOf(file: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(file)) yield Buffer.from(chunk);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) notReadable(file);
    throw error;
  }
}

function notReadable(file: string): never {
  throw new QuestionError('NoSuchFile', `文件 ${file} 读不出来，请核对路径；什么都没有存入。`);
}
