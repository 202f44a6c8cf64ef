export { checkLog } from './check-log';
export type { CheckAnswer, CheckedLog, OpenFile, ReadOptions } from './check-log';
export { copyLog } from './copy-log';
export type { CopiedLog, CopyOptions, CopySource, Write } from './copy-log';
export { CopyFaultError } from './log-file/fault';
export type { CopyFault } from './log-file/fault';
export type { CopiedKey } from './log-file/format';
export { restoreLog } from './restore-log';
export type { LogUnderRestore, RestoreAnswer, RestoredLog, RestoreTarget } from './restore-log';
