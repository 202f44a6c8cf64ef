import { Argument, Command } from 'commander';
import { ledgerSchema } from '@taizhang/wiring';
import { answerJson } from '../print/output';

/** `taizhang schema ledger`: the ledger's lines as a JSON Schema. */
export function schemaCommand(): Command {
  return new Command('schema')
    .description('导入文件每行的 JSON Schema')
    .addArgument(new Argument('<名称>', '目前只有 ledger').choices(['ledger']))
    .option('--json', '输出 JSON（本命令总是如此）')
    .action(() => answerJson(ledgerSchema()));
}
