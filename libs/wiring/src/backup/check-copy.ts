import { checkLog } from '@taizhang/backup';
import { keyOpener, openMasterKey } from '@taizhang/key-vault';
import { configFrom } from '../config';
import { copyFaultSentence } from '../wording/copy-faults';
import type { CheckCopyAnswer, ImportLogOrder } from './backup-answer';
import { readCopy } from './read-copy';

/** Whether a copy is whole and the master key at hand opens it. Needs no database, and starts none. */
export async function checkCopy(
  env: Readonly<Record<string, string | undefined>>,
  { file, onProgress }: ImportLogOrder,
): Promise<CheckCopyAnswer> {
  const open = await readCopy(file);
  const opens = keyOpener(await openMasterKey(configFrom(env)));
  const answer = await checkLog(
    open,
    ({ key, wrapped }) => opens({ id: key, wrapped: Buffer.from(wrapped, 'base64') }),
    { onProgress },
  );
  return answer.ok
    ? { file, ok: true, ...answer.checked }
    : { file, ...answer, message: copyFaultSentence(answer.fault) };
}
