import { renameSync, writeFileSync } from 'node:fs';
import { CommandFailure } from '../exit-codes';

/** Whole or not at all: nobody ever finds half a file under its name. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const unfinished = `${file}.${process.pid}.part`;
  try {
    writeFileSync(unfinished, content);
    renameSync(unfinished, file);
  } catch {
    throw new CommandFailure(`文件 ${file} 不能写入，请换一个位置，或者关闭正在使用它的程序。`);
  }
}
