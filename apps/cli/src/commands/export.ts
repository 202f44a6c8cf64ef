import { Command } from 'commander';
import { ExportLog } from '@taizhang/wiring';
import type { ExportAnswer } from '@taizhang/wiring';
import { readOrdinal } from '../arguments';
import { CommandFailure, EXIT } from '../exit-codes';
import { MASTER_KEY_NOTE, printedExport } from '../print/backup';
import { withLogProgress } from '../print/log-progress';
import { answer, answerJson, say } from '../print/output';
import { withOffice } from '../with-office';

interface ExportOptions {
  readonly out?: string;
  readonly after: number;
  readonly json?: boolean;
}

/** `taizhang export`: the log as it was recorded, for a backup or for another database. */
export function exportCommand(): Command {
  return new Command('export')
    .description('导出全部登记（NDJSON，末行是校验值），作为备份或搬到另一个数据库')
    .option('--out <文件>', '写进这个文件，不能已经存在；不写则输出到标准输出')
    .option('--after <序号>', '只导出这一条之后的登记（增量）', readOrdinal, 0)
    .option('--json', '与 --out 一起用，输出 JSON')
    .action(exportLog);
}

async function exportLog({ out, after, json }: ExportOptions): Promise<void> {
  if (json && out === undefined) throw new CommandFailure('--json 须与 --out 一起用。', EXIT.usage);
  const copied = await exported(out ?? toStandardOutput, after);
  if (json) answerJson(copied);
  else if (out === undefined) say(printedExport(copied));
  else answer(printedExport(copied));
  say(MASTER_KEY_NOTE);
}

function exported(to: string | typeof toStandardOutput, after: number): Promise<ExportAnswer> {
  return withLogProgress((onProgress) =>
    withOffice((office) =>
      office.order(new ExportLog({ to, after, onProgress: (done, of) => onProgress('导出', done, of) })),
    ),
  );
}

/** Resolves when the reader took it; a reader that goes away ends the export. */
function toStandardOutput(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const broken = () => reject(new CommandFailure('输出中断，导出不完整。'));
    process.stdout.once('error', broken);
    process.stdout.write(text, (error) => {
      if (error) return;
      process.stdout.off('error', broken);
      resolve();
    });
  });
}
