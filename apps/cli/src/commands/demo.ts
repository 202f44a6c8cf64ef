import { Command } from 'commander';
import { AskReport, EmbeddedPostgresError, openOffice } from '@taizhang/wiring';
import type { Office } from '@taizhang/wiring';
import { bringIn } from '../demo/bring-in';
import { demoPlace, makeDemoFolder } from '../demo/demo-place';
import { demoReports } from '../demo/demo-reports';
import type { DemoPlace } from '../demo/demo-place';
import type { DemoReport } from '../demo/demo-reports';
import { makeOutFolder, writeDocuments } from '../demo/documents';
import { nextSteps } from '../demo/next-steps';
import { comparedWithPrinted } from '../demo/same-as-printed';
import { CommandFailure } from '../exit-codes';
import { answer, say } from '../print/output';
import { printedTableThree } from '../print/report';

interface DemoOptions {
  readonly out: string;
  readonly data: string;
  readonly database?: string;
}

/** `taizhang demo`: five published reports made anew from acts, with documents to hold in the hand. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('示范：用五家机关公布的数字造出登记，再由登记得出年度报告')
    .option('--out <文件夹>', '报告写在这里', 'out')
    .option('--data <文件夹>', '示范自己的数据和密钥放在这里，与正式登记分开', 'demo-data')
    .option('--database <地址>', '示范用的外部 PostgreSQL，代替随附的')
    .action(runDemo);
}

async function runDemo({ out, data, database }: DemoOptions): Promise<void> {
  makeOutFolder(out);
  const place = demoPlace(data, database);
  const reports = demoReports();
  const ownDatabase = database === undefined && Boolean(process.env['DATABASE_URL']);
  const office = await openedOffice(data, place.env);
  try {
    const caseloads = await bringIn(reports, office, place.ledgers);
    for (const report of reports) await showReport(report, office, out);
    answer(nextSteps({ place, caseloads, folders: { data, out }, ownDatabase }));
  } finally {
    await office.close();
  }
}

async function openedOffice(folder: string, env: DemoPlace['env']): Promise<Office> {
  try {
    makeDemoFolder(folder);
    return await openOffice(env, { log: say });
  } catch (error) {
    if (!(error instanceof EmbeddedPostgresError)) throw error;
    throw new CommandFailure(inOptions(error.message));
  }
}

/** The demo is told by options what an office is told by its environment. */
function inOptions(sentence: string): string {
  return sentence.replaceAll('环境变量 DATABASE_URL', '--database').replaceAll('TAIZHANG_DATA', '--data');
}

async function showReport(report: DemoReport, office: Office, folder: string): Promise<void> {
  const { agency, year, printed } = report;
  const derived = await office.ask(new AskReport({ agency, year }));
  const { printed: cells, different } = comparedWithPrinted(derived, printed);
  const verdict =
    different === 0
      ? `三张表共 ${cells} 格，与公布的报告逐格相同。`
      : `三张表共 ${cells} 格，有 ${different} 格与公布的报告不同：示范数据被改动过。`;
  const files = await writeDocuments(derived, office, folder);
  const heading = `${printed.agency} ${year} 年：收到和处理政府信息公开申请情况`;
  answer(`${heading}\n${printedTableThree(derived)}\n${verdict}\n已写出 ${files.join('、')}\n`);
}
