import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, InvalidArgumentError } from 'commander';
import { agencyCode } from '@taizhang/case-handling';
import { yearOf } from '@taizhang/deadlines';
import { repeatedLedger, StoryDoesNotFitError } from '@taizhang/sample-ledger';
import type { LedgerLine, PrintedReport } from '@taizhang/sample-ledger';
import { beijingToday, codeOf } from '@taizhang/wiring';
import { CommandFailure } from '../exit-codes';
import { answerJson } from '../print/output';
import { readReportFile } from './sample-report-file';
import { saidViolations } from './sample-violations';

/** The seed where none is given: days, channels and names are drawn by it. */
export const SAMPLE_SEED = 'taizhang';

interface SampleWish {
  readonly report: string;
  readonly agency: string;
  readonly seed: string;
  readonly times: number;
  readonly json?: boolean;
}

/** `taizhang sample`: a ledger from which a published report follows cell by cell. */
export function sampleCommand(): Command {
  return new Command('sample')
    .description('按已公布的年度报告造一份样例行为登记（NDJSON），导入后三张表逐格相同')
    .requiredOption('--report <文件>', '年度报告的 JSON 文件')
    .requiredOption('--agency <代码>', '样例中的机关代码', readAgency)
    .option('--seed <文字>', '同一文字造出同一份样例', SAMPLE_SEED)
    .option('--times <次数>', '把报告的申请和争议造上几遍，用来造大的登记', readTimes, 1)
    .option('--json', '报告自身不合勾稽关系时，用 JSON 列出')
    .action(async (wish: SampleWish) => {
      await writeLines(ledgerOf(readReportFile(wish.report), wish));
    });
}

function readAgency(code: string): string {
  if (!agencyCode.safeParse(code).success)
    throw new InvalidArgumentError(`“${code}”不能作机关代码，请用文字、数字和连字符。`);
  return code;
}

function readTimes(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new InvalidArgumentError(`“${text}”不是次数，请写成 2 这样的整数。`);
  return Number(text);
}

function ledgerOf(report: PrintedReport, { report: file, agency, seed, times, json }: SampleWish) {
  const today = beijingToday();
  if (yearOf(today) <= report.year)
    throw new CommandFailure(`${report.year} 年还没有结束，这一年的报告还造不出样例。`);
  const made = repeatedLedger(report, times, { agency, seed, today, feesPaid: false });
  if (made.ok) return made.lines;
  const violations = saidViolations(made.violations, report);
  if (json) answerJson({ file, violations });
  throw new CommandFailure(violations.map(({ message }) => message).join('\n'));
}

/** Line by line as the reader takes them; a reader that has seen enough (`| head`) is no failure. */
async function writeLines(lines: Iterable<LedgerLine>): Promise<void> {
  try {
    await pipeline(Readable.from(ndjson(lines)), process.stdout, { end: false });
  } catch (error) {
    if (error instanceof StoryDoesNotFitError)
      throw new CommandFailure(
        '这一年的日子排不下报告里的申请和争议：请换一个 --seed，或者换更早年度的报告。',
      );
    const code = codeOf(error);
    if (code === 'EPIPE') return;
    if (code === 'ENOSPC') throw new CommandFailure('样例没有写完：磁盘满了，请换一个位置。');
    throw error;
  }
}

function* ndjson(lines: Iterable<LedgerLine>): Generator<string> {
  for (const line of lines) yield `${JSON.stringify(line)}\n`;
}
