import { Command, Option } from 'commander';
import { REPORT_FORMATS } from '@taizhang/report-documents';
import type { ReportFormat } from '@taizhang/report-documents';
import { AskReport, AskReportDocument } from '@taizhang/wiring';
import { readInstant, readYear } from '../arguments';
import { readTextsFile } from '../document-file/texts-file';
import { STANDARD_OUTPUT, writeAndSay, writeDocument } from '../document-file/write-document';
import { CommandFailure, EXIT } from '../exit-codes';
import { answer, answerJson, say } from '../print/output';
import { printedReport } from '../print/report';
import { withOffice } from '../with-office';

interface ReportOptions {
  readonly agency: string;
  readonly year: number;
  readonly format?: 'json' | ReportFormat;
  readonly json?: boolean;
  readonly texts?: string;
  readonly landscape?: boolean;
  readonly asKnownAt?: string;
  readonly out?: string;
}

/** `taizhang report`: the tables of one year, or the whole yearly document as a file. */
export function reportCommand(): Command {
  return new Command('report')
    .description('年度报告：三张表，或者整份报告的文件')
    .requiredOption('--agency <代码>', '机关代码')
    .requiredOption('--year <年度>', '年度，如 2024', readYear)
    .addOption(new Option('--format <格式>', '输出格式').choices(['json', ...REPORT_FORMATS]))
    .option('--json', '等于 --format json')
    .option('--texts <文件>', '各部分文字（JSON）；没有写的在报告里标明待填写')
    .option('--landscape', '第三部分的表横排，用于 docx、pdf')
    .option('--as-known-at <时间>', '截至某时已经登记的内容；只写日期的，到当日（北京时间）结束', readInstant)
    .option('--out <文件>', '写到这个文件；“-”是标准输出；不写的，是当前文件夹的 机关代码-年度.格式')
    .action(async (options: ReportOptions) => {
      const format = formatOf(options);
      assertSense(options, format);
      await (isDocument(format) ? makeDocument(options, format) : showTables(options, format));
    });
}

function isDocument(format: ReportOptions['format']): format is ReportFormat {
  return format !== undefined && format !== 'json';
}

function formatOf({ format, json }: ReportOptions): ReportOptions['format'] {
  if (json && isDocument(format)) {
    throw new CommandFailure(`--json 就是 --format json，不能又写 --format ${format}。`, EXIT.usage);
  }
  return json ? 'json' : format;
}

/** What belongs to a file only is said before anything is opened. */
function assertSense(options: ReportOptions, format: ReportOptions['format']): void {
  const sentence = isDocument(format) ? senselessWith(options, format) : senselessWithout(options, format);
  if (sentence !== null) throw new CommandFailure(sentence, EXIT.usage);
}

const TURNABLE: readonly string[] = ['docx', 'pdf'];

function senselessWith({ landscape, out }: ReportOptions, format: ReportFormat): string | null {
  if (landscape && !TURNABLE.includes(format)) return `--landscape 只用于 ${TURNABLE.join('、')}。`;
  return out === STANDARD_OUTPUT && process.stdout.isTTY
    ? `${format} 文件不能显示在屏幕上，请用 --out 写明文件，或者接到别的命令。`
    : null;
}

function senselessWithout({ texts, landscape, out }: ReportOptions, format?: 'json'): string | null {
  if (texts !== undefined) return `--texts 只用于 ${REPORT_FORMATS.join('、')}。`;
  if (landscape) return `--landscape 只用于 ${TURNABLE.join('、')}。`;
  return out !== undefined && format === undefined ? '用 --out 时，请用 --format 写明格式。' : null;
}

/** The tables on the screen or as JSON. */
async function showTables({ agency, year, asKnownAt, out }: ReportOptions, format?: 'json'): Promise<void> {
  const report = await withOffice((office) => office.ask(new AskReport({ agency, year, asKnownAt })));
  if (format !== 'json') return answer(printedReport(report));
  if (report.unfinishedImport) say(report.unfinishedImport);
  if (out === undefined || out === STANDARD_OUTPUT) return answerJson(report);
  return writeAndSay(out, `${JSON.stringify(report, null, 2)}\n`);
}

async function makeDocument(options: ReportOptions, format: ReportFormat): Promise<void> {
  const { agency, year, asKnownAt, out, landscape } = options;
  const texts = options.texts === undefined ? undefined : readTextsFile(options.texts);
  const layout = { tableThree: landscape ? ('landscape' as const) : ('portrait' as const) };
  const question = { agency, year, asKnownAt, format, texts, layout };
  const document = await withOffice((office) => office.ask(new AskReportDocument(question)));
  await writeDocument(document, out);
}
