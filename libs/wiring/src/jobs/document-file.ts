import path from 'node:path';
import { jobIdOf } from '@taizhang/jobs';
import type { DocumentFormat, OrderOf } from '@taizhang/jobs';
import { QuestionError } from '../question-error';
import type { Spool } from './spool';

/** A document on the disk. */
export interface DocumentFile {
  readonly path: string;
  readonly bytes: number;
  readonly mediaType: string;
}

const MEDIA_TYPES: { readonly [Format in DocumentFormat]: string } = {
  json: 'application/json; charset=utf-8',
};

const DIGITS = 12;

/** One name for one order: agency, year, and enough of the job's id to tell the positions apart. */
export function documentName(order: OrderOf<'renderReport'>): string {
  const { agency, year, format } = order;
  return `${agency}-${year}-${jobIdOf(order).slice(-DIGITS)}.${format}`;
}

/** @throws QuestionError where no such document lies */
export async function documentFile(
  { agency, year, file }: { readonly agency: string; readonly year: number; readonly file: string },
  spool: Spool,
): Promise<DocumentFile> {
  const start = `${agency}-${year}-`;
  const own = file.startsWith(start) && path.basename(file) === file;
  const [, format = ''] = (own && /^[0-9a-f]{12}\.([a-z]+)$/.exec(file.slice(start.length))) || [];
  const bytes = isFormat(format) ? await spool.sizeOfDocument(file) : null;
  if (!isFormat(format) || bytes === null) {
    throw new QuestionError('NoSuchDocument', `没有文档 ${file}，或者已经清理；请再次提出，会重新生成。`);
  }
  return { path: spool.documentPath(file), bytes, mediaType: MEDIA_TYPES[format] };
}

function isFormat(text: string): text is DocumentFormat {
  return Object.hasOwn(MEDIA_TYPES, text);
}
