import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { restoreLog } from '@taizhang/backup';
import type { Parts } from '../parts';
import { QuestionError } from '../question-error';
import { copyFaultSentence } from '../wording/copy-faults';
import type { ImportLogAnswer, ImportLogOrder } from './backup-answer';
import { lastActOf } from './last-act';

/** Reads a copy of the log back, whole or not at all, and says what the log's last act now is. */
export async function importLog(
  { file, onProgress }: ImportLogOrder,
  parts: Parts,
): Promise<ImportLogAnswer> {
  await access(file, constants.R_OK).catch(() => notReadable(file));
  const answer = await restoreLog(() => bytesOf(file), parts.copies.target, { onProgress });
  if (!answer.ok) return { file, ...answer, message: copyFaultSentence(answer.fault) };
  const { ordinal: head } = await parts.store.head();
  return { file, ok: true, ...answer.restored, head, lastAct: await lastActOf(head, parts) };
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
