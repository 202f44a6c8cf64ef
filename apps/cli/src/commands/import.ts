import { realpathSync, writeFileSync } from 'node:fs';
import { Presets, SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { ImportLedger } from '@taizhang/wiring';
import type { ImportAnswer } from '@taizhang/wiring';
import { readReason, readYear } from '../arguments';
import { CommandFailure, EXIT } from '../exit-codes';
import { printedImport } from '../print/import';
import { answer, answerJson } from '../print/output';
import { withOffice } from '../with-office';
import { importInBackground } from './background-import';

interface ImportOptions {
  readonly agency?: string;
  readonly year?: number;
  readonly keepGood?: string;
  readonly rectify?: string;
  readonly background?: boolean;
  readonly json?: boolean;
}

/** `taizhang import`: a ledger of dated acts, whole or not at all. */
export function importCommand(): Command {
  return new Command('import')
    .description('导入台账（XLSX）或者行为登记（NDJSON）；有一处不能登记，整个文件都不登记')
    .argument('<文件>', '按 taizhang template 的模板填写的 XLSX，或者每行一个行为的 NDJSON')
    .option('--agency <代码>', '台账（XLSX）是哪个机关的')
    .option('--year <年度>', '台账的受理编号只是 1、2、3 的，是哪一年的：编号成为 2024-1', readYear)
    .option('--keep-good <文件>', '登记其余的行，把不能登记的行写进这个文件')
    .option('--rectify <理由>', '与已登记内容不同的行，按更正登记', readReason)
    .option('--background', '交给后台导入，不等结果；用 taizhang job 看办得怎么样了')
    .option('--json', '输出 JSON')
    .action(async (file: string, options: ImportOptions) => {
      await (options.background ? importInBackground(file, options) : importFile(file, options));
    });
}

async function importFile(
  file: string,
  { agency, year, keepGood, rectify, json }: ImportOptions,
): Promise<void> {
  if (keepGood !== undefined) assertUsable(keepGood, file);
  const result = await withProgress((watched) =>
    withOffice((office) =>
      office.order(
        new ImportLedger({
          file,
          agency: agency ?? null,
          year: year ?? null,
          keepGoodIn: keepGood ?? null,
          rectifyBecause: rectify ?? null,
          recordedBy: office.terminalUser,
          ...watched,
        }),
      ),
    ),
  );
  if (json) answerJson(result);
  else answer(printedImport(result));
  if (isIncomplete(result)) throw new CommandFailure(refusedSentence(result, keepGood));
}

function isIncomplete({ refused }: ImportAnswer): boolean {
  return refused.length > 0;
}

function refusedSentence({ refused }: ImportAnswer, keepGood: string | undefined): string {
  return keepGood === undefined
    ? `有 ${refused.length} 处不能登记，整个文件都没有登记；改正后请再次导入。`
    : `有 ${refused.length} 处不能登记，已写进 ${keepGood}；其余的行已经登记。`;
}

/** The refused lines must never take the place of the ledger that they come from. */
function assertUsable(keepGood: string, ledger: string): void {
  assertWritable(keepGood);
  if (realPath(keepGood) === realPath(ledger))
    throw new CommandFailure('--keep-good 不能写进正在导入的文件，请换一个文件名。', EXIT.usage);
}

function assertWritable(file: string): void {
  try {
    writeFileSync(file, '', { flag: 'a' });
  } catch {
    throw new CommandFailure(`文件 ${file} 不能写入，请换一个位置。`);
  }
}

/** Null for a file that is not there: reading it will say so. */
function realPath(file: string): string | null {
  try {
    return realpathSync(file);
  } catch {
    return null;
  }
}

type Progress = (stage: 'checking' | 'storing', done: number, of: number) => void;

const STAGES = { checking: '核对', storing: '登记' };

interface Watched {
  readonly onRead: (lines: number) => void;
  readonly onProgress: Progress;
}

/** What is read and a progress bar on a terminal; silence where output is piped. */
async function withProgress<Answer>(work: (watched: Watched) => Promise<Answer>): Promise<Answer> {
  const terminal = process.stderr;
  if (!terminal.isTTY) return work({ onRead: () => undefined, onProgress: () => undefined });
  const format = '{stage} {bar} {percentage}% {value}/{total} 件';
  const bar = new SingleBar({ format, stream: terminal }, Presets.shades_classic);
  let running: string | null = null;
  try {
    return await work({
      onRead: (lines) => terminal.write(`\r读取 ${lines} 个行为`),
      onProgress: (stage, done, of) => {
        if (running === null) terminal.write('\n');
        if (running !== stage) bar.start(of, 0, { stage: STAGES[stage] });
        running = stage;
        bar.update(done);
      },
    });
  } finally {
    bar.stop();
  }
}
