import { Command } from 'commander';
import { checkCopy, ImportLog } from '@taizhang/wiring';
import type { CheckCopyAnswer, ImportLogAnswer } from '@taizhang/wiring';
import { CommandFailure } from '../exit-codes';
import { printedCheck, printedImportLog } from '../print/backup';
import { withLogProgress } from '../print/log-progress';
import { answer, answerJson } from '../print/output';
import { withOffice } from '../with-office';

interface ImportLogOptions {
  readonly check?: boolean;
  readonly json?: boolean;
}

const STAGES = { checking: '核对', storing: '存入' };

/** `taizhang import-log`: a copy made by `taizhang export`, whole or not at all. */
export function importLogCommand(): Command {
  return new Command('import-log')
    .description('恢复 taizhang export 的备份；备份有一处不对，什么都不存入')
    .argument('<文件>', '导出的备份')
    .option('--check', '只核对备份是否完整、主密钥是否相符，不用数据库，什么都不存入')
    .option('--json', '输出 JSON')
    .action(importLog);
}

async function importLog(file: string, { check, json }: ImportLogOptions): Promise<void> {
  if (check) said(await checked(file), printedCheck, json);
  else said(await restored(file), printedImportLog, json);
}

function checked(file: string): Promise<CheckCopyAnswer> {
  return withLogProgress((onProgress) =>
    checkCopy(process.env, { file, onProgress: (stage, done, of) => onProgress(STAGES[stage], done, of) }),
  );
}

function restored(file: string): Promise<ImportLogAnswer> {
  return withLogProgress((onProgress) =>
    withOffice((office) =>
      office.order(
        new ImportLog({ file, onProgress: (stage, done, of) => onProgress(STAGES[stage], done, of) }),
      ),
    ),
  );
}

interface Unfit {
  readonly ok: false;
  readonly message: string;
}

function said<Fit extends { readonly ok: true }>(
  result: Fit | Unfit,
  printed: (fit: Fit) => string,
  json = false,
): void {
  if (json) answerJson(result);
  else if (result.ok) answer(printed(result));
  if (!result.ok) throw new CommandFailure(result.message);
}
