import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isWorkday, localDate } from '@taizhang/deadlines';
import { bookOf } from './rule-book';
import { readRulesFile } from './rules-file';

describe('rules file 口径文件', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-rules-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const ruleBook = (name: string | null) =>
    bookOf({ file: readRulesFile(name), notices: [], placements: [] });
  const file = (content: string) => {
    const name = path.join(folder, 'rules.json');
    writeFileSync(name, content);
    return name;
  };

  it('is not needed: the built-in readings hold', () => {
    const rules = ruleBook(null).rulesOf('A1');
    expect(rules.policiesOf(2024)).toMatchObject({
      disputeYear: 'inYearDocket',
      conclusionDay: 'effectiveDay',
    });
  });

  it('adopts a reading for whole report years of one agency', () => {
    const adopted = { A1: { policies: { 2024: { disputeYear: 'acceptedInYear' } } } };
    const book = ruleBook(file(JSON.stringify({ version: '7', agencies: adopted })));
    expect(book.rulesOf('A1').policiesOf(2024).disputeYear).toBe('acceptedInYear');
    expect(book.rulesOf('A1').policiesOf(2023).disputeYear).toBe('inYearDocket');
    expect(book.rulesOf('A2').policiesOf(2024).disputeYear).toBe('inYearDocket');
    expect(book.version).toContain('7');
  });

  it('lays a regional day off over the national calendar', () => {
    const overlay = {
      region: '某自治区',
      source: '某府发〔2024〕1号',
      restDays: ['2024-04-11'],
      workdays: [],
    };
    const book = ruleBook(file(JSON.stringify({ version: '1', agencies: { A1: { overlay } } })));
    expect(isWorkday(book.rulesOf('A1').calendar, localDate('2024-04-11'))).toBe(false);
    expect(isWorkday(book.rulesOf('A2').calendar, localDate('2024-04-11'))).toBe(true);
  });

  it.each([
    ['{', '读不出来'],
    ['{"version":"1","agencies":{"A1":{"policies":{"24":{}}}}}', '年度须为四位数字'],
    ['{"version":"1","agencies":{"A1":{"policies":{"2024":{"disputeYear":"never"}}}}}', 'disputeYear'],
  ])('says what is wrong with %s', (content, sentence) => {
    expect(() => ruleBook(file(content))).toThrow(sentence);
  });
});
