import { Command } from 'commander';
import { verifyBundle } from '@taizhang/wiring';
import type { BundleVerification } from '@taizhang/wiring';
import { CommandFailure } from '../exit-codes';
import { beijingTime } from '../print/beijing-time';
import { answer, answerJson } from '../print/output';

interface VerifyBundleOptions {
  readonly anchors?: string;
  readonly key?: string;
  readonly json?: boolean;
}

/** `taizhang verify-bundle`: whether an evidence bundle is what was handed over; needs no database and no network. */
export function verifyBundleCommand(): Command {
  return new Command('verify-bundle')
    .description('核对证据包：摘要、期限、材料和登记簿的证明；不用数据库，可以在别的电脑上做')
    .argument('<文件>', '证据包（ZIP）')
    .option('--anchors <文件>', '核对其中的证明与这份锚定文件是否一致')
    .option('--key <文件>', '另行保存的公钥（PEM），用来核对签名')
    .option('--json', '输出 JSON')
    .action(async (file: string, { anchors, key, json }: VerifyBundleOptions) => {
      const trusted = { anchorsFile: anchors ?? null, keyFile: key ?? null };
      const checked = await verifyBundle({ file, ...trusted });
      if (json) answerJson(checked);
      else if (checked.ok) answer(linesOf(checked).join('\n'));
      if (!checked.ok) throw new CommandFailure(checked.message);
    });
}

type Checked = Extract<BundleVerification, { readonly ok: true }>;

function linesOf({
  agency,
  request,
  number,
  asOf,
  position,
  part,
  calendar,
  papers,
  printsChecked,
  proofs,
}: Checked) {
  return [
    `✓ 机关 ${agency} 的申请 ${number ?? request}，截至 ${asOf}，登记至第 ${position} 条`,
    ...(part ? ['· 案件移交过，只有移交机关自己的部分，其他机关的登记不在内'] : []),
    `✓ 证据 ${papers} 件，摘要与登记的一致`,
    `✓ 期限按日历 ${calendar} 重新计算，与所载的一致`,
    printsChecked ? '✓ 印出的目录和期限与登记一致' : '· 由另一版本的程序印制，印件只核对了摘要',
    ...proofLines(proofs),
  ];
}

function proofLines(proofs: Checked['proofs']): readonly string[] {
  if (!proofs) return ['· 没有附登记簿的证明，登记的内容没有签名可以核对'];
  const { proven, unproven, headSize, headTime, headKnown } = proofs;
  return [
    `✓ ${proven} 条登记都在 ${beijingTime(headTime)} 签名的登记簿（共 ${headSize} 条）里`,
    ...(unproven > 0 ? [`· 另有 ${unproven} 条标作签名以后的登记，没有证明`] : []),
    headKnown ? '✓ 签名与所给的公钥或者锚定文件一致' : '· 没有给出公钥或者锚定文件，签名只核对了自身',
  ];
}
