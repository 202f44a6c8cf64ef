import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { commandLine } from '../support/command-line';
import type { CommandLine } from '../support/command-line';
import { ROOT } from '../support/test-run';
import { historyAnswer, importAnswer, reportAnswer } from './answer-shapes';

const LEDGER = path.join(ROOT, 'docs', 'first-ledger.ndjson');
const REPORT = ['report', '--agency', 'A1', '--year', '2024'] as const;

const exported = z.strictObject({
  file: z.string(),
  after: z.number(),
  last: z.number(),
  events: z.number(),
  keys: z.number(),
  accounts: z.number(),
  exportedAt: z.iso.datetime(),
  sha256: z.string(),
});
const restored = z.strictObject({
  file: z.string(),
  ok: z.literal(true),
  exportedAt: z.iso.datetime(),
  last: z.number(),
  stored: z.number(),
  alreadyThere: z.number(),
  keys: z.number(),
  accounts: z.number(),
  head: z.number(),
  lastAct: z
    .strictObject({
      ordinal: z.number(),
      recordedAt: z.iso.datetime(),
      recordedBy: z.string(),
      agency: z.string(),
      request: z.string().nullable(),
      act: z.string(),
      words: z.string(),
    })
    .nullable(),
});

/** What the office does in the day: a new request, and the archiving of an old one. */
const OF_TODAY = [
  {
    request: '2025-1',
    act: 'ApplicationSubmitted',
    submittedOn: '2025-02-10',
    channel: 'inPerson',
    applicant: { category: 'naturalPerson', name: '某乙' },
    items: ['某项目的批复'],
  },
  { request: '2025-1', act: 'ReceiptFixed', receivedOn: '2025-02-10', basis: 'handedIn' },
  { request: '2024-2', act: 'ReplyDelivered', deliveredOn: '2024-12-16' },
];

describe('the disk dies 磁盘坏了', () => {
  let taizhang: CommandLine;
  const file = (name: string) => path.join(taizhang.data.parent, name);
  beforeAll(() => {
    taizhang = commandLine();
    writeFileSync(
      file('today.ndjson'),
      OF_TODAY.map((act) => JSON.stringify({ agency: 'A1', ...act })).join('\n'),
    );
  });
  afterAll(() => taizhang.remove());

  it('last night’s copy is restored, verified, and says what must be entered again', async () => {
    await taizhang.json(importAnswer, 'import', LEDGER);
    const night = await taizhang.json(exported, 'export', '--out', file('night.ndjson'));
    expect(night).toMatchObject({ after: 0, last: 20, events: 20 });
    expect(await taizhang.json(importAnswer, 'import', file('today.ndjson'))).toMatchObject({ stored: 3 });
    const before = await taizhang.json(reportAnswer, ...REPORT);

    taizhang.data.killServer();
    rmSync(taizhang.data.path, { recursive: true, force: true });

    const answer = await taizhang.json(restored, 'import-log', file('night.ndjson'));
    expect(answer).toMatchObject({ stored: 20, head: 20, last: 20, exportedAt: night.exportedAt });
    expect(answer.lastAct).toMatchObject({ ordinal: 19, agency: 'A1', words: '登记收费金额' });
    expect(await taizhang.run('verify')).toMatchObject({ code: 0, out: expect.stringContaining('共 20 条') });

    const compared = await taizhang.run('compare', file('today.ndjson'), '--json');
    expect(compared).toMatchObject({ code: 1, err: expect.stringContaining('taizhang import') });
    expect(JSON.parse(compared.out)).toEqual({
      file: file('today.ndjson'),
      lines: 3,
      there: 0,
      missing: [
        { line: 1, agency: 'A1', request: '2025-1', act: 'ApplicationSubmitted', words: '提交申请' },
        { line: 2, agency: 'A1', request: '2025-1', act: 'ReceiptFixed', words: '收到申请' },
        { line: 3, agency: 'A1', request: '2024-2', act: 'ReplyDelivered', words: '答复送达' },
      ],
      differing: [],
      unreadable: [],
    });

    await taizhang.json(importAnswer, 'import', file('today.ndjson'));
    expect(await taizhang.run('compare', file('today.ndjson'))).toMatchObject({ code: 0, err: '' });
    expect(await taizhang.json(reportAnswer, ...REPORT)).toEqual(before);
    const history = ['history', '--agency', 'A1', '--request', '2025-1'] as const;
    const { acts } = await taizhang.json(historyAnswer, ...history);
    expect(acts.map(({ ordinal }) => ordinal)).toEqual([22, 23]);
  });

  it('people are told where the copy ends, and what to keep apart from it', async () => {
    const { code, out, err } = await taizhang.run('export', '--out', file('evening.ndjson'));
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('已导出到') });
    expect(err).toContain('master.key');
    const again = await taizhang.run('import-log', file('evening.ndjson'));
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('新存入 0 条') });
    expect(again.out).toMatch(/备份于 \d{4}-\d\d-\d\d \d\d:\d\d:\d\d 导出，这以后登记的不在其中/);
    const night = await taizhang.run('import-log', file('night.ndjson'));
    expect(night).toMatchObject({ code: 0, out: expect.stringContaining('登记到第 25 条为止') });
    expect(night.out).not.toContain('须重新登记');
  });

  it('a copy goes through a pipe as well', async () => {
    const { code, out, err } = await taizhang.run('export');
    writeFileSync(file('piped.ndjson'), out);
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('共 25 条') });
    const lines = (name: string) => readFileSync(file(name), 'utf8').trimEnd().split('\n').slice(1, -1);
    expect(lines('piped.ndjson')).toEqual(lines('evening.ndjson'));
    const increment = await taizhang.json(exported, 'export', '--after', '20', '--out', file('day.ndjson'));
    expect(increment).toMatchObject({ after: 20, last: 25, events: 5 });
  });

  it('no copy takes another’s place, and none lies about half written', async () => {
    const text = readFileSync(file('night.ndjson'), 'utf8');
    const refused = await taizhang.run('export', '--out', file('night.ndjson'));
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('已经存在') });
    expect(readFileSync(file('night.ndjson'), 'utf8')).toBe(text);
    const beyond = await taizhang.run('export', '--after', '999', '--out', file('beyond.ndjson'));
    expect(beyond).toMatchObject({ code: 1, err: expect.stringContaining('登记只到第 25 条') });
    expect(readdirSync(taizhang.data.parent).filter((name) => /beyond|part/.test(name))).toEqual([]);
  });

  it.each([
    ['cut', (text: string) => text.slice(0, -200), '不完整'],
    ['changed', (text: string) => text.replace('示例机关', '示范机关'), '校验值不符'],
    ['short of a line', (text: string) => text.replace(/.*"ordinal":7,.*\n/, ''), '应为第 7 条，却是第 8 条'],
    ['of a newer program', (text: string) => text.replace('"version":2', '"version":3'), '更新的程序'],
    ['none', () => readFileSync(LEDGER, 'utf8'), '不是 taizhang export 导出的备份'],
  ])('a copy that is %s is refused in one sentence', async (name, change, words) => {
    const bad = file(`${name}.ndjson`);
    writeFileSync(bad, change(readFileSync(file('evening.ndjson'), 'utf8')));
    const { code, out, err } = await taizhang.run('import-log', bad);
    expect({ code, out, err }).toEqual({ code: 1, out: '', err: expect.stringContaining(words) });
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('什么都没有存入。');
    const { out: json } = await taizhang.run('import-log', bad, '--json');
    expect(JSON.parse(json)).toMatchObject({ ok: false, message: err.trim() });
  });

  it.each([
    ['a copy that is not there', ['import-log', 'no-such-file'], 1, '读不出来'],
    ['a folder as a copy', ['import-log', '.'], 1, '读不出来'],
    ['no copy', ['import-log'], 2, '缺少'],
    ['a place that cannot be written', ['export', '--out', 'no/such/folder/x'], 1, '写不进去'],
    ['an ordinal that is none', ['export', '--after', 'then'], 2, '不是序号'],
    ['JSON beside the copy itself', ['export', '--json'], 2, '--out'],
    ['a ledger that is not there', ['compare', 'no-such-file'], 1, '读不出来'],
  ])('says in one sentence what is wrong with %s', async (_, args, code, words) => {
    const ended = await taizhang.run(...args);
    expect(ended).toMatchObject({ code, err: expect.stringContaining(words) });
    expect(ended.err).not.toMatch(/\n\s+at |Error:/);
  });

  it('another master key opens nothing, and the right one everything', async () => {
    taizhang.data.killServer();
    rmSync(taizhang.data.path, { recursive: true, force: true });
    const whole = await taizhang.run('import-log', file('evening.ndjson'), '--check');
    expect(whole).toMatchObject({ code: 0, out: expect.stringContaining('第 1 至 25 条，共 25 条') });
    renameSync(file('keys'), file('right-keys'));
    const strange = await taizhang.run('import-log', file('evening.ndjson'), '--check');
    expect(strange).toMatchObject({ code: 1, err: expect.stringContaining('master.key') });
    expect(existsSync(taizhang.data.path)).toBe(false);
    const refused = await taizhang.run('import-log', file('evening.ndjson'));
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('master.key') });
    rmSync(file('keys'), { recursive: true, force: true });
    renameSync(file('right-keys'), file('keys'));
    await taizhang.json(restored, 'import-log', file('evening.ndjson'));
    expect(await taizhang.run('verify')).toMatchObject({ code: 0 });
    const { out } = await taizhang.run('history', '--agency', 'A1', '--request', '2025-1');
    expect(out).toContain('提交申请');
  });
});

describe('the staff after the disk died 账号还在', () => {
  let taizhang: CommandLine;
  const file = (name: string) => path.join(taizhang.data.parent, name);
  beforeAll(() => {
    taizhang = commandLine();
  });
  afterAll(() => taizhang.remove());

  it('have their accounts under the same ids, and nothing of them can be read in the copy', async () => {
    writeFileSync(file('password'), 'Vier Wände, ein Dach\n');
    const clerk = ['account', 'open', 'wang.fang', '--agency', 'A1', '--name', '王某某', '--role', '承办人'];
    expect(await taizhang.run(...clerk, '--password-file', file('password'))).toMatchObject({ code: 0 });
    const before = (await taizhang.run('account', 'list', '--json')).out;
    expect(JSON.parse(before)).toMatchObject([{ login: 'wang.fang', displayName: '王某某' }]);
    const copied = await taizhang.run('export', '--out', file('night.ndjson'));
    expect(copied.out).toContain('账号 1 个');
    expect(readFileSync(file('night.ndjson'), 'utf8')).not.toMatch(/wang\.fang|王某某|argon2/);

    taizhang.data.killServer();
    rmSync(taizhang.data.path, { recursive: true, force: true });

    const answer = await taizhang.json(restored, 'import-log', file('night.ndjson'));
    expect(answer).toMatchObject({ accounts: 1, lastAct: null });
    expect((await taizhang.run('account', 'list', '--json')).out).toBe(before);
    expect(await taizhang.json(restored, 'import-log', file('night.ndjson'))).toMatchObject({ accounts: 0 });
  });
});
