import { yearOf } from '@taizhang/deadlines';
import type { LocalDate } from '@taizhang/deadlines';
import { renderReport } from '@taizhang/report-documents';
import type { Block, Section, TableCell } from '@taizhang/report-documents';
import type { BundleRecord } from './bundle-record';

export interface PaperToPrint {
  readonly title: string;
  readonly preamble?: readonly string[];
  readonly sections: readonly Section[];
}

/** One of the bundle's own papers as PDF, signed by the agency on the day of the bundle. */
export async function printed(
  { title, preamble = [], sections }: PaperToPrint,
  { facts, calendar }: BundleRecord,
): Promise<Buffer> {
  const { agencyName, asOf, position, program } = facts;
  const document = {
    title,
    titleLines: [title],
    agency: agencyName,
    year: yearOf(asOf),
    preamble: preamble.map(paragraph),
    sections,
    signature: { agency: agencyName, date: chineseDay(asOf), dateBlank: false },
    provenance: { position, calendar: calendar.version, rules: program },
  };
  const { bytes } = await renderReport(document, 'pdf', { tableThree: 'portrait' });
  return bytes;
}

/** How many pages a PDF of ours has: its objects lie open in the file. */
export function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text, blank: false };
}

export interface Columns {
  readonly caption: string;
  /** Head and part of the whole width; the first may be read from the left. */
  readonly columns: readonly (readonly [head: string, width: number])[];
  readonly rows: readonly (readonly string[])[];
}

/** Columns of this width are words, read from the left; narrower ones stand in the middle. */
const WORDS_FROM = 0.2;

export function table({ caption, columns, rows }: Columns): Block {
  const head = columns.map(([text]) => cell(text, 'columnHead'));
  const body = rows.map((row) =>
    row.map((text, index) => cell(text, (columns[index]?.[1] ?? 0) >= WORDS_FROM ? 'rowHead' : 'note')),
  );
  const columnWidths = columns.map(([, width]) => width);
  return {
    kind: 'table',
    table: { code: 'list', caption, columnWidths, headRows: 1, rows: [head, ...body] },
  };
}

function cell(text: string, role: TableCell['role']): TableCell {
  return { role, text, colSpan: 1, rowSpan: 1 };
}

export function chineseDay(day: LocalDate): string {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(dayOfMonth)}日`;
}
