import { Command } from 'commander';
import { AskJob } from '@taizhang/wiring';
import { CommandFailure } from '../exit-codes';
import { printedJob } from '../print/job';
import { answer, answerJson } from '../print/output';
import { withOffice } from '../with-office';

/** `taizhang job`: how a job of the background stands. */
export function jobCommand(): Command {
  return new Command('job')
    .description('后台任务办得怎么样了')
    .argument('<任务>', '提出时得到的任务编号')
    .option('--json', '输出 JSON')
    .action(showJob);
}

async function showJob(id: string, { json }: { readonly json?: boolean }): Promise<void> {
  const job = await withOffice((office) => office.ask(new AskJob(id)), { background: true });
  if (json) answerJson(job);
  else answer(printedJob(job));
  if (job.failure) throw new CommandFailure(job.failure.message);
}
