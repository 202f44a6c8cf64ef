import { randomUUID } from 'node:crypto';
import { Command, InvalidArgumentError } from 'commander';
import { agencyCode } from '@taizhang/case-handling';
import { AskAgencies, PlaceAgency } from '@taizhang/wiring';
import { CommandFailure, EXIT } from '../exit-codes';
import { answer, answerJson, say } from '../print/output';
import { table } from '../print/table';
import { withOffice } from '../with-office';

/** `taizhang agency`: the tree of agencies, for the person at the server. */
export function agencyCommand(): Command {
  return new Command('agency')
    .description('机关：一览、登记隶属关系')
    .addCommand(
      new Command('list').description('机关一览').option('--json', '输出 JSON').action(listAgencies),
    )
    .addCommand(
      new Command('place')
        .description('登记机关隶属于哪个机关；上级的审计员、系统管理员由此及于下级')
        .argument('<机关>', '机关代码', readAgency)
        .option('--under <上级>', '上级机关的代码', readAgency)
        .option('--top', '没有上级')
        .action(place),
    );
}

function readAgency(text: string): string {
  if (!agencyCode.safeParse(text).success) throw new InvalidArgumentError(`“${text}”不是机关代码。`);
  return text;
}

async function listAgencies({ json }: { readonly json?: boolean }): Promise<void> {
  const lines = await withOffice((office) => office.ask(new AskAgencies({ agency: null, below: true })));
  if (json) answerJson(lines);
  else
    answer(
      table(
        ['机关', '名称', '上级'],
        lines.map(({ agency, name, parent }) => [agency, name ?? '', parent ?? '']),
      ),
    );
}

async function place(
  agency: string,
  { under, top = false }: { readonly under?: string; readonly top?: boolean },
): Promise<void> {
  if ((under === undefined) !== top) {
    throw new CommandFailure('请用 --under 写明上级机关，或者用 --top 表示没有上级。', EXIT.usage);
  }
  const parent = under ?? null;
  await withOffice(async (office) => {
    const by = { commandId: `cli:${randomUUID()}`, recordedBy: office.terminalUser };
    const answered = await office.order(new PlaceAgency({ agency, parent }, null, by));
    if (answered.status === 'refused') throw new CommandFailure(answered.message);
    say(parent === null ? `${agency} 现在没有上级机关。` : `${agency} 现在隶属于 ${parent}。`);
  });
}
