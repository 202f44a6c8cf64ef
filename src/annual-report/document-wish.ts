import { readTexts } from '@taizhang/report-documents';
import type { DocumentOrder } from '@taizhang/wiring';
import type { AskedOf } from '../door/route';
import { ProblemError } from '../door/problem';
import type { orderDocument } from './annual-report.routes';

const UNREADABLE = 400;

/** The document that a body asks for; texts that cannot be used are said in one sentence. */
export function documentWish({
  texts,
  ...asked
}: AskedOf<typeof orderDocument>['body']): Omit<DocumentOrder, 'agency' | 'year'> {
  if (texts === undefined) return asked;
  if (asked.format === 'json')
    throw new ProblemError('TextsNotWanted', UNREADABLE, 'json 只有三张表，不用写 texts。');
  const written = readTexts(JSON.stringify(texts));
  if (!written.ok) throw new ProblemError('TextsUnusable', UNREADABLE, written.sentence);
  return { ...asked, texts: written.texts };
}
