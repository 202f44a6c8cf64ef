export { STRANDS } from './texts/report-texts';
export type { Paragraphs, ReportTexts, Strand } from './texts/report-texts';
export type {
  Block,
  DocumentTable,
  Layout,
  Provenance,
  Section,
  Signature,
  TableCell,
  YearlyDocument,
} from './yearly-document/document';
export { MissingFigureError } from './yearly-document/reported-year';
export type { ProcessingFees, ReportedYear } from './yearly-document/reported-year';
export { yearlyDocument } from './yearly-document/yearly-document';
export { renderHtml } from './html/render-html';
export { renderDocx } from './docx/render-docx';
export { renderXlsx } from './xlsx/render-xlsx';
