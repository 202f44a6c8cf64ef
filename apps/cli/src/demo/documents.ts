import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { REPORT_FORMATS } from '@taizhang/report-documents';
import { AskReportDocument } from '@taizhang/wiring';
import type { Office, ReportAnswer } from '@taizhang/wiring';
import { writeWhole } from '../document-file/write-document';
import { CommandFailure } from '../exit-codes';
import { demoTexts } from './demo-texts';

/** Writes one report in every format; answers the files, named after agency and year. */
export async function writeDocuments(
  report: ReportAnswer,
  office: Office,
  folder: string,
): Promise<readonly string[]> {
  const { agency, year } = report;
  const texts = demoTexts(report);
  const json = path.join(folder, `${agency}-${year}.json`);
  writeWhole(json, `${JSON.stringify(report, null, 2)}\n`);
  const files = [json];
  for (const format of REPORT_FORMATS) {
    const { fileName, bytes } = await office.ask(new AskReportDocument({ agency, year, format, texts }));
    const file = path.join(folder, fileName);
    writeWhole(file, bytes);
    files.push(file);
  }
  return files;
}

export function makeOutFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new CommandFailure(`文件夹 ${folder} 建不起来，请用 --out 换一个位置。`);
  }
}
