import { EXIT } from './exit-codes';
import { run } from './program';

describe('nonsense on the command line', () => {
  const said: string[] = [];
  beforeEach(() => {
    said.length = 0;
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  });
  afterEach(() => jest.restoreAllMocks());

  it.each([
    [['report', '--agency', 'A1', '--year', '18000'], '“18000”不是年度'],
    [['report', '--agency', 'A1'], '缺少选项 --year'],
    [['register', '--agency', 'A1', '--as-of', '2024-02-30'], '“2024-02-30”不是日期'],
    [['register', '--agency', 'A1', '--format', 'pdf'], '只能写 ndjson'],
    [['nonsense'], '没有 nonsense 这个命令'],
    [['verify', '--fast'], '没有 --fast 这个选项'],
    [['import'], '缺少文件'],
    [['explain', '--agency', 'A1'], '请写明 --year 和 --cell'],
    [['history', '--agency', 'A1', '--request', 'K1', '--as-known-at', 'yesterday'], '不是时间'],
  ])('%j is answered in one sentence', async (words, sentence) => {
    expect(await run(['node', 'taizhang', ...words])).toBe(EXIT.usage);
    expect(said.join('')).toContain(sentence);
    expect(said.join('').trim().split('\n')).toHaveLength(1);
  });
});
