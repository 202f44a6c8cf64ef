import { renderReport } from '@taizhang/report-documents';
import type { DocumentTable, YearlyDocument } from '@taizhang/report-documents';
import { HARD_NAME, HARD_TEXTS, documentOf, figuresOf2019, printedDocument } from './printed-documents';
import { readXlsx } from './read-xlsx';
import { zipEntries } from './zip-entries';

const suqian = printedDocument('suqian-city-2023', HARD_TEXTS);
const hard = printedDocument('suqian-city-2023', HARD_TEXTS, HARD_NAME);

const tablesOf = ({ sections }: YearlyDocument): readonly DocumentTable[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])));
const printed = (table: DocumentTable) => table.rows.map((row) => row.map(({ text }) => text));
const renderXlsx = async (document: YearlyDocument) =>
  (await renderReport(document, 'xlsx', { tableThree: 'portrait' })).bytes;
const read = async (document: YearlyDocument) => readXlsx(await renderXlsx(document));

describe('the report as a workbook', () => {
  it.each([
    ['2021', suqian],
    ['2019', documentOf(figuresOf2019(), 2019, { name: '某某市人民政府' })],
  ])('shows every cell of the form of %s at its place, merged as printed', async (_, document) => {
    const { tables, sheets } = await read(document);
    const told = tablesOf(document);
    expect(tables.map(({ rows }) => rows)).toEqual(told.map(printed));
    for (const [index, { rows }] of told.entries()) {
      const merged = rows.flat().filter(({ colSpan, rowSpan }) => colSpan * rowSpan > 1).length;
      const notes =
        document.sections[index + 1]?.blocks.filter(({ kind }) => kind === 'scopeNote').length ?? 0;
      expect(sheets[index + 1]?.merges).toHaveLength(merged + 1 + notes);
    }
  });

  it('has numbers as numbers with their decimals, never in powers of ten', async () => {
    const { sheets } = await read(suqian);
    expect(sheets[1]?.cells.flat()).toEqual(expect.arrayContaining([1808595, 2822652, 59237.2449]));
    const files = zipEntries(await renderXlsx(suqian));
    expect(files.get('xl/styles.xml')).toContain('formatCode="0.0000"');
    expect(files.get('xl/worksheets/sheet2.xml')).toContain('<v>59237.2449</v>');
  });

  it('names its sheets as the sections, freezes the heads, fits the page', async () => {
    const { sheets } = await read(suqian);
    expect(sheets.map(({ name }) => name)).toEqual([
      '正文',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
    ]);
    expect(sheets.map(({ frozenRows }) => frozenRows)).toEqual([0, 1, 4, 4]);
    expect(sheets.every(({ fitToPage }) => fitToPage)).toBe(true);
    const workbook = zipEntries(await renderXlsx(suqian)).get('xl/workbook.xml') ?? '';
    expect(workbook).toContain('三、收到和处理政府信息公开申请情况&apos;!$A$1:$J$30');
    expect(workbook).toContain('三、收到和处理政府信息公开申请情况&apos;!$2:$4');
  });

  it('makes rows high enough for their labels, and splits what is higher than a row can be', async () => {
    const { sheets } = await read(hard);
    const heightOf = (label: string) => {
      const row =
        sheets[2]?.cells.findIndex((cells) => cells.some((cell) => String(cell).includes(label))) ?? -1;
      return sheets[2]?.rowHeights[row] ?? 0;
    };
    expect(heightOf('行政机关不再处理其政府信息公开申请')).toBeGreaterThan(2 * heightOf('1.属于国家秘密'));
    const heights = sheets.flatMap(({ rowHeights }) => rowHeights);
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
    expect(Math.min(...heights)).toBeGreaterThan(0);
  });

  it('takes nothing for a formula and keeps every character', async () => {
    const { texts, sheets } = await read(hard);
    expect(sheets.map(({ formulas }) => formulas)).toEqual([0, 0, 0, 0]);
    expect(texts[0]).toContain(HARD_NAME);
    expect(texts.map((text) => text.trim())).toEqual(
      expect.arrayContaining([
        '=1+1',
        '+cmd|calc',
        '-2+3',
        '@SUM(A1:A9)',
        '=注：含下属单位数据。',
        '长'.repeat(3000),
      ]),
    );
    expect(texts.join('')).toContain('笑脸😀与少见字𬺈𠮷');
  });

  it('says first of all that an import has not ended', async () => {
    const { texts } = await read({ ...suqian, notice: '导入尚未完成，数字不全。' });
    expect(texts[0]).toBe('导入尚未完成，数字不全。');
  });

  it('marks what the office must still fill', async () => {
    const files = zipEntries(await renderXlsx(printedDocument('suqian-city-2023')));
    expect(files.get('xl/sharedStrings.xml')).toContain('【待填写：');
    expect(files.get('xl/styles.xml')).toContain('FFFFFF00');
  });

  it('gives equal bytes for equal documents', async () => {
    expect((await renderXlsx(hard)).equals(await renderXlsx(hard))).toBe(true);
  });
});
