import { Command } from 'commander';
import { AskHistoryCheck, AskVerification, checkExportedHistory } from '@taizhang/wiring';
import type { VerificationAnswer } from '@taizhang/wiring';
import { CommandFailure, EXIT } from '../exit-codes';
import { answer, answerJson } from '../print/output';
import { withOffice } from '../with-office';

interface VerifyOptions {
  readonly anchors?: string;
  readonly publicKey?: string;
  readonly log?: string;
  readonly json?: boolean;
}

/** `taizhang verify`: whether the log and what is derived from it hold together, and are what was anchored. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('核对登记簿是否完整；有锚定文件时，核对历史是否与当时签名的一致')
    .option('--anchors <文件>', '逐条核对历史与这份锚定文件是否一致，指出第一处篡改')
    .option('--public-key <文件>', '另行保存的公钥（PEM），用来核对锚定文件的签名')
    .option('--log <文件>', '核对 taizhang export 的导出，不用数据库，可以在别的电脑上做')
    .option('--json', '输出 JSON')
    .action(verify);
}

async function verify({ json, ...what }: VerifyOptions): Promise<void> {
  const answered = await verified(what);
  const { ok, checks } = answered;
  if (json) answerJson(answered);
  else answer(checks.map((check) => `${check.ok ? '✓' : '✕'} ${check.name}：${check.detail}`).join('\n'));
  if (!ok) throw new CommandFailure(what.anchors === undefined ? RESTORE : KEEP);
}

const RESTORE = '核对不符，请从备份恢复后再核对。';
const KEEP = '核对不符：请保全这份登记、锚定文件和公钥，再查明原因。';

async function verified({ anchors, publicKey, log }: VerifyOptions): Promise<VerificationAnswer> {
  if (anchors === undefined) {
    if (log === undefined && publicKey === undefined)
      return withOffice((office) => office.ask(new AskVerification()));
    throw new CommandFailure('--log 和 --public-key 须与 --anchors 一起用。', EXIT.usage);
  }
  return log === undefined
    ? withOffice((office) => office.ask(new AskHistoryCheck({ anchors, publicKey })))
    : checkExportedHistory({ anchors, publicKey, log });
}
