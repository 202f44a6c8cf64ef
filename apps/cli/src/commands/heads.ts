import { Command } from 'commander';
import { AskHeads, AskPublicKey } from '@taizhang/wiring';
import type { HeadAnswer, Office } from '@taizhang/wiring';
import { answer, answerJson, say } from '../print/output';
import { printedHeads } from '../print/heads';
import { withOffice } from '../with-office';

interface HeadsOptions {
  readonly json?: boolean;
}

/** `taizhang heads`: the heads that were signed; `heads public-key`: with what they are checked. */
export function headsCommand(): Command {
  const publicKey = new Command('public-key')
    .description('导出签名的公钥（PEM）；交给核对的人另行保存')
    .option('--json', '输出 JSON')
    .action(exportPublicKey);
  return new Command('heads')
    .description('列出历史的签名；heads public-key 导出公钥')
    .option('--json', '输出 JSON')
    .action(listHeads)
    .addCommand(publicKey);
}

async function listHeads({ json }: HeadsOptions): Promise<void> {
  const heads = await withOffice(allHeads);
  if (json) answerJson(heads);
  else answer(printedHeads(heads));
}

const AT_ONCE = 1_000;

async function allHeads(office: Office): Promise<readonly HeadAnswer[]> {
  const heads: HeadAnswer[] = [];
  for (;;) {
    const page = await office.ask(new AskHeads({ after: heads.at(-1)?.number ?? 0, limit: AT_ONCE }));
    heads.push(...page);
    if (page.length < AT_ONCE) return heads;
  }
}

async function exportPublicKey({ json }: HeadsOptions): Promise<void> {
  const key = await withOffice((office) => office.ask(new AskPublicKey()));
  if (json) return answerJson(key);
  answer(key.pem.trimEnd());
  say(`指纹（SHA-256）：${key.fingerprint}`);
}
