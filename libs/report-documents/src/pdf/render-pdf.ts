import { fileInfoOf } from '../file-info';
import type { Layout, YearlyDocument } from '../yearly-document/document';
import { flow } from './boxes';
import { Paper } from './paper';
import { reportBoxes } from './report-boxes';

/** The report as a tagged PDF with its own fonts; no network, no fonts of the machine. Equal documents give equal bytes. */
export function renderPdf(document: YearlyDocument, layout: Layout): Promise<Buffer> {
  const paper = new Paper(fileInfoOf(document));
  flow(paper, reportBoxes(document, layout));
  return paper.finish();
}
