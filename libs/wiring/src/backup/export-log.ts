import { copyLog } from '@taizhang/backup';
import type { CopiedLog, Write } from '@taizhang/backup';
import { PROGRAM_VERSION } from '@taizhang/case-handling';
import type { Parts } from '../parts';
import { QuestionError } from '../question-error';
import type { ExportAnswer, ExportOrder } from './backup-answer';
import { saveFile } from './save-file';

/** Copies the log to a file, which appears when it is whole, or to whoever takes the text. */
export async function exportLog(order: ExportOrder, parts: Parts): Promise<ExportAnswer> {
  const { to } = order;
  const copy = (write: Write) => copyTo(write, order, parts);
  return typeof to === 'string'
    ? { file: to, ...(await saveFile(to, copy)) }
    : { file: null, ...(await copy(to)) };
}

async function copyTo(
  write: Write,
  { after, onProgress }: ExportOrder,
  { store, copies }: Parts,
): Promise<CopiedLog> {
  const options = { after, program: PROGRAM_VERSION, now: () => new Date(), onProgress };
  const copied = await copyLog({ store, keys: copies.keys, accounts: copies.accounts }, options, write);
  if (copied) return copied;
  const { ordinal } = await store.head();
  throw new QuestionError('BeyondTheLog', `登记只到第 ${ordinal} 条，没有第 ${after} 条；没有导出。`);
}
