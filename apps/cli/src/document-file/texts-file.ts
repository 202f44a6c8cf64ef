import { readFileSync } from 'node:fs';
import { readTexts } from '@taizhang/report-documents';
import type { ReportTexts } from '@taizhang/report-documents';
import { CommandFailure } from '../exit-codes';

/** The office's texts from a file; what is wrong with it ends the command in one sentence. */
export function readTextsFile(file: string): ReportTexts {
  const read = readTexts(contentOf(file));
  if (!read.ok) throw new CommandFailure(`${file}：${read.sentence}`);
  return read.texts;
}

function contentOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError)
      throw new CommandFailure(`文件 ${file} 不是 UTF-8 编码，请另存为 UTF-8。`);
    throw new CommandFailure(`文件 ${file} 读不出来，请核对路径。`);
  }
}
