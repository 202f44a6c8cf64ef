import { OrderImport } from '@taizhang/wiring';
import { CommandFailure, EXIT } from '../exit-codes';
import { printedJob } from '../print/job';
import { answer, answerJson } from '../print/output';
import { withOffice } from '../with-office';

export interface BackgroundImportOptions {
  readonly agency?: string;
  readonly year?: number;
  readonly keepGood?: string;
  readonly rectify?: string;
  readonly json?: boolean;
}

/** `taizhang import --background`: hands the ledger in and does not wait; a server or a worker imports it. */
export async function importInBackground(
  file: string,
  { agency, year, keepGood, rectify, json }: BackgroundImportOptions,
): Promise<void> {
  if (keepGood !== undefined || rectify !== undefined)
    throw new CommandFailure('--background 不能和 --keep-good、--rectify 一起用。', EXIT.usage);
  const job = await withOffice(
    (office) => office.order(new OrderImport({ file, agency, year, recordedBy: office.terminalUser })),
    { background: true },
  );
  if (json) return answerJson(job);
  answer(`${printedJob(job)}\n由正在运行的服务（npm start）或者后台程序（npm run worker）导入。`);
}
