import { Command } from 'commander';
import { AskVerification } from '@taizhang/wiring';
import { CommandFailure } from '../exit-codes';
import { answer, answerJson } from '../print/output';
import { withOffice } from '../with-office';

/** `taizhang verify`: whether the log and what is derived from it hold together. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('核对登记簿是否完整、未被改动')
    .option('--json', '输出 JSON')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const { ok, checks } = await withOffice((office) => office.ask(new AskVerification()));
      if (json) answerJson({ ok, checks });
      else answer(checks.map((check) => `${check.ok ? '✓' : '✕'} ${check.name}：${check.detail}`).join('\n'));
      if (!ok) throw new CommandFailure('核对不符，请从备份恢复后再核对。');
    });
}
