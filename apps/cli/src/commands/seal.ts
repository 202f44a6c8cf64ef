import { Command } from 'commander';
import { SealHistory } from '@taizhang/wiring';
import { printedSeal } from '../print/heads';
import { answer, answerJson } from '../print/output';
import { withOffice } from '../with-office';

interface SealOptions {
  readonly newKey?: boolean;
  readonly json?: boolean;
}

/** `taizhang seal`: signs the history now, without waiting for the hour. */
export function sealCommand(): Command {
  return new Command('seal')
    .description('现在就给历史签名（后台至少每小时签一次），并写进锚定文件')
    .option('--new-key', '换用新的密钥：由旧密钥签名交接，旧密钥随即作废')
    .option('--json', '输出 JSON')
    .action(sealNow);
}

async function sealNow({ newKey = false, json }: SealOptions): Promise<void> {
  const sealed = await withOffice((office) => office.order(new SealHistory({ newKey })));
  if (json) answerJson(sealed);
  else answer(printedSeal(sealed));
}
