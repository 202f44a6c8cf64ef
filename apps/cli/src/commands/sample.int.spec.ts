import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EXIT } from '../exit-codes';
import { run } from '../program';

const zeros = {
  naturalPerson: 0,
  business: 0,
  research: 0,
  publicWelfare: 0,
  legalService: 0,
  otherOrg: 0,
  total: 0,
};
const report = { agency: '某机关', year: 2022, format: '2021', table2: {}, table3: {}, table4: {} };
const quiet = { newRequests: zeros, carriedIn: zeros, total: zeros, carriedOut: zeros };

describe('a report that no ledger can be made of', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-sample-'));
  const file = path.join(folder, 'report.json');
  const said: string[] = [];
  const answered: string[] = [];
  beforeEach(() => {
    said.length = 0;
    answered.length = 0;
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => answered.push(String(text)) > 0);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => rmSync(folder, { recursive: true }));

  const sample = (content: unknown, agency = 'S1') => {
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return run(['node', 'taizhang', 'sample', '--report', file, '--agency', agency]);
  };

  it.each([
    ['a corner note', { newRequests: { ...zeros, business: 1 } }, 'T3.identity：', '（business）'],
    ['a row', { granted: { ...zeros, total: 1 } }, 'T3.rowSum：', '（granted）'],
    ['a column', { granted: { ...zeros, research: 1 } }, 'T3.resultSum：', '（research）'],
    ['less than nothing', { granted: { ...zeros, research: -1 } }, 'notACount：', '“科研机构”（research）'],
  ])('%s is named with check, row, column and numbers', async (_, rows, rule, place) => {
    expect(await sample({ ...report, table3: { ...quiet, ...rows } })).toBe(EXIT.refused);
    const sentences = said.join('').trim().split('\n');
    expect(sentences.filter((one) => one.startsWith(rule) && one.includes(place))).toHaveLength(1);
    expect(answered).toEqual([]);
  });

  it.each([
    ['a year that is not over', { ...report, year: 2999 }, '2999 年还没有结束'],
    ['a year without a form', { ...report, year: 2018 }, '字段 year 没有年度报告格式'],
    [
      'a cell in words',
      { ...report, table3: { granted: { total: '三' } } },
      '字段 table3.granted.total 应为数字',
    ],
    ['a row that is no row', { ...report, table3: { granted: 3 } }, '字段 table3.granted 应为一行数字'],
    ['a row that the form has not', { ...report, table3: { given: {} } }, '字段 table3.given 不是表三的行'],
    [
      'a column that the form has not',
      { ...report, table4: { review: { lost: 1 } } },
      '字段 table4.review.lost 不是表四的列',
    ],
    [
      'half a decision',
      { ...report, table2: { penalty: { decisions: 0.5 } } },
      '字段 table2.penalty.decisions 应为',
    ],
    [
      'less than a 分',
      { ...report, table2: { fees: { amountWan: 1e-7 } } },
      '字段 table2.fees.amountWan 应为',
    ],
    ['a table too few', { ...report, table4: undefined }, '字段 table4 应为表四'],
    ['no report at all', [], '内容应为一份年度报告'],
    ['no JSON', '{', '不是 JSON'],
  ])('%s is said in one sentence', async (_, content, sentence) => {
    expect(await sample(content)).toBe(EXIT.refused);
    expect(said.join('')).toContain(sentence);
    expect(said.join('').trim().split('\n')).toHaveLength(1);
    expect(answered).toEqual([]);
  });

  it('is also one that is not there', async () => {
    const nowhere = path.join(folder, 'nowhere.json');
    expect(await run(['node', 'taizhang', 'sample', '--report', nowhere, '--agency', 'S1'])).toBe(
      EXIT.refused,
    );
    expect(said.join('')).toContain('读不出来');
  });

  it('has an agency whose code can stand in a ledger', async () => {
    expect(await sample(report, 'S 1')).toBe(EXIT.usage);
    expect(said.join('')).toContain('“S 1”不能作机关代码');
  });

  it('is told a whole number of times', async () => {
    const wish = ['sample', '--report', file, '--agency', 'S1', '--times', '0'];
    expect(await run(['node', 'taizhang', ...wish])).toBe(EXIT.usage);
    expect(said.join('')).toContain('“0”不是次数');
  });
});
