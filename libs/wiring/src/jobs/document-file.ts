import path from 'node:path';
import { DOCUMENT_FORMATS, jobIdOf } from '@taizhang/jobs';
import type { DocumentFormat, OrderOf } from '@taizhang/jobs';
import { contentTypeOf } from '@taizhang/report-documents';
import { QuestionError } from '../question-error';
import type { Spool } from './spool';

/** A document on the disk. */
export interface DocumentFile {
  readonly path: string;
  readonly bytes: number;
  readonly mediaType: string;
}

const JSON_TYPE = 'application/json; charset=utf-8';
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
  const format = formatIn(file, `${agency}-${year}-`);
  const bytes = format === null ? null : await spool.sizeOfDocument(file);
  if (format === null || bytes === null) {
    throw new QuestionError('NoSuchDocument', `没有文档 ${file}，或者已经清理；请再次提出，会重新生成。`);
  }
  const mediaType = format === 'json' ? JSON_TYPE : contentTypeOf(format);
  return { path: spool.documentPath(file), bytes, mediaType };
}

/** Null for a name that no document of that agency and year can have. */
function formatIn(file: string, start: string): DocumentFormat | null {
  if (!file.startsWith(start) || path.basename(file) !== file) return null;
  const [, format = ''] = /^[0-9a-f]{12}\.([a-z]+)$/.exec(file.slice(start.length)) ?? [];
  return isFormat(format) ? format : null;
}

function isFormat(text: string): text is DocumentFormat {
  return DOCUMENT_FORMATS.some((format) => format === text);
}
