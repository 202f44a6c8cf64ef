import { renderDocx } from './docx/render-docx';
import { renderHtml } from './html/render-html';
import { renderPdf } from './pdf/render-pdf';
import { renderXlsx } from './xlsx/render-xlsx';
import type { Layout, YearlyDocument } from './yearly-document/document';

type Render = (document: YearlyDocument, layout: Layout) => Promise<Buffer>;

interface Format {
  /** As HTTP says it. */
  readonly contentType: string;
  readonly render: Render;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

const FORMATS = {
  docx: { contentType: `${OFFICE}.wordprocessingml.document`, render: renderDocx },
  xlsx: { contentType: `${OFFICE}.spreadsheetml.sheet`, render: (document) => renderXlsx(document) },
  html: {
    contentType: 'text/html; charset=utf-8',
    render: (document) => Promise.resolve(Buffer.from(renderHtml(document))),
  },
  pdf: { contentType: 'application/pdf', render: renderPdf },
} as const satisfies { readonly [name: string]: Format };

export type ReportFormat = keyof typeof FORMATS;

/** The formats of the whole yearly document. */
export const REPORT_FORMATS: readonly ReportFormat[] = ['docx', 'xlsx', 'html', 'pdf'];

export function contentTypeOf(format: ReportFormat): string {
  return FORMATS[format].contentType;
}

/** The document's bytes; every format shows the same words and figures. */
export function renderReport(
  document: YearlyDocument,
  format: ReportFormat,
  layout: Layout,
): Promise<Buffer> {
  return FORMATS[format].render(document, layout);
}
