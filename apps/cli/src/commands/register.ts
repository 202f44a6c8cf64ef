import { Command, Option } from 'commander';
import type { LocalDate } from '@taizhang/deadlines';
import { AskRegister } from '@taizhang/wiring';
import type { RegisterAnswerLine } from '@taizhang/wiring';
import { readDay } from '../arguments';
import { answer } from '../print/output';
import { printedRegister } from '../print/register';
import { withOffice } from '../with-office';

interface RegisterOptions {
  readonly agency: string;
  readonly asOf?: LocalDate;
  readonly format?: 'ndjson';
  readonly json?: boolean;
}

/** `taizhang register`: a line a case. */
export function registerCommand(): Command {
  return new Command('register')
    .description('台账：每件申请一行')
    .requiredOption('--agency <代码>', '机关代码')
    .option('--as-of <日期>', '截至某日的情形，缺省为今天', readDay)
    .addOption(new Option('--format <格式>', '输出格式').choices(['ndjson']))
    .option('--json', '等于 --format ndjson')
    .action(async ({ agency, asOf, format, json }: RegisterOptions) => {
      await withOffice(async (office) => {
        const lines = await office.ask(new AskRegister({ agency, asOf: asOf ?? office.today() }));
        if (json || format === 'ndjson') await printLines(lines);
        else answer(await printedRegister(lines));
      });
    });
}

async function printLines(lines: AsyncIterable<RegisterAnswerLine>): Promise<void> {
  for await (const line of lines) answer(JSON.stringify(line));
}
