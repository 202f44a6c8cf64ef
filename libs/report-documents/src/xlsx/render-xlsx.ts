import { Workbook } from '@cj-tech-master/excelts';
import type { Block, Section, YearlyDocument } from '../yearly-document/document';
import { sheetNames } from './sheet-names';
import { addTableSheet } from './table-sheet';
import { addTextSheet } from './text-sheet';

const WORDS = '正文';

/** The report as a workbook: its words on the first sheet, then a sheet for each table. Equal documents give equal bytes. */
export async function renderXlsx(document: YearlyDocument): Promise<Buffer> {
  const tables = document.sections.flatMap(tablesOf);
  const [words = WORDS, ...names] = sheetNames([WORDS, ...tables.map(({ heading }) => heading)]);
  const named = tables.map((one, index) => ({ ...one, name: names[index] ?? one.heading }));
  const book = bookFor(document);
  const nameOf = (block: Block) => named.find((one) => one.block === block)?.name ?? '';
  addTextSheet(book, document, words, nameOf);
  for (const { name, heading, block, notes } of named)
    addTableSheet(book, { name, heading, table: block.table, notes });
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Each table with the scope notes that follow it. */
function tablesOf({ heading, blocks }: Section) {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'table') return [];
    const after = blocks.slice(index + 1);
    const end = after.findIndex(({ kind }) => kind !== 'scopeNote');
    return [{ heading, block, notes: end === -1 ? after : after.slice(0, end) }];
  });
}

/** No clock: the day on a workbook is the last of the year that it tells of. */
function bookFor({ title, agency, year, provenance }: YearlyDocument): Workbook {
  const book = new Workbook();
  const day = new Date(Date.UTC(year, 11, 31));
  book.title = title;
  book.creator = agency;
  book.lastModifiedBy = agency;
  book.subject = `${year}年度`;
  book.description = `登记至第${provenance.position}条；日历${provenance.calendar}；规则${provenance.rules}`;
  book.created = day;
  book.modified = day;
  return book;
}
