import { Command } from 'commander';
import { ImportLog } from '@taizhang/wiring';
import { CommandFailure } from '../exit-codes';
import { printedImportLog } from '../print/backup';
import { withLogProgress } from '../print/log-progress';
import { answer, answerJson } from '../print/output';
import { withOffice } from '../with-office';

const STAGES = { checking: '核对', storing: '存入' };

/** `taizhang import-log`: a copy made by `taizhang export`, whole or not at all. */
export function importLogCommand(): Command {
  return new Command('import-log')
    .description('恢复 taizhang export 的备份；备份有一处不对，什么都不存入')
    .argument('<文件>', '导出的备份')
    .option('--json', '输出 JSON')
    .action(async (file: string, { json }: { readonly json?: boolean }) => {
      const result = await withLogProgress((onProgress) =>
        withOffice((office) =>
          office.order(
            new ImportLog({ file, onProgress: (stage, done, of) => onProgress(STAGES[stage], done, of) }),
          ),
        ),
      );
      if (json) answerJson(result);
      else if (result.ok) answer(printedImportLog(result));
      if (!result.ok) throw new CommandFailure(result.message);
    });
}
