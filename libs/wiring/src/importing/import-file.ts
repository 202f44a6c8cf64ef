import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { importLedger } from '@taizhang/case-handling';
import { stateCouncilCalendar } from '@taizhang/deadlines';
import type { Parts } from '../parts';
import { QuestionError } from '../question-error';
import type { ImportAnswer, ImportOrder } from './import-answer';
import { importSource } from './import-source';

/** Imports a file: whole, or, with `keepGoodIn`, the good lines, the others written there. */
export async function importFile(
  order: ImportOrder,
  { store, vault, rules, today }: Parts,
): Promise<ImportAnswer> {
  const { file, keepGoodIn, rectifyBecause, recordedBy, onRead, onProgress } = order;
  const contentHash = await hashOf(file);
  const source = await importSource(order);
  const result = await importLedger(
    { lines: source.lines, fileHash: source.fileHash(contentHash), recordedBy },
    {
      today: today(),
      calendar: stateCouncilCalendar,
      calendarOf: (agency) => rules.rulesOf(agency).calendar,
      rectifyBecause,
      keepGood: keepGoodIn !== null,
      onProgress: ({ stage, done, of }) =>
        stage === 'reading' ? onRead?.(done) : onProgress?.(stage, done, of ?? done),
    },
    { store, vault },
  );
  const refused = result.refused.flatMap((one) => source.told(one));
  if (keepGoodIn !== null) await source.keep({ texts: result.refusedTexts, refused }, keepGoodIn);
  const { lines, stored, alreadyThere } = result;
  return { file, lines, stored, alreadyThere, refused, ...source.more() };
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
