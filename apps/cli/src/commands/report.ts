import { Command, Option } from 'commander';
import { AskReport } from '@taizhang/wiring';
import { readYear } from '../arguments';
import { answer, answerJson, say } from '../print/output';
import { printedReport } from '../print/report';
import { withOffice } from '../with-office';

interface ReportOptions {
  readonly agency: string;
  readonly year: number;
  readonly format?: 'json';
  readonly json?: boolean;
}

/** `taizhang report`: tables two to four of one year. */
export function reportCommand(): Command {
  return new Command('report')
    .description('年度报告的三张表')
    .requiredOption('--agency <代码>', '机关代码')
    .requiredOption('--year <年度>', '年度，如 2024', readYear)
    .addOption(new Option('--format <格式>', '输出格式').choices(['json']))
    .option('--json', '等于 --format json')
    .action(async ({ agency, year, format, json }: ReportOptions) => {
      const report = await withOffice((office) => office.ask(new AskReport({ agency, year })));
      if (json || format === 'json') {
        if (report.unfinishedImport) say(report.unfinishedImport);
        answerJson(report);
      } else answer(printedReport(report));
    });
}
