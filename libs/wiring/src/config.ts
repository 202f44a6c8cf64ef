import path from 'node:path';
import type { MailSettings } from '@taizhang/mail';
import { z } from 'zod';
import { mailConfigFault, mailEnvironment, mailSettingsOf } from './reminders/mail-config';
import { staffConfigFault, staffConfigOf, staffEnvironment } from './staff/staff-config';
import type { StaffConfig } from './staff/staff-config';

/** Everything the program is told from outside, read once at the start. */
export interface Config {
  /** Absolute folder of the embedded PostgreSQL; unused with `databaseUrl`. */
  readonly dataFolder: string;
  /** Absolute folder of the key that wraps all data keys; never under the data folder. */
  readonly keysFolder: string;
  /** An outside PostgreSQL instead of the embedded one: an address that may create roles and tables. */
  readonly databaseUrl: string | null;
  /** The KurrentDB that holds the log; null keeps the log in PostgreSQL, beside views and keys. */
  readonly kurrentUrl: string | null;
  /** A JSON file with overlays and policies; null for the built-in readings. */
  readonly rulesFile: string | null;
  /** Redis for the background's queues; null keeps them in PostgreSQL. */
  readonly redisUrl: string | null;
  /** Absolute folder of finished documents and of ledgers that wait; both can be made again. Not under the data. */
  readonly spoolFolder: string;
  /** Absolute folder of the documents' sealed bytes; not under the data. */
  readonly blobsFolder: string;
  /** The largest document that may be attached to a case. */
  readonly documentBytes: number;
  /** Absolute file of the signed heads; never under the data folder, best on another disk or machine. */
  readonly anchorsFile: string;
  /** Longest time between two heads while something is recorded. */
  readonly sealMinutes: number;
  /** Whether the server does background work itself, or leaves it to worker processes. */
  readonly worker: 'inside' | 'outside';
  readonly host: string;
  readonly port: number;
  readonly staff: StaffConfig;
  /** The mail server for staff's reminders; null without one. */
  readonly mail: MailSettings | null;
}

/** A setting that cannot be used; the message is for the person at the terminal. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const MEGABYTE = 1024 * 1024;
const DOCUMENT_MB = 'TAIZHANG_DOCUMENT_MB 须为 1 到 500 的整数（兆字节）。';

const SEAL_MINUTES = 'SEAL_MINUTES 须为 1 到 60 的整数（分钟）：至少每小时签名一次。';

const folder = z
  .string()
  .min(1)
  .transform((given) => path.resolve(given));

const environment = z.object({
  TAIZHANG_DATA: folder.default(path.resolve('data')),
  TAIZHANG_KEYS: folder.default(path.resolve('keys')),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL 须以 postgres:// 开头。')
    .optional(),
  EVENT_STORE: z
    .enum(['postgres', 'kurrent'], 'EVENT_STORE 只能写 postgres 或 kurrent。')
    .default('postgres'),
  KURRENTDB_URL: z
    .string()
    .regex(/^(kurrentdb|kurrent|kdb|esdb)(\+discover)?:\/\//, 'KURRENTDB_URL 须以 kurrentdb:// 开头。')
    .optional(),
  TAIZHANG_RULES: folder.optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'REDIS_URL 须以 redis:// 或 rediss:// 开头。')
    .optional(),
  TAIZHANG_SPOOL: folder.default(path.resolve('spool')),
  TAIZHANG_BLOBS: folder.default(path.resolve('blobs')),
  TAIZHANG_DOCUMENT_MB: z.coerce
    .number(DOCUMENT_MB)
    .int(DOCUMENT_MB)
    .min(1, DOCUMENT_MB)
    .max(500, DOCUMENT_MB)
    .default(50),
  TAIZHANG_ANCHORS: folder.default(path.resolve('anchors', 'heads.ndjson')),
  SEAL_MINUTES: z.coerce
    .number(SEAL_MINUTES)
    .int(SEAL_MINUTES)
    .min(1, SEAL_MINUTES)
    .max(60, SEAL_MINUTES)
    .default(60),
  WORKER: z.enum(['inside', 'outside'], 'WORKER 只能写 inside 或 outside。').default('inside'),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'HOST 须为网络地址，例如 127.0.0.1 或 0.0.0.0。')
    .default('127.0.0.1'),
  PORT: z.coerce
    .number('PORT 须为端口号。')
    .int('PORT 须为端口号。')
    .min(0, 'PORT 须为端口号。')
    .max(65535, 'PORT 须为端口号。')
    .default(3000),
  ...staffEnvironment,
  ...mailEnvironment,
});

export function configFrom(env: Readonly<Record<string, string | undefined>>): Config {
  const read = environment.safeParse(withoutEmpty(env));
  if (!read.success) throw new ConfigError(read.error.issues.map(({ message }) => message).join(''));
  const { TAIZHANG_DATA, TAIZHANG_KEYS, DATABASE_URL, TAIZHANG_RULES, HOST, PORT } = read.data;
  const { REDIS_URL, TAIZHANG_SPOOL, TAIZHANG_BLOBS, TAIZHANG_DOCUMENT_MB, WORKER } = read.data;
  const fault = placeFault(read.data) ?? staffConfigFault(read.data) ?? mailConfigFault(read.data);
  if (fault !== null) throw new ConfigError(fault);
  return {
    dataFolder: TAIZHANG_DATA,
    keysFolder: TAIZHANG_KEYS,
    databaseUrl: DATABASE_URL ?? null,
    kurrentUrl: kurrentUrlOf(read.data),
    rulesFile: TAIZHANG_RULES ?? null,
    redisUrl: REDIS_URL ?? null,
    spoolFolder: TAIZHANG_SPOOL,
    blobsFolder: TAIZHANG_BLOBS,
    documentBytes: TAIZHANG_DOCUMENT_MB * MEGABYTE,
    anchorsFile: read.data.TAIZHANG_ANCHORS,
    sealMinutes: read.data.SEAL_MINUTES,
    worker: WORKER,
    host: HOST,
    port: PORT,
    staff: staffConfigOf(read.data),
    mail: mailSettingsOf(read.data),
  };
}

/** A copy of the data folder would bring along what must not lie beside it. */
function placeFault(env: z.infer<typeof environment>): string | null {
  const { TAIZHANG_DATA, TAIZHANG_KEYS, TAIZHANG_SPOOL, TAIZHANG_BLOBS, TAIZHANG_ANCHORS } = env;
  const outside = (name: string, place: string) => `请把 ${name}（${place}）改到 ${TAIZHANG_DATA} 之外。`;
  if (isInside(TAIZHANG_KEYS, TAIZHANG_DATA)) {
    return `密钥不能放在数据目录里：${outside('TAIZHANG_KEYS', TAIZHANG_KEYS)}`;
  }
  if (isInside(TAIZHANG_SPOOL, TAIZHANG_DATA)) {
    return `待导入的登记不能放在数据目录里：${outside('TAIZHANG_SPOOL', TAIZHANG_SPOOL)}`;
  }
  if (isInside(TAIZHANG_BLOBS, TAIZHANG_DATA)) {
    return `材料不能放在数据目录里：${outside('TAIZHANG_BLOBS', TAIZHANG_BLOBS)}`;
  }
  if (isInside(TAIZHANG_ANCHORS, TAIZHANG_DATA)) {
    return `锚定文件不能放在数据目录里：${outside('TAIZHANG_ANCHORS', TAIZHANG_ANCHORS)}`;
  }
  return null;
}

function kurrentUrlOf({ EVENT_STORE, KURRENTDB_URL }: z.infer<typeof environment>): string | null {
  if (EVENT_STORE === 'postgres') return null;
  if (KURRENTDB_URL !== undefined) return KURRENTDB_URL;
  throw new ConfigError(
    'EVENT_STORE=kurrent 时须写明 KURRENTDB_URL，例如 kurrentdb://127.0.0.1:2113?tls=false。',
  );
}

function withoutEmpty(env: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
}

function isInside(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner);
  return way === '' || (!way.startsWith('..') && !path.isAbsolute(way));
}
