import { AuditUnavailableError } from '@taizhang/audit-log';
import { StreamContestedError } from '@taizhang/case-handling';
import { StoreBusyError } from '@taizhang/event-store';
import { KeyVaultError } from '@taizhang/key-vault';
import { codeOf } from '../error-code';
import { isDatabaseLost } from '../lost-database';
import { failureSentence } from '../wording/failures';

/** What may pass by itself: the database or the queue is away, the log or a case is busy. */
export function isPassing(error: unknown): boolean {
  if (error instanceof StoreBusyError || error instanceof StreamContestedError) return true;
  if (error instanceof AuditUnavailableError || isKeysAway(error)) return true;
  return isDatabaseLost(error) || AWAY.has(codeOrNameOf(error));
}

/** The folder of the keys is away or may only be read: the administrator mends it. */
function isKeysAway(error: unknown): boolean {
  return error instanceof KeyVaultError && error.code === 'NotAccessible';
}

/** One sentence for what may be tried again later; null for everything else. */
export function unavailableSentence(error: unknown): string | null {
  if (!isPassing(error)) return null;
  if (isDatabaseLost(error)) return LOST;
  if (isKeysAway(error)) return KEYS_AWAY;
  return error instanceof AuditUnavailableError ? NOT_NOTED : (failureSentence(error) ?? QUEUE_AWAY);
}

const LOST = '数据库暂时连不上，请稍后再试。';
const NOT_NOTED = '查阅留痕暂时写不进去，所以什么都没有显示；请稍后再试，仍不行请联系系统管理员。';
const KEYS_AWAY = '密钥目录暂时不能读写，什么都没有改动，请联系系统管理员。';
const QUEUE_AWAY = '任务队列暂时连不上，请稍后再试。';
const AWAY = new Set(['ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'MaxRetriesPerRequestError']);

/** The code of a system or database error, the name of any other. */
export function codeOrNameOf(error: unknown): string {
  return codeOf(error) ?? (error instanceof Error ? error.name : 'Unknown');
}
