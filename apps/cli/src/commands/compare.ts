import { Command } from 'commander';
import { AskComparison } from '@taizhang/wiring';
import { CommandFailure } from '../exit-codes';
import { printedComparison } from '../print/backup';
import { answer, answerJson } from '../print/output';
import { withOffice } from '../with-office';

/** `taizhang compare`: which acts of a ledger are on record. */
export function compareCommand(): Command {
  return new Command('compare')
    .description('逐行核对行为登记（NDJSON）哪些已登记、哪些缺、哪些不同；什么都不登记')
    .argument('<文件>', 'NDJSON 文件，每行一个行为')
    .option('--json', '输出 JSON')
    .action(async (file: string, { json }: { readonly json?: boolean }) => {
      const compared = await withOffice((office) => office.ask(new AskComparison(file)));
      if (json) answerJson(compared);
      else answer(printedComparison(compared));
      const { missing, differing, unreadable } = compared;
      if (missing.length + differing.length + unreadable.length > 0)
        throw new CommandFailure('有的行没有登记或者不同；缺的行用 taizhang import 导入这个文件即可补上。');
    });
}
