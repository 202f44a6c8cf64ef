import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { PrintedReport } from '@taizhang/sample-ledger';
import { readReportFile } from '../commands/sample-report-file';

/** A published report of the demo, and the code under which its agency stands there. */
export interface DemoReport {
  readonly agency: string;
  readonly year: number;
  readonly printed: PrintedReport;
}

const FOLDER = path.join(__dirname, 'reports');

/** The file's name is the agency's code and the year. */
export function demoReports(): readonly DemoReport[] {
  return readdirSync(FOLDER)
    .toSorted()
    .map((name) => {
      const printed = readReportFile(path.join(FOLDER, name));
      return { agency: name.replace(/-\d{4}\.json$/, ''), year: printed.year, printed };
    });
}
