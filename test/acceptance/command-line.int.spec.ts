import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { commandLine } from '../support/command-line';
import type { CommandLine } from '../support/command-line';
import { ROOT } from '../support/test-run';
import {
  importAnswer,
  reportAnswer,
  registerLine,
  deadlineAnswer,
  cellAnswer,
  countedAnswer,
  historyAnswer,
  verifyAnswer,
} from './answer-shapes';

/** The ledger of the README's first report. */
const LEDGER = path.join(ROOT, 'docs', 'first-ledger.ndjson');
const CASE = ['--agency', 'A1', '--request', '2024-1'] as const;
const COMMANDS = [
  'import',
  'report',
  'register',
  'deadline',
  'explain',
  'history',
  'verify',
  'heads',
  'seal',
  'schema',
  'export',
  'import-log',
  'compare',
  'template',
  'calendar',
  'job',
  'sample',
  'demo',
];

describe('the command line', () => {
  let taizhang: CommandLine;
  beforeAll(() => {
    taizhang = commandLine();
  });
  afterAll(() => taizhang.remove());

  const fileOf = (name: string, ...lines: readonly string[]) => {
    const file = path.join(taizhang.data.parent, name);
    writeFileSync(file, lines.join('\n'));
    return file;
  };

  it('says what it can do, also about each command, without a database', async () => {
    const { code, out } = await taizhang.run('--help');
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(out).toContain(command);
    const told = await taizhang.run('report', '--help');
    expect(told).toMatchObject({ code: 0, err: '', out: expect.stringContaining('docx、xlsx') });
    expect(told.out).not.toMatch(/choices|default|options/);
    expect(existsSync(taizhang.data.path)).toBe(false);
  });

  it('brings the first ledger in, and finds it there the second time', async () => {
    const first = await taizhang.json(importAnswer, 'import', LEDGER);
    expect(first).toEqual({ file: LEDGER, lines: 18, stored: 18, alreadyThere: 0, refused: [] });
    const second = await taizhang.run('import', LEDGER);
    expect(second).toMatchObject({ code: 0, err: '' });
    expect(second.out).toContain('新登记 0 行，已有 18 行');
  });

  it('answers every question in the shape of the contract with --json', async () => {
    const report = await taizhang.json(reportAnswer, 'report', '--agency', 'A1', '--year', '2024');
    expect(report.table3.partial?.naturalPerson).toBe(1);
    const deadline = await taizhang.json(deadlineAnswer, 'deadline', ...CASE, '--as-of', '2024-03-20');
    expect(deadline.asOf).toBe('2024-03-20');
    const cell = ['explain', '--agency', 'A1', '--year', '2024', '--cell'];
    expect(await taizhang.json(cellAnswer, ...cell, 't3.partial.naturalPerson')).toMatchObject({
      count: 1,
      cases: [{ request: '2024-1', decidingAct: 'ReplyDispatched', decidingDay: '2024-03-29' }],
    });
    const counted = await taizhang.json(countedAnswer, 'explain', ...CASE);
    expect(counted.countedIn.map(({ cell: name }) => name)).toContain('t3.partial.naturalPerson');
    const { acts } = await taizhang.json(historyAnswer, 'history', ...CASE);
    expect(acts.map(({ act }) => act).slice(0, 2)).toEqual(['ApplicationSubmitted', 'ReceiptFixed']);
    expect(await taizhang.json(verifyAnswer, 'verify')).toMatchObject({ ok: true });
    expect(await taizhang.json(z.looseObject({}), 'schema', 'ledger')).toHaveProperty('$schema');
  });

  it('gives the register a line a case', async () => {
    for (const form of [['--json'], ['--format', 'ndjson']]) {
      const { code, out } = await taizhang.run('register', '--agency', 'A1', ...form);
      expect(code).toBe(0);
      const lines = out
        .trim()
        .split('\n')
        .map((line) => registerLine.parse(JSON.parse(line)));
      expect(lines.map(({ request, stage }) => [request, stage])).toEqual([
        ['2024-1', 'delivered'],
        ['2024-2', 'dispatched'],
      ]);
    }
  });

  it.each([
    [
      ['report', '--agency', 'A1', '--year', '2024'],
      ['示例机关 2024 年', '部分公开', '行政诉讼'],
    ],
    [
      ['register', '--agency', 'A1'],
      ['2024-1', '自然人', '共 2 件'],
    ],
    [
      ['deadline', ...CASE],
      ['答复', '2024年03月', '第1日'],
    ],
    [
      ['explain', '--agency', 'A1', '--year', '2024', '--cell', 't3.granted.naturalPerson'],
      ['2024-2', '= 1'],
    ],
    [
      ['explain', ...CASE],
      ['t3.partial.naturalPerson', '2024'],
    ],
    [
      ['history', ...CASE],
      ['提交申请', '第 1 项予以公开', 'cli:'],
    ],
    [['verify'], ['✓ 序号连续']],
  ])('prints %j readably', async (args, words) => {
    const { code, out, err } = await taizhang.run(...args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const word of words) expect(out).toContain(word);
    expect(out).not.toMatch(/undefined|\[object|NaN/);
  });

  it('shows a case as known before it was known: nothing', async () => {
    const known = await taizhang.json(historyAnswer, 'history', ...CASE, '--as-known-at', '2024-03-29');
    expect(known.acts).toEqual([]);
    const none = await taizhang.run('deadline', ...CASE, '--as-known-at', '2024-03-29');
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining('到那时为止还没有登记') });
  });

  it('shows the deadlines of a case as they were known', async () => {
    const now = await taizhang.json(deadlineAnswer, 'deadline', ...CASE);
    const known = await taizhang.json(deadlineAnswer, 'deadline', ...CASE, '--as-known-at', '2099-01-01');
    expect(known).toEqual(now);
  });

  it('names line, field, code and a sentence for every line that cannot be recorded, and stores none', async () => {
    const at = '"agency":"A1","request":"2024-2"';
    const file = fileOf(
      'wrong.ndjson',
      `{${at},"act":"ReplyDelivered","deliveredOn":"2024-12-19"}`,
      `{${at},"act":"ReplyDelivered","deliveredOn":"2024-12-32"}`,
      `{${at},"act":"FeePaid","paidOn":"2099-01-01"}`,
      `{${at},"act":"Replied"}`,
      '{',
    );
    const { code, out, err } = await taizhang.run('import', file, '--json');
    expect(code).toBe(1);
    expect(err).toMatch(/^有 4 处不能登记，整个文件都没有登记.*\n$/);
    const { stored, refused } = importAnswer.parse(JSON.parse(out));
    expect(stored).toBe(0);
    expect(refused.map(({ line, field, code: why }) => [line, field, why]).toSorted()).toEqual([
      [2, 'deliveredOn', 'NotADate'],
      [3, 'paidOn', 'LegalDayInFuture'],
      [4, 'act', 'UnknownAct'],
      [5, null, 'NotJson'],
    ]);
    const { acts } = await taizhang.json(historyAnswer, 'history', '--agency', 'A1', '--request', '2024-2');
    expect(acts).toHaveLength(4);
  });

  it('keeps the good lines if told so, and writes the others to a file', async () => {
    const good = '{"agency":"A1","request":"2024-2","act":"ReplyDelivered","deliveredOn":"2024-12-19"}';
    const bad = '{"agency":"A1","request":"2024-2","act":"CaseArchived","archivedOn":"soon"}';
    const file = fileOf('half.ndjson', bad, good);
    const rest = path.join(taizhang.data.parent, 'rest.ndjson');
    const { code, out, err } = await taizhang.run('import', file, '--keep-good', rest);
    expect(code).toBe(1);
    expect(out).toContain('新登记 1 行');
    expect(out).toContain('archivedOn');
    expect(err).toContain(rest);
    expect(readFileSync(rest, 'utf8')).toBe(`${bad}\n`);
  });

  it('puts differing lines on record as rectifications, if a reason is given', async () => {
    const line = '{"agency":"A1","request":"2024-2","act":"ReplyDelivered","deliveredOn":"2024-12-20"}';
    const file = fileOf('other.ndjson', line);
    const refused = await taizhang.run('import', file);
    expect(refused).toMatchObject({ code: 1, out: expect.stringContaining('与已经登记的内容不同') });
    const answer = await taizhang.json(importAnswer, 'import', file, '--rectify', '回执日期抄错');
    expect(answer).toMatchObject({ stored: 1, refused: [] });
    const { out } = await taizhang.run('history', '--agency', 'A1', '--request', '2024-2');
    expect(out).toContain('2024-12-19 → 2024-12-20');
  });

  const elsewhere = (name: string) => path.join(path.sep, 'no', 'such', 'folder', name);

  it.each([
    ['an agency that nobody knows', ['report', '--agency', 'A9', '--year', '2024'], 1, '没有机关 A9 的登记'],
    ['an agency without a register', ['register', '--agency', 'A9'], 1, '没有机关 A9 的登记'],
    [
      'a request that nobody knows',
      ['deadline', '--agency', 'A1', '--request', 'K'],
      1,
      '没有编号为 K 的申请',
    ],
    ['a year before the form', ['report', '--agency', 'A1', '--year', '1800'], 1, '最早的是 2019 年'],
    ['a year to come', ['report', '--agency', 'A1', '--year', '2999'], 1, '还没有开始'],
    ['what is no year', ['report', '--agency', 'A1', '--year', 'now'], 2, '不是年度'],
    ['what is no day', ['register', '--agency', 'A1', '--as-of', '2024-02-30'], 2, '不是日期'],
    ['what is no instant', ['history', ...CASE, '--as-known-at', 'then'], 2, '不是时间'],
    [
      'a cell that is not there',
      ['explain', '--agency', 'A1', '--year', '2024', '--cell', 't3.x'],
      1,
      '没有 t3.x',
    ],
    ['half a question', ['explain', '--agency', 'A1'], 2, '--cell'],
    ['a missing agency', ['report', '--year', '2024'], 2, '--agency'],
    ['a missing file name', ['import'], 2, '缺少'],
    ['a file that is not there', ['import', elsewhere('a.ndjson')], 1, '读不出来'],
    ['a folder as a file', ['import', ROOT], 1, '读不出来'],
    ['a rest that cannot be written', ['import', LEDGER, '--keep-good', elsewhere('b')], 1, '不能写入'],
    ['a rest over the ledger itself', ['import', LEDGER, '--keep-good', LEDGER], 2, '请换一个文件名'],
    ['a rectification without a reason', ['import', LEDGER, '--rectify', ' '], 2, '理由'],
    ['another format', ['report', '--agency', 'A1', '--year', '2024', '--format', 'doc'], 2, 'docx'],
    ['another schema', ['schema', 'report'], 2, 'ledger'],
    ['an option that is not there', ['verify', '--quickly'], 2, '--quickly'],
    ['a command that is not there', ['publish'], 2, 'publish'],
    ['nothing at all', [], 2, 'taizhang'],
  ])('says in one sentence what is wrong with %s', async (_, args, code, words) => {
    const ended = await taizhang.run(...args);
    expect(ended).toMatchObject({ code, err: expect.stringContaining(words) });
    expect(ended.err).not.toMatch(/\n\s+at |Error:/);
  });
});
