import { convertToHtml } from 'mammoth';
import { readMarkup } from './read-html';
import type { ReadReport } from './read-report';

/** Reads a DOCX with mammoth, which tells its paragraphs, tables and merged cells as HTML. */
export async function readDocx(bytes: Buffer): Promise<ReadReport> {
  const { value } = await convertToHtml({ buffer: bytes });
  return readMarkup(value);
}
