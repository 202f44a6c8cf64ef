import { createHash } from 'node:crypto';
import { contentTypeOf, renderReport, yearlyDocument } from '@taizhang/report-documents';
import type { Layout, RenderedReport, ReportFormat, ReportTexts } from '@taizhang/report-documents';
import type { Parts } from '../parts';
import { answerReport } from './answer-report';
import type { ReportQuestion } from './answer-report';
import { feeHistories } from './fee-histories';
import { printedHead } from '../sealer/sealer-answer';
import { processingFees } from './processing-fees';

export interface ReportDocumentQuestion extends ReportQuestion {
  readonly format: ReportFormat;
  /** Left out: the report with marked blanks where the office must write. */
  readonly texts?: ReportTexts;
  /** Left out: everything on portrait pages. */
  readonly layout?: Layout;
}

/** A whole yearly report as a file. */
export interface ReportDocument extends RenderedReport {
  /** Agency and year, such as A1-2024.docx. */
  readonly fileName: string;
  readonly contentType: string;
  readonly sha256: string;
  /** The ordinal of the last event that the figures know. */
  readonly position: number;
  /** Only while an import of this agency has not been finished; it stands in the document too. */
  readonly unfinishedImport?: string;
}

/** The yearly document of one agency and year: tables and fees of one position, and the office's texts. */
export async function reportDocument(
  { format, texts, layout = { tableThree: 'portrait' }, ...question }: ReportDocumentQuestion,
  parts: Parts,
): Promise<ReportDocument> {
  const report = await answerReport(question, parts);
  const { agency, year, position, unfinishedImport } = report;
  const paid = processingFees(await feeHistories(parts, agency, position), { agency, year });
  const rendered = await renderReport(
    yearlyDocument({ ...report, processingFees: paid, ...(await headToPrint(parts)) }, texts),
    format,
    layout,
  );
  return {
    ...rendered,
    fileName: `${agency}-${year}.${format}`,
    contentType: contentTypeOf(format),
    sha256: createHash('sha256').update(rendered.bytes).digest('hex'),
    position,
    ...(unfinishedImport ? { unfinishedImport } : {}),
  };
}

async function headToPrint({ proofDesk }: Parts) {
  const latest = await proofDesk.latestHead();
  return latest ? { head: printedHead(latest.head) } : {};
}
