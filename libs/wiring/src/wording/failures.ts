import {
  CommandIdReusedError,
  NewerVersionNeededError,
  SealBrokenError,
  StreamContestedError,
  UnreadableEventError,
} from '@taizhang/case-handling';
import { LogHoleError, StoreBusyError } from '@taizhang/event-store';
import {
  ForeignEventError,
  KurrentAddressError,
  KurrentUnreachableError,
} from '@taizhang/event-store/kurrent';
import { SealingError } from '@taizhang/history-proof';
import { KeyVaultError } from '@taizhang/key-vault';
import type { KeyVaultErrorCode } from '@taizhang/key-vault';
import { UnreadableWorkbookError } from '@taizhang/old-register';
import { SchemaVersionError } from '@taizhang/schema-migrations';
import { ConfigError } from '../config';
import { codeOf } from '../error-code';
import { EmbeddedPostgresError } from '../embedded-postgres';
import { isDatabaseLost } from '../lost-database';
import { QuestionError } from '../question-error';
import { sealingSentence } from './sealing';

const KEY_SENTENCES: { readonly [Code in KeyVaultErrorCode]: (place: string) => string } = {
  UnderDataFolder: (place) => `密钥目录 ${place} 在数据目录里，请把 TAIZHANG_KEYS 改到数据目录之外。`,
  ModeTooWide: (place) => `${place} 其他人也能读，请改为只有运行程序的用户可读（chmod go-rwx）。`,
  NotAKeyFile: (place) => `${place} 不是密钥文件，请放回原来的密钥文件，切勿删除重建。`,
  NewerKeyFile: (place) => `${place} 由更新的程序写成，请换用更新的程序。`,
  NotAccessible: (place) => `密钥目录 ${place} 不能读写，请核对 TAIZHANG_KEYS 和目录的权限。`,
  NotAnErasureList: (place) => `删除清单 ${place} 已损坏，请从密钥的备份放回原来的文件；没有它不能启动。`,
  WrongMasterKey: (place) => `${place} 的密钥打不开已有的数据，请放回原来的密钥文件。`,
};

/** A failure that a person can mend, in one sentence; null for a fault of the program. */
export function failureSentence(error: unknown): string | null {
  if (error instanceof QuestionError || error instanceof ConfigError) return error.message;
  if (error instanceof EmbeddedPostgresError || error instanceof UnreadableWorkbookError)
    return error.message;
  if (error instanceof KeyVaultError) return KEY_SENTENCES[error.code](error.path);
  return logSentence(error) ?? connectionSentence(error) ?? lostSentence(error);
}

function lostSentence(error: unknown): string | null {
  return kurrentSentence(error) ?? (isDatabaseLost(error) ? LOST : null);
}

const LOST = '数据库中途断开；已经登记的都在，请再次运行同一条命令。';

const DAMAGED = '登记里有读不懂的内容，可能被改动过：请运行 taizhang verify，并从备份恢复。';

/** Failures of the log that need no particulars. */
const LOG_SENTENCES = new Map<unknown, string>([
  [SchemaVersionError, '数据库由更新的程序建立，请换用更新的程序。'],
  [ForeignEventError, DAMAGED],
  [KurrentAddressError, 'KURRENTDB_URL 写得不对，例如 kurrentdb://127.0.0.1:2113?tls=false。'],
  [UnreadableEventError, DAMAGED],
  [SealBrokenError, DAMAGED],
  [LogHoleError, '登记的序号有缺：请运行 taizhang verify，并从备份恢复。'],
  [StoreBusyError, '正在登记的太多，请稍后再试；什么都没有登记。'],
  [StreamContestedError, '这件申请正被别人登记，请稍后再试；什么都没有登记。'],
  [CommandIdReusedError, '同一个命令编号用于不同的内容，请换一个编号。'],
]);

function logSentence(error: unknown): string | null {
  if (error instanceof SealingError) return sealingSentence(error.fault);
  if (error instanceof NewerVersionNeededError) {
    return `登记里有 ${error.eventType}（第 ${error.schemaVersion} 版），${error.newerThan} 版程序不认识，请换用更新的程序；什么都没有改动。`;
  }
  return error instanceof Error ? (LOG_SENTENCES.get(error.constructor) ?? null) : null;
}

/** However deep it lies: whoever met it may have wrapped it. */
function kurrentSentence(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof KurrentUnreachableError) {
      return '连不上 KurrentDB，请核对 KURRENTDB_URL，以及它是否在运行；已经登记的都在，请再次运行同一条命令。';
    }
  }
  return null;
}

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  '28P01',
  '28000',
  '3D000',
]);

function connectionSentence(error: unknown): string | null {
  const code = codeOf(error);
  return code !== null && UNREACHABLE.has(code)
    ? '连不上数据库，请核对 DATABASE_URL、用户和口令，以及数据库是否在运行。'
    : null;
}
