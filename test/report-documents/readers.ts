import type { ReportFormat } from '@taizhang/report-documents';
import { readDocx } from './read-docx';
import { readHtml } from './read-html';
import { readPdf } from './read-pdf';
import type { ReadBytes } from './read-report';
import { readXlsx } from './read-xlsx';

/** Every format with a reader that has no part in writing it. */
export const READERS: { readonly [Format in ReportFormat]: ReadBytes } = {
  html: readHtml,
  docx: readDocx,
  xlsx: readXlsx,
  pdf: readPdf,
};
