import { localDate } from '@taizhang/deadlines';
import { REPORT_FORMATS } from '@taizhang/report-documents';
import type { ReportFormat, ReportTexts } from '@taizhang/report-documents';
import { sampleLedger } from '@taizhang/sample-ledger';
import { AskReport, AskReportDocument } from '@taizhang/wiring';
import { openTestOffice } from '@test/office-under-test';
import type { OfficeUnderTest } from '@test/office-under-test';
import { publishedReports } from '../acceptance/published-reports';
import { figuresOfForm, figuresOfTable } from './form-cells';
import { READERS } from './readers';

const today = localDate('2026-11-20');

/** The five that ship with the demo, and both years of the form of 2019. */
const REPORTS = [
  'chongqing-tjj-2021',
  'chongqing-zfbgt-2021',
  'guojia-tjj-2021',
  'liaocheng-tjj-2022',
  'pinghu-tjj-2021',
  'pingtan-2019',
  'shanghai-zfbgt-2019',
];
const chosen = publishedReports().filter(({ id }) => REPORTS.includes(id));

const ODD_NAME = '甲&<乙>"丙"\'丁㛃\'&amp;局';
const TEXTS: ReportTexts = {
  electronicVersion: '电子版见 https://example.invalid/?a=1&b=<2>。',
  overall: {
    proactive: ['公开“政策文件” 12 件 & 解读 <3> 件。', '第二段：㛃。'],
    supervision: ['考核占 4%。'],
  },
  problems: ["问题'一'。"],
  other: ['另有 {{不是}} 占位 </w:t></p> 的文字。'],
  scopeNotes: {
    table2: '注：二含下属 & 单位。',
    table3: '注：三含调查队 <数据>。',
    table4: '注：四只计本机关。',
  },
  signature: { date: localDate('2022-01-28') },
};

const withoutSpace = (text: string) => text.replace(/\s+/g, '');

describe('the whole report in every format 年度报告各格式一致', () => {
  let taizhang: OfficeUnderTest;
  beforeAll(async () => {
    taizhang = await openTestOffice(today);
    for (const report of chosen) {
      const made = sampleLedger(report, { agency: report.id, seed: 'documents', today });
      if (!made.ok) throw new RangeError(`${report.id} was refused.`);
      const named = { agency: report.id, act: 'AgencyNamed', name: report.agency, from: '2019-01-01' };
      const { refused } = await taizhang.importLines(
        [named, ...made.lines].map((line) => JSON.stringify(line)),
      );
      expect(refused).toEqual([]);
    }
    const odd = { agency: 'odd', act: 'AgencyNamed', name: ODD_NAME, from: '2019-01-01' };
    await taizhang.importLines([JSON.stringify(odd)]);
  });
  afterAll(() => taizhang.close());

  const read = async (agency: string, year: number, format: ReportFormat, texts?: ReportTexts) => {
    const layout = { tableThree: texts ? ('landscape' as const) : ('portrait' as const) };
    const { bytes } = await taizhang.office.ask(
      new AskReportDocument({ agency, year, format, texts, layout }),
    );
    return READERS[format](bytes);
  };

  it.each(chosen)('$id: the same figures under the same labels, cell by cell', async ({ id, year }) => {
    const expected = figuresOfForm(year, await taizhang.office.ask(new AskReport({ agency: id, year })));
    const html = await read(id, year, 'html');
    expect(html.tables.map(({ cells }) => figuresOfTable(cells ?? []))).toEqual(expected);
    for (const format of REPORT_FORMATS) {
      const { tables } = await read(id, year, format);
      expect(tables.map(({ rows }) => rows)).toEqual(html.tables.map(({ rows }) => rows));
      for (const [index, { cells }] of tables.entries())
        if (cells) expect(cells).toEqual(html.tables[index]?.cells);
    }
  });

  describe.each(REPORT_FORMATS)('%s', (format) => {
    it('says the agency, its texts and notes letter by letter, in their order', async () => {
      const { texts } = await read('odd', 2021, format, TEXTS);
      const words = texts.map(withoutSpace).join('');
      const inOrder = [
        ODD_NAME,
        TEXTS.electronicVersion,
        '一、总体情况',
        '（一）主动公开',
        ...(TEXTS.overall?.proactive ?? []),
        '（二）依申请公开',
        '【待填写：（二）依申请公开】',
        '（五）监督保障',
        '考核占 4%。',
        ...(TEXTS.problems ?? []),
        '六、其他需要报告的事项',
        '本机关2021年未收取信息处理费。',
        ...(TEXTS.other ?? []),
        ODD_NAME,
        '2022年1月28日',
      ].map((text) => withoutSpace(text ?? ''));
      let from = 0;
      for (const text of inOrder) {
        expect(words.slice(from)).toContain(text);
        from = words.indexOf(text, from) + text.length;
      }
      for (const note of Object.values(TEXTS.scopeNotes ?? {})) expect(words).toContain(withoutSpace(note));
    });

    it('marks every text that is still missing', async () => {
      const { texts } = await read('odd', 2021, format);
      const blanks = withoutSpace(texts.join('')).match(/【待填写：[^】]+】/g);
      expect(blanks).toEqual([
        '【待填写：（一）主动公开】',
        '【待填写：（二）依申请公开】',
        '【待填写：（三）政府信息管理】',
        '【待填写：（四）政府信息公开平台建设】',
        '【待填写：（五）监督保障】',
        '【待填写：存在的主要问题及改进情况】',
        '【待填写：其他需要报告的事项】',
        '【待填写：成文日期】',
      ]);
    });
  });
});
