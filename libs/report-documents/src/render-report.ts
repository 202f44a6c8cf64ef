import { renderDocx } from './docx/render-docx';
import { renderHtml } from './html/render-html';
import { missingCharacters } from './pdf/missing-characters';
import { renderPdf } from './pdf/render-pdf';
import { renderXlsx } from './xlsx/render-xlsx';
import type { Layout, YearlyDocument } from './yearly-document/document';

/** A report as the bytes of a file. */
export interface RenderedReport {
  readonly bytes: Buffer;
  /** Characters that the format's fonts cannot show, each once; the reader must be told. */
  readonly missingCharacters: readonly string[];
}

interface Format {
  /** As HTTP says it. */
  readonly contentType: string;
  readonly render: (document: YearlyDocument, layout: Layout) => Promise<Buffer>;
  /** For a format that brings its own fonts. */
  readonly missingCharacters?: (document: YearlyDocument) => readonly string[];
}

export const REPORT_FORMATS = ['docx', 'xlsx', 'html', 'pdf'] as const;
/** The formats of the whole yearly document. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

const OFFICE = 'application/vnd.openxmlformats-officedocument';

const FORMATS: { readonly [Name in ReportFormat]: Format } = {
  docx: { contentType: `${OFFICE}.wordprocessingml.document`, render: renderDocx },
  xlsx: { contentType: `${OFFICE}.spreadsheetml.sheet`, render: (document) => renderXlsx(document) },
  html: {
    contentType: 'text/html; charset=utf-8',
    render: async (document) => Buffer.from(renderHtml(document)),
  },
  pdf: { contentType: 'application/pdf', render: renderPdf, missingCharacters },
};

export function contentTypeOf(format: ReportFormat): string {
  return FORMATS[format].contentType;
}

/** The document as a file; every format shows the same words and figures. */
export async function renderReport(
  document: YearlyDocument,
  format: ReportFormat,
  layout: Layout,
): Promise<RenderedReport> {
  const { render, missingCharacters: missing = () => [] } = FORMATS[format];
  return { bytes: await render(document, layout), missingCharacters: missing(document) };
}
