export { copyLog } from './copy-log';
export type { CopiedLog, CopyOptions, CopySource, Write } from './copy-log';
export { CopyFaultError } from './log-file/fault';
export type { CopyFault } from './log-file/fault';
export type { CopiedKey } from './log-file/format';
export { restoreLog } from './restore-log';
export type {
  LogUnderRestore,
  OpenFile,
  RestoreAnswer,
  RestoredLog,
  RestoreOptions,
  RestoreTarget,
} from './restore-log';
