import { Command } from 'commander';
import { AskCell, AskCountedIn } from '@taizhang/wiring';
import { readYear } from '../arguments';
import { CommandFailure, EXIT } from '../exit-codes';
import { printedCell, printedCountedIn } from '../print/explanation';
import { answer, answerJson } from '../print/output';
import { withOffice } from '../with-office';

interface ExplainOptions {
  readonly agency: string;
  readonly year?: number;
  readonly cell?: string;
  readonly request?: string;
  readonly json?: boolean;
}

/** `taizhang explain`: the cases behind a cell, or the cells in which a case is counted. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('某一格由哪些件组成（--year --cell），或者某一件计入哪些格（--request）')
    .requiredOption('--agency <代码>', '机关代码')
    .option('--year <年度>', '年度，如 2024', readYear)
    .option('--cell <格>', '如 t3.granted.naturalPerson、t4.review.upheld、t2.rules.issued')
    .option('--request <编号>', '申请在来源登记中的编号')
    .option('--json', '输出 JSON')
    .action(explain);
}

async function explain({ agency, year, cell, request, json }: ExplainOptions): Promise<void> {
  if (request !== undefined) {
    const counted = await withOffice((office) => office.ask(new AskCountedIn({ agency, request })));
    return json ? answerJson(counted) : answer(printedCountedIn(counted));
  }
  if (year === undefined || cell === undefined) {
    throw new CommandFailure('请写明 --year 和 --cell，或者写明 --request。', EXIT.usage);
  }
  const explained = await withOffice((office) => office.ask(new AskCell({ agency, year, cell })));
  return json ? answerJson(explained) : answer(printedCell(explained));
}
