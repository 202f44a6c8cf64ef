import { readTexts } from './read-texts';

const sentenceOf = (json: string) => {
  const read = readTexts(json);
  return read.ok ? null : read.sentence;
};

describe('the texts file 文字文件', () => {
  it('takes a text or a list of paragraphs, also behind a byte order mark', () => {
    expect(readTexts('\uFEFF{"problems":"一。","other":[],"overall":{"platform":["二。","三。"]}}')).toEqual({
      ok: true,
      texts: { problems: ['一。'], other: [], overall: { platform: ['二。', '三。'] } },
    });
  });

  it.each([
    ['{"problem":[]}', /没有 problem 这个键/],
    ['{"overall":{"one":"","two":""}}', /没有 overall\.one、overall\.two 这个键/],
    ['{"signature":{"date":"2025-02-30"}}', /signature\.date 应为 2025-01-20 这样的日期/],
    ['{"problems":3}', /problems 应为文字/],
    ['{"problems":["一",2]}', /problems/],
    ['{"contact":"\\u0007"}', /contact 含有不能印刷的控制字符/],
    ['{"contact":"\\ud800"}', /contact 含有不能印刷的控制字符/],
    ['[]', /^文字文件应为对象/],
    ['{', /不是 JSON/],
  ])('says in one sentence what is wrong with %s', (json, sentence) => {
    expect(sentenceOf(json)).toMatch(sentence);
    expect(sentenceOf(json)).toMatch(/^[^。]+。$/);
  });

  it('lets tabs and line ends through', () => {
    expect(readTexts('{"contact":"一\\n\\t二"}').ok).toBe(true);
  });
});
