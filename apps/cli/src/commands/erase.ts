import { randomUUID } from 'node:crypto';
import { Command, Option } from 'commander';
import { ERASURE_REASONS } from '@taizhang/case-handling';
import { ErasePerson, ERASURE_SCOPES } from '@taizhang/wiring';
import type { ErasureOrder } from '@taizhang/wiring';
import { CommandFailure } from '../exit-codes';
import { answer, answerJson } from '../print/output';
import { withOffice } from '../with-office';

interface EraseOptions extends Pick<ErasureOrder, 'agency' | 'request' | 'scope' | 'because'> {
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** `taizhang erase`: destroys the keys of a person's data; asks to be told twice. */
export function eraseCommand(): Command {
  return new Command('erase')
    .description('删除一件申请的申请人的个人信息：销毁密钥，不能恢复；台账、期限和报表不变')
    .requiredOption('--agency <代码>', '机关代码')
    .requiredOption('--request <编号>', '申请在来源登记中的编号')
    .addOption(
      new Option(
        '--scope <范围>',
        'person 只删人；case 连同本件的文字和材料；everyCase 连同此人在本机关的各件',
      )
        .choices(ERASURE_SCOPES)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option(
        '--because <原因>',
        'retentionOver 保存期满；askedByPerson 本人要求；enteredWrongly 登记有误',
      )
        .choices(ERASURE_REASONS)
        .makeOptionMandatory(),
    )
    .option('--yes', '确认删除')
    .option('--json', '输出 JSON')
    .action(erase);
}

async function erase({ yes, json, ...what }: EraseOptions): Promise<void> {
  if (!yes) throw new CommandFailure('删除以后谁也不能恢复；确认删除的，请加 --yes。什么都没有删除。');
  const erased = await withOffice((office) =>
    office.order(
      new ErasePerson({ ...what, commandId: `cli:${randomUUID()}`, recordedBy: office.terminalUser }),
    ),
  );
  if (erased.status === 'refused') throw new CommandFailure(erased.message);
  if (json) answerJson(erased);
  else
    answer(
      `已删除：销毁密钥 ${erased.keys} 个，记在第 ${erased.ordinal} 条。删除清单在密钥目录里，请随密钥一起备份。`,
    );
}
