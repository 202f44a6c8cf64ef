export { LETTER_FORMATS } from './letter/letter';
export type { LetterFormat, LetterLine, OfficialLetter } from './letter/letter';
export { renderLetter } from './letter/render-letter';
export type { RenderedLetter } from './letter/render-letter';
export { contentTypeOf, renderReport, REPORT_FORMATS } from './render-report';
export type { RenderedReport, ReportFormat } from './render-report';
export { readTexts } from './texts/read-texts';
export type { ReadTexts } from './texts/read-texts';
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
export type { PrintedHead, ProcessingFees, ReportedYear } from './yearly-document/reported-year';
export { yearlyDocument } from './yearly-document/yearly-document';
