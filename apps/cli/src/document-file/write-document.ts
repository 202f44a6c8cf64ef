import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ReportDocument } from '@taizhang/wiring';
import { CommandFailure } from '../exit-codes';
import { answer, say } from '../print/output';

/** Where `-` stands for a file: standard output. */
export const STANDARD_OUTPUT = '-';

/** Lays the document where it is wanted, by default under its own name in the working folder, and says where. */
export async function writeDocument(document: ReportDocument, out = document.fileName): Promise<void> {
  if (document.unfinishedImport) say(document.unfinishedImport);
  const missing = document.missingCharacters.join('');
  if (missing !== '') say(`注意：这种格式的字体里没有“${missing}”，印成了〓；别的格式里是原字。`);
  if (out === STANDARD_OUTPUT) return toStandardOutput(document.bytes);
  writeAndSay(out, document.bytes);
}

export function writeAndSay(file: string, content: string | Uint8Array): void {
  const replaced = existsSync(file);
  writeWhole(file, content);
  answer(`${replaced ? '已替换' : '已写到'} ${path.resolve(file)}`);
}

/** Whole or not at all: nobody ever finds half a document under its name. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  if (isFolder(file)) throw new CommandFailure(`${file} 是文件夹，请用 --out 写明文件名。`);
  const unfinished = `${file}.${process.pid}.part`;
  try {
    writeFileSync(unfinished, content);
    renameSync(unfinished, file);
  } catch {
    rmSync(unfinished, { force: true });
    throw new CommandFailure(`文件 ${file} 不能写入，请换一个位置，或者关闭正在使用它的程序。`);
  }
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Resolves when the reader took it. */
function toStandardOutput(bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const broken = () => reject(new CommandFailure('输出中断，文件不完整。'));
    process.stdout.once('error', broken);
    process.stdout.write(bytes, (error) => {
      if (error) return;
      process.stdout.off('error', broken);
      resolve();
    });
  });
}
