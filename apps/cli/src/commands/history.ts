import { Command } from 'commander';
import { AskHistory } from '@taizhang/wiring';
import { readInstant } from '../arguments';
import { printedHistory } from '../print/history';
import { answer, answerJson } from '../print/output';
import { withOffice } from '../with-office';

interface HistoryOptions {
  readonly agency: string;
  readonly request: string;
  readonly asKnownAt?: string;
  readonly json?: boolean;
}

/** `taizhang history`: everything recorded of a case, with old and new where it was rectified. */
export function historyCommand(): Command {
  return new Command('history')
    .description('一件申请的全部登记，更正前后并列')
    .requiredOption('--agency <代码>', '机关代码')
    .requiredOption('--request <编号>', '申请在来源登记中的编号')
    .option('--as-known-at <时间>', '截至某时已经登记的内容', readInstant)
    .option('--json', '输出 JSON')
    .action(async ({ json, ...question }: HistoryOptions) => {
      const history = await withOffice((office) => office.ask(new AskHistory(question)));
      if (json) answerJson(history);
      else answer(printedHistory(history));
    });
}
