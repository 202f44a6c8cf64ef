import { access, constants, readFile } from 'node:fs/promises';
import { publicKeyIn } from '@taizhang/history-proof';
import { QuestionError } from '../question-error';

/** The public key in a PEM file, 32 bytes, base64. @throws QuestionError where there is none */
export async function publicKeyFrom(file: string): Promise<string> {
  const key = publicKeyIn(await readFile(file, 'utf8').catch(() => notReadable(file)));
  if (key !== null) return key;
  throw new QuestionError(
    'NoSuchFile',
    `${file} 不是公钥文件，请用 taizhang heads public-key 导出的那一份。`,
  );
}

/** A mistyped path is no tampering. @throws QuestionError */
export async function assertReadable(file: string): Promise<void> {
  await access(file, constants.R_OK).catch(() => notReadable(file));
}

function notReadable(file: string): never {
  throw new QuestionError('NoSuchFile', `文件 ${file} 读不出来，请核对路径。`);
}
