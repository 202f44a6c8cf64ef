import { renderReport } from '@taizhang/report-documents';
import type { DocumentTable, Layout, YearlyDocument } from '@taizhang/report-documents';
import { HARD_NAME, HARD_TEXTS, documentOf, figuresOf2019, printedDocument } from './printed-documents';
import { readPdf } from './read-pdf';
import type { ReadPage } from './read-pdf';

const suqian = printedDocument('suqian-city-2023', HARD_TEXTS);
const hard = printedDocument('suqian-city-2023', HARD_TEXTS, HARD_NAME);
const LAYOUTS: readonly Layout['tableThree'][] = ['portrait', 'landscape'];

const tablesOf = ({ sections }: YearlyDocument): readonly DocumentTable[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])));
const printed = (table: DocumentTable) => table.rows.map((row) => row.map(({ text }) => text));
const render = (document: YearlyDocument, tableThree: Layout['tableThree'] = 'portrait') =>
  renderReport(document, 'pdf', { tableThree });
const read = async (document: YearlyDocument, tableThree?: Layout['tableThree']) =>
  readPdf((await render(document, tableThree)).bytes);
const wordsOn = ({ words }: ReadPage) => words.map(({ text }) => text).join('');

describe('the report as a PDF', () => {
  it.each(LAYOUTS)('shows every figure of table three at its place, %s', async (tableThree) => {
    const { tables } = await read(suqian, tableThree);
    expect(tables.map(({ rows }) => rows)).toEqual(tablesOf(suqian).map(printed));
  });

  it('shows the form of 2019', async () => {
    const document = documentOf(figuresOf2019(), 2019, { name: '某某市人民政府' });
    const { tables } = await read(document);
    expect(tables.map(({ rows }) => rows)).toEqual(tablesOf(document).map(printed));
  });

  it('puts the figures of a row side by side, each under its column', async () => {
    const { pages } = await read(suqian);
    const isLabel = ({ text }: { text: string }) => text === '一、本年新收政府信息公开申请数量';
    const words = pages.find((page) => page.words.some(isLabel))?.words ?? [];
    const label = words.find(isLabel);
    const row = words.filter(({ y, x }) => Math.abs(y - (label?.y ?? 0)) < 1 && x > (label?.x ?? 0));
    expect(row.map(({ text }) => text)).toEqual(['3402', '99', '0', '4', '5', '1', '3511']);
    const middles = row.map(({ x, width }) => x + width / 2);
    const head = words.filter(({ text }) => ['自然人', '商业企业', '科研机构'].includes(text));
    expect(head.map(({ x, width }) => Math.round(x + width / 2))).toEqual(
      [0, 1, 2].map((index) => Math.round(middles[index] ?? 0)),
    );
  });

  it.each(LAYOUTS)(
    'keeps every word inside the page and the text inside the type area, %s',
    async (tableThree) => {
      const { pages } = await read(hard, tableThree);
      for (const { width, height, words, artifacts } of pages) {
        const upright = height > width;
        const [left, right] = upright ? [79.3, width - 73.6] : [104.8, width - 99.1];
        const [bottom, top] = upright ? [99.1, height - 104.8] : [73.6, height - 79.3];
        for (const word of words.filter(({ text }) => !artifacts.includes(text))) {
          expect(word.x).toBeGreaterThanOrEqual(left - 0.1);
          expect(word.x + word.width).toBeLessThanOrEqual(right + word.size * 0.25);
          expect(word.y).toBeGreaterThanOrEqual(bottom - 0.1);
          expect(word.y + word.size * 0.8).toBeLessThanOrEqual(top + 0.1);
        }
      }
    },
  );

  it('numbers its pages, odd ones at the right, even ones at the left', async () => {
    const { pages } = await read(suqian);
    expect(pages.map(({ artifacts }) => artifacts.at(-1))).toEqual(
      pages.map((_, index) => `— ${index + 1} —`),
    );
    const places = pages.map(({ words, width }) => (words.at(-1)?.x ?? 0) > width / 2);
    expect(places).toEqual(pages.map((_, index) => index % 2 === 0));
  });

  it('prints the head again where table three goes on over the page', async () => {
    const { pages } = await read(suqian, 'landscape');
    const wide = pages.filter(({ width, height }) => width > height);
    expect(wide).toHaveLength(2);
    for (const page of wide) expect(wordsOn(page)).toContain('申请人情况');
    expect(wide[1]?.artifacts.join('')).toContain('申请人情况');
    expect(wide[0]?.artifacts.join('')).not.toContain('申请人情况');
  });

  it('keeps heading, table and note of section three on one upright page', async () => {
    const { pages } = await read(
      printedDocument('suqian-city-2023', { scopeNotes: { table3: '注：含下属单位。' } }),
    );
    const [page] = pages.filter((one) => wordsOn(one).includes('三、收到和处理政府信息公开申请情况'));
    expect(page && wordsOn(page)).toContain('四、结转下年度继续办理');
    expect(page && wordsOn(page)).toContain('注：含下属单位。');
  });

  it('begins no line with a closing mark and ends none with an opening one', async () => {
    const { pages } = await read(suqian);
    const lines = pages.flatMap(({ words }) => words.map(({ text }) => text));
    expect(lines.filter((line) => /^[，。、；：？！）》”]/u.test(line))).toEqual([]);
    expect(lines.filter((line) => /[（《“]$/u.test(line))).toEqual([]);
  });

  it('says first of all that an import has not ended', async () => {
    const { texts } = await read({ ...suqian, notice: '导入尚未完成，数字不全。' });
    expect(texts[0]).toBe('导入尚未完成，数字不全。');
  });

  it('can be read by a screen reader and found by its title', async () => {
    const { info, outline, roles, texts } = await read(suqian);
    expect(info).toMatchObject({ Title: suqian.title, Author: suqian.agency, Language: 'zh-CN' });
    expect(info.Subject).toBe('登记至第42条；日历calendar-1；规则rules-1');
    expect(outline).toEqual(suqian.sections.map(({ heading }) => heading));
    expect(roles.slice(0, 2)).toEqual(['H1', 'P']);
    expect(texts[0]).toBe(suqian.title);
    expect(roles.filter((role) => role === 'H2')).toHaveLength(6);
  });

  it('shows rare characters, and says which ones no font has', async () => {
    expect((await render(suqian)).missingCharacters).toEqual(['😀', '𠮷']);
    const { texts } = await read(hard);
    expect(texts[0]).toContain('=龘㛃区“𬍛䶮”<&>\'"管理局（+SUM(A1)）');
    expect(texts.join('')).toContain('笑脸〓与少见字𬺈〓');
    expect(texts.join('')).toContain('长'.repeat(3000));
  });

  it('gives equal bytes for equal documents', async () => {
    const [one, other] = [await render(hard), await render(hard)];
    expect(one.bytes.equals(other.bytes)).toBe(true);
  });
});
