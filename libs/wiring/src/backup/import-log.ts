import { restoreLog } from '@taizhang/backup';
import type { Parts } from '../parts';
import { copyFaultSentence } from '../wording/copy-faults';
import type { ImportLogAnswer, ImportLogOrder } from './backup-answer';
import { lastActOf } from './last-act';
import { readCopy } from './read-copy';

/** Reads a copy of the log back, whole or not at all, and says what the log's last act now is. */
export async function importLog(
  { file, onProgress }: ImportLogOrder,
  parts: Parts,
): Promise<ImportLogAnswer> {
  const answer = await restoreLog(await readCopy(file), parts.copies.target, { onProgress });
  if (!answer.ok) return { file, ...answer, message: copyFaultSentence(answer.fault) };
  // Accounts of the copy show themselves once the events that came back with them are applied.
  await parts.staff.tidy();
  const { ordinal: head } = await parts.store.head();
  return { file, ok: true, ...answer.restored, head, lastAct: await lastActOf(head, parts) };
}
