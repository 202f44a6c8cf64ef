import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { compareLedger } from '@taizhang/case-handling';
import type { LineRefusal } from '@taizhang/case-handling';
import type { RefusedLine } from '../importing/import-answer';
import type { Parts } from '../parts';
import { QuestionError } from '../question-error';
import { actWords } from '../wording/act-words';
import { lineErrorSentence } from '../wording/line-errors';
import type { ComparisonAnswer } from './backup-answer';

/** Holds a ledger against the log, line by line; stores nothing. */
export async function compareFile(file: string, { store, vault, rules }: Parts): Promise<ComparisonAnswer> {
  await access(file, constants.R_OK).catch(() => {
    throw new QuestionError('NoSuchFile', `文件 ${file} 读不出来，请核对路径。`);
  });
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  const options = { calendarOf: (agency: string) => rules.rulesOf(agency).calendar };
  const compared = await compareLedger(lines, options, { store, vault });
  return {
    file,
    ...compared,
    missing: compared.missing.map((one) => ({ ...one, words: actWords(one.act) })),
    differing: compared.differing.map(toRefused),
    unreadable: compared.unreadable.map(toRefused),
  };
}

function toRefused({ line, field, code, detail, names }: LineRefusal): RefusedLine {
  return { line, field, code, message: lineErrorSentence(code, { ...detail, names }) };
}
