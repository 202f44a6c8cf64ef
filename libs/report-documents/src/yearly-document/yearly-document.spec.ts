import { FORM_OF_2019, FORM_OF_2021 } from '@taizhang/annual-report';
import { localDate } from '@taizhang/deadlines';
import { distinctYear } from '../testing/reported-year.fixture';
import type { ReportTexts } from '../texts/report-texts';
import type { DocumentTable, YearlyDocument } from './document';
import { placedCells, placesOf } from './placed-cells';
import { yearlyDocument } from './yearly-document';

const YEARS = { '2019': distinctYear('2019'), '2021': distinctYear('2021') };

function tablesOf(document: YearlyDocument): readonly DocumentTable[] {
  return document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
  );
}

function tableOf(document: YearlyDocument, code: DocumentTable['code']): DocumentTable {
  const found = tablesOf(document).find((table) => table.code === code);
  if (!found) throw new RangeError(`There is no ${code}.`);
  return found;
}

const wordsOf = (document: YearlyDocument, section: number) =>
  (document.sections[section]?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? [] : [block.text]));

describe('the yearly document 年度报告', () => {
  it('has a foot only where a head of the history was signed', () => {
    expect(yearlyDocument(YEARS['2021'])).not.toHaveProperty('foot');
    const head = { size: 42, root: '0123456789abcdef', signedAt: '2026-03-02 10:00:05' };
    expect(yearlyDocument({ ...YEARS['2021'], head }).foot).toBe(
      '登记历史的签名：第42条，根0123456789abcdef，2026-03-02 10:00:05。',
    );
  });

  it('has the six sections in the official order', () => {
    expect(yearlyDocument(YEARS['2021']).sections.map(({ heading }) => heading)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
  });

  it.each([
    ['2019', FORM_OF_2019.letter],
    ['2021', FORM_OF_2021.letter],
  ] as const)('names article 50 and the letter of the form of %s', (format, letter) => {
    const [opening] = yearlyDocument(YEARS[format]).preamble;
    const text = opening?.kind === 'paragraph' ? opening.text : '';
    expect(text).toContain('第五十条');
    expect(text).toContain(letter);
    expect(text).toContain(`${YEARS[format].year}年1月1日至${YEARS[format].year}年12月31日`);
  });

  it('prints the code of an agency without a name', () => {
    expect(yearlyDocument({ ...YEARS['2021'], name: null }).title).toBe('A12024年政府信息公开工作年度报告');
  });

  it('keeps the unfinished import at the very top', () => {
    expect(yearlyDocument({ ...YEARS['2021'], unfinishedImport: '注意：不全。' }).notice).toBe(
      '注意：不全。',
    );
    expect(yearlyDocument(YEARS['2021'])).not.toHaveProperty('notice');
  });

  describe.each(['2019', '2021'] as const)('tables of the form of %s', (format) => {
    const document = yearlyDocument(YEARS[format]);

    it.each(['t2', 't3', 't4'] as const)('cover every place of %s once', (code) => {
      const table = tableOf(document, code);
      const places = placedCells(table).flatMap(placesOf);
      expect(new Set(places).size).toBe(places.length);
      expect(places).toHaveLength(table.rows.length * table.columnWidths.length);
    });

    it('give the whole width to the columns', () => {
      for (const { columnWidths } of tablesOf(document))
        expect(columnWidths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1, 9);
    });
  });

  it('merges table three as it is printed: 28 rows of 10 columns', () => {
    const table = tableOf(yearlyDocument(YEARS['2021']), 't3');
    expect([table.rows.length, table.columnWidths.length, table.headRows]).toEqual([28, 10, 3]);
    const spans = table.rows.flat().map(({ text, colSpan, rowSpan }) => [text.slice(0, 8), colSpan, rowSpan]);
    expect(spans).toEqual(
      expect.arrayContaining([
        ['（本列数据的勾稽', 3, 3],
        ['申请人情况', 7, 1],
        ['法人或其他组织', 5, 1],
        ['自然人', 1, 2],
        ['三、本年度办理结', 1, 22],
        ['（三）不予公开', 1, 8],
        ['（四）无法提供', 1, 3],
        ['（五）不予处理', 1, 5],
        ['（六）其他处理', 1, 3],
        ['（七）总计', 2, 1],
        ['四、结转下年度继', 3, 1],
      ]),
    );
  });

  it('has one row 其他处理 and twenty results under the form of 2019', () => {
    const table = tableOf(yearlyDocument(YEARS['2019']), 't3');
    const heads = table.rows.flat().filter(({ text }) => /^(三、本年度|（六）)/.test(text));
    expect(table.rows).toHaveLength(26);
    expect(heads.map(({ colSpan, rowSpan }) => [colSpan, rowSpan])).toEqual([
      [1, 20],
      [2, 1],
    ]);
  });

  it('names every figure as explain does', () => {
    const figures = tablesOf(yearlyDocument(YEARS['2021'])).flatMap(({ rows }) =>
      rows.flat().filter(({ role }) => role === 'figure'),
    );
    expect(figures).toHaveLength(10 + 175 + 15);
    expect(figures.map(({ cell }) => cell)).toEqual(
      expect.arrayContaining(['t2.fees.amountWan', 't3.granted.total', 't4.review.pending']),
    );
    expect(figures.every(({ text, value }) => text === String(value))).toBe(true);
  });

  it('marks what is not written yet, and only that', () => {
    const texts: ReportTexts = {
      overall: { proactive: ['已写。'], onRequest: ['  '] },
      problems: ['一。\n二。'],
    };
    const document = yearlyDocument(YEARS['2021'], texts);
    expect(wordsOf(document, 0)).toEqual([
      '（一）主动公开',
      '已写。',
      '（二）依申请公开',
      '【待填写：（二）依申请公开】',
      '（三）政府信息管理',
      '【待填写：（三）政府信息管理】',
      '（四）政府信息公开平台建设',
      '【待填写：（四）政府信息公开平台建设】',
      '（五）监督保障',
      '【待填写：（五）监督保障】',
    ]);
    expect(wordsOf(document, 4)).toEqual(['一。', '二。']);
    expect(document.signature).toEqual({
      agency: '某某市人民政府办公室',
      date: '【待填写：成文日期】',
      dateBlank: true,
    });
  });

  it('writes the day of signing in full', () => {
    const { signature } = yearlyDocument(YEARS['2021'], { signature: { date: localDate('2025-01-09') } });
    expect(signature.date).toBe('2025年1月9日');
  });

  it('puts a scope note under its table', () => {
    const document = yearlyDocument(YEARS['2021'], { scopeNotes: { table3: '注：含下属单位。' } });
    expect(document.sections[2]?.blocks.map(({ kind }) => kind)).toEqual(['table', 'scopeNote']);
    expect(document.sections[1]?.blocks.map(({ kind }) => kind)).toEqual(['table']);
  });

  describe('六、其他需要报告的事项 begins with the 信息处理费', () => {
    const paid = (fees: { requests: number; yuan: number } | undefined, texts: ReportTexts = { other: [] }) =>
      wordsOf(yearlyDocument({ ...YEARS['2021'], processingFees: fees }, texts), 5);

    it('also when none was collected', () => {
      expect(paid({ requests: 0, yuan: 0 })).toEqual([expect.stringContaining('未收取信息处理费')]);
    });

    it('with what was collected', () => {
      expect(paid({ requests: 2, yuan: 380.5 })).toEqual([expect.stringContaining('2件，共计380.5元')]);
    });

    it('as a marked blank where it is not known', () => {
      expect(paid(undefined)).toEqual(['【待填写：2024年收取信息处理费的情况】']);
    });

    it('before what else the office reports, or a blank for it', () => {
      expect(paid({ requests: 0, yuan: 0 }, { other: ['另有一事。'] }).slice(1)).toEqual(['另有一事。']);
      expect(paid({ requests: 0, yuan: 0 }, {}).slice(1)).toEqual(['【待填写：其他需要报告的事项】']);
    });

    it('not before 2021', () => {
      expect(wordsOf(yearlyDocument(YEARS['2019'], { other: [] }), 5)).toEqual(['没有其他需要报告的事项。']);
    });
  });

  it('leaves out what no document can hold', () => {
    const document = yearlyDocument(
      { ...YEARS['2021'], name: '甲\u0000局\uD800' },
      { problems: ['一\u0007二'] },
    );
    expect(document.agency).toBe('甲 局');
    expect(wordsOf(document, 4)).toEqual(['一 二']);
  });
});
