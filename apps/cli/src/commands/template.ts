import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { writeRegister } from '@taizhang/old-register';
import { codeOf } from '@taizhang/wiring';
import { CommandFailure } from '../exit-codes';
import { answer } from '../print/output';

interface TemplateOptions {
  readonly out: string;
  readonly force?: boolean;
}

/** `taizhang template`: the spreadsheet into which an office's old register goes. */
export function templateCommand(): Command {
  return new Command('template')
    .description('生成台账模板（XLSX）：一件申请一行，填好后用 import 导入')
    .option('--out <文件>', '写到这个文件', '台账模板.xlsx')
    .option('--force', '文件已经有的，也写')
    .action(writeTemplate);
}

async function writeTemplate({ out, force }: TemplateOptions): Promise<void> {
  const bytes = await writeRegister();
  try {
    await writeFile(out, bytes, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    throw new CommandFailure(
      codeOf(error) === 'EEXIST'
        ? `文件 ${out} 已经有了，没有改动；确要覆盖的，请加 --force。`
        : `文件 ${out} 不能写入，请换一个位置。`,
    );
  }
  answer(`模板已写到 ${out}。填好后运行：taizhang import ${out} --agency 机关代码`);
}
