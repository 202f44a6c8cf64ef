import { Command } from 'commander';
import type { LocalDate } from '@taizhang/deadlines';
import { AskDeadline } from '@taizhang/wiring';
import { readDay, readInstant } from '../arguments';
import { printedDeadlines } from '../print/deadlines';
import { answer, answerJson } from '../print/output';
import { withOffice } from '../with-office';

interface DeadlineOptions {
  readonly agency: string;
  readonly request: string;
  readonly asOf?: LocalDate;
  readonly asKnownAt?: string;
  readonly json?: boolean;
}

/** `taizhang deadline`: every clock of a case, with its proof as a calendar. */
export function deadlineCommand(): Command {
  return new Command('deadline')
    .description('一件申请的各项期限，逐日证明')
    .requiredOption('--agency <代码>', '机关代码')
    .requiredOption('--request <编号>', '申请在来源登记中的编号')
    .option('--as-of <日期>', '截至某日的情形，缺省为今天', readDay)
    .option('--as-known-at <时间>', '截至某时已经登记的内容', readInstant)
    .option('--json', '输出 JSON')
    .action(async ({ agency, request, asOf, asKnownAt, json }: DeadlineOptions) => {
      const deadlines = await withOffice((office) =>
        office.ask(new AskDeadline({ agency, request, asOf, asKnownAt })),
      );
      if (json) answerJson(deadlines);
      else answer(printedDeadlines(deadlines));
    });
}
