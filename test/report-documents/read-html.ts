import { load } from 'cheerio';
import type { CheerioAPI } from 'cheerio';
import type { ReadCell, ReadReport, ReadTable } from './read-report';

/** Reads a page with cheerio. */
export async function readHtml(bytes: Buffer): Promise<ReadReport> {
  return readMarkup(bytes.toString('utf8'));
}

export function readMarkup(markup: string): ReadReport {
  const page = load(markup);
  const words = page('h1, h2, h3, h4, p').filter((_, one) => page(one).closest('table').length === 0);
  return {
    texts: words.toArray().map((one) => textOf(page, one)),
    tables: page('table')
      .toArray()
      .map((_, index) => readTable(page, index)),
  };
}

type Node = Parameters<CheerioAPI>[0];

function textOf(page: CheerioAPI, node: Node): string {
  return page(node).text().replace(/\s+/g, '');
}

/** Cells take the first place of their row that no span from above reaches into, as browsers lay them. */
function readTable(page: CheerioAPI, index: number): ReadTable {
  const taken = new Set<string>();
  const lines = page('table').eq(index).find('tr').toArray();
  const cells = lines.map((line, row): readonly ReadCell[] => {
    let column = 0;
    const own = page(line).children('td, th').toArray();
    return own.map((cell) => {
      while (taken.has(`${row}:${column}`)) column += 1;
      const rowSpan = Number(page(cell).attr('rowspan') ?? 1);
      const colSpan = Number(page(cell).attr('colspan') ?? 1);
      for (let down = 0; down < rowSpan; down += 1)
        for (let right = 0; right < colSpan; right += 1) taken.add(`${row + down}:${column + right}`);
      return { text: textOf(page, cell), row, column, rowSpan, colSpan };
    });
  });
  return { rows: cells.map((row) => row.map(({ text }) => text)), cells: cells.flat() };
}
