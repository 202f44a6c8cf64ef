import { CATEGORY_WORDS, FLAG_WORDS, OUTCOME_WORDS, STAGE_WORDS } from '@taizhang/wiring';
import type { RegisterAnswerLine } from '@taizhang/wiring';
import { table } from './table';

const HEAD = ['编号', '受理号', '收到', '申请人', '环节', '答复期限', '发出', '结果', '办结', '提示'];

export async function printedRegister(lines: AsyncIterable<RegisterAnswerLine>): Promise<string> {
  const rows: string[][] = [];
  for await (const line of lines) rows.push(row(line));
  return `${table(HEAD, rows)}\n共 ${rows.length} 件。`;
}

function row(line: RegisterAnswerLine): string[] {
  return [
    line.request,
    line.number ?? '',
    line.receivedOn ?? '',
    line.category ? CATEGORY_WORDS[line.category] : '',
    STAGE_WORDS[line.stage],
    due(line),
    line.dispatchedOn ?? '',
    line.outcome ? OUTCOME_WORDS[line.outcome] : '',
    line.concludedOn ?? '',
    line.flags.map((flag) => FLAG_WORDS[flag]).join('、'),
  ];
}

function due({ replyDueOn, replyDueProvisional }: RegisterAnswerLine): string {
  if (!replyDueOn) return '';
  return replyDueProvisional ? `${replyDueOn}（暂定）` : replyDueOn;
}
