import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { LineRefusal } from '@taizhang/case-handling';
import { looksLikeWorkbook } from '@taizhang/old-register';
import { QuestionError } from '../question-error';
import { lineErrorSentence } from '../wording/line-errors';
import type { ImportAnswer, ImportOrder, RefusedLine } from './import-answer';
import { registerSource } from './register-source';

/** A file as lines of a ledger, whatever it is written in. */
export interface ImportSource {
  readonly lines: AsyncIterable<string>;
  /** What names the import: the content, and all that changes what it means. */
  readonly fileHash: (contentHash: string) => string;
  /** A refusal as the person who wrote the file must read it. */
  readonly told: (refusal: LineRefusal) => readonly RefusedLine[];
  /** Writes down what was refused, to be mended and imported again. */
  readonly keep: (refused: RefusedPart, to: string) => Promise<void>;
  readonly more: () => Pick<ImportAnswer, 'rows' | 'unknownColumns'>;
}

export interface RefusedPart {
  readonly texts: readonly string[];
  readonly refused: readonly RefusedLine[];
}

export async function importSource(order: ImportOrder): Promise<ImportSource> {
  const { file, agency = null, year = null, keepGoodIn } = order;
  if (await looksLikeWorkbook(file)) {
    if (keepGoodIn !== null && !/\.xlsx$/i.test(keepGoodIn))
      throw new QuestionError(
        'FileNotWritable',
        '不能登记的行也写成台账，请让 --keep-good 的文件名以 .xlsx 结尾。',
      );
    return registerSource(file, { agency, year });
  }
  if (agency !== null || year !== null)
    throw new QuestionError(
      'AgencyInTheFile',
      'NDJSON 文件的每一行已经写明机关，请去掉 --agency 和 --year。',
    );
  return ndjsonSource(file);
}

function ndjsonSource(file: string): ImportSource {
  return {
    lines: createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity }),
    fileHash: (contentHash) => contentHash,
    told: ({ line, field, code, detail, names }) => [
      { line, field, code, message: lineErrorSentence(code, { ...detail, names }) },
    ],
    keep: ({ texts }, to) => writeFile(to, texts.map((text) => `${text}\n`).join('')),
    more: () => ({}),
  };
}
