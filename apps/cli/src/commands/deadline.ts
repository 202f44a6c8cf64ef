import { Command } from 'commander';
import type { LocalDate } from '@taizhang/deadlines';
import { AskDeadline } from '@taizhang/wiring';
import { readDay } from '../arguments';
import { printedDeadlines } from '../print/deadlines';
import { answer, answerJson } from '../print/output';
import { withOffice } from '../with-office';

interface DeadlineOptions {
  readonly agency: string;
  readonly request: string;
  readonly asOf?: LocalDate;
  readonly json?: boolean;
}

/** `taizhang deadline`: every clock of a case, with its proof as a calendar. */
export function deadlineCommand(): Command {
  return new Command('deadline')
    .description('一件申请的各项期限，逐日证明')
    .requiredOption('--agency <代码>', '机关代码')
    .requiredOption('--request <编号>', '申请在来源登记中的编号')
    .option('--as-of <日期>', '截至某日的情形，缺省为今天', readDay)
    .option('--json', '输出 JSON')
    .action(async ({ agency, request, asOf, json }: DeadlineOptions) => {
      const deadlines = await withOffice((office) =>
        office.ask(new AskDeadline({ agency, request, asOf: asOf ?? office.today() })),
      );
      if (json) answerJson(deadlines);
      else answer(printedDeadlines(deadlines));
    });
}
