import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { importLedger } from '@taizhang/case-handling';
import { stateCouncilCalendar } from '@taizhang/deadlines';
import type { LineRefusal } from '@taizhang/case-handling';
import type { Parts } from '../parts';
import { QuestionError } from '../question-error';
import { lineErrorSentence } from '../wording/line-errors';
import type { ImportAnswer, ImportOrder, RefusedLine } from './import-answer';

/** Imports a file: whole, or, with `keepGoodIn`, the good lines, the others written there. */
export async function importFile(
  order: ImportOrder,
  { store, vault, rules, today }: Parts,
): Promise<ImportAnswer> {
  const { file, keepGoodIn, rectifyBecause, recordedBy, onProgress } = order;
  const fileHash = await hashOf(file);
  const result = await importLedger(
    { lines: linesOf(file), fileHash, recordedBy },
    {
      today: today(),
      calendar: stateCouncilCalendar,
      calendarOf: (agency) => rules.rulesOf(agency).calendar,
      rectifyBecause,
      keepGood: keepGoodIn !== null,
      onProgress: ({ stage, done, of }) => stage !== 'reading' && onProgress?.(stage, done, of ?? done),
    },
    { store, vault },
  );
  if (keepGoodIn !== null)
    await writeFile(keepGoodIn, result.refusedTexts.map((text) => `${text}\n`).join(''));
  const { lines, stored, alreadyThere } = result;
  return { file, lines, stored, alreadyThere, refused: result.refused.map(toRefused) };
}

function toRefused({ line, field, code, detail, names }: LineRefusal): RefusedLine {
  return { line, field, code, message: lineErrorSentence(code, { ...detail, names }) };
}

function linesOf(file: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
}

/** The file's content names the import, so that the same command finishes what it began. */
async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk);
  } catch {
    throw new QuestionError('NoSuchFile', `文件 ${file} 读不出来，请核对路径。`);
  }
  return hash.digest('hex');
}
