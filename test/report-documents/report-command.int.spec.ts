import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { commandLineOnTestServer } from '../support/command-line';
import type { CommandLine } from '../support/command-line';
import { ROOT } from '../support/test-run';
import { READERS } from './readers';

const LEDGER = path.join(ROOT, 'docs', 'first-ledger.ndjson');
const REPORT = ['report', '--agency', 'A1', '--year', '2024'] as const;

/** One request more, with a fee that was asked for and paid. */
const LATER = [
  {
    act: 'ApplicationSubmitted',
    submittedOn: '2024-05-06',
    channel: 'inPerson',
    applicant: { category: 'business' },
    items: ['甲'],
  },
  { act: 'ReceiptFixed', receivedOn: '2024-05-06', basis: 'handedIn' },
  {
    act: 'FeeNoticeIssued',
    issuedOn: '2024-05-08',
    receivedOn: '2024-05-09',
    amountYuan: 380,
    basis: 'perItem',
  },
  { act: 'FeePaid', paidOn: '2024-05-10' },
].map((act) => JSON.stringify({ agency: 'A1', request: '2024-fee', ...act }));

const tables = z.looseObject({ position: z.number(), table3: z.record(z.string(), z.looseObject({})) });
const history = z.looseObject({ acts: z.array(z.looseObject({ recordedAt: z.string() })) });

describe('taizhang report as a file', () => {
  let taizhang: CommandLine;
  const place = (name: string) => path.join(taizhang.data.parent, name);
  const fileOf = (name: string, text: string) => {
    writeFileSync(place(name), text);
    return place(name);
  };
  const pageOf = async (...more: readonly string[]) => {
    const { code, out } = await taizhang.run(...REPORT, '--format', 'html', '--out', '-', ...more);
    expect(code).toBe(0);
    return (await READERS.html(Buffer.from(out))).texts.join('');
  };

  beforeAll(async () => {
    taizhang = await commandLineOnTestServer();
    expect(await taizhang.run('import', LEDGER)).toMatchObject({ code: 0 });
  });
  afterAll(() => taizhang.remove());

  it.each([
    ['docx', 'PK\u0003\u0004'],
    ['xlsx', 'PK\u0003\u0004'],
    ['pdf', '%PDF-'],
    ['html', '<!DOCTYPE html>'],
  ])('lies as %s under its own name in the working folder, whole', async (format, magic) => {
    const file = place(`A1-2024.${format}`);
    const first = await taizhang.run(...REPORT, '--format', format);
    expect(first).toMatchObject({ code: 0, err: '', out: `已写到 ${file}\n` });
    expect(readFileSync(file).subarray(0, magic.length).toString('latin1')).toBe(magic);
    expect(readdirSync(taizhang.data.parent).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('takes the place of the same report made before, byte for byte', async () => {
    const before = readFileSync(place('A1-2024.docx'));
    expect(await taizhang.run(...REPORT, '--format', 'docx')).toMatchObject({
      out: `已替换 ${place('A1-2024.docx')}\n`,
    });
    expect(readFileSync(place('A1-2024.docx')).equals(before)).toBe(true);
  });

  it('takes the texts of a file and the name of another', async () => {
    const texts = fileOf('texts.json', '{"problems":["更新不够及时。"],"signature":{"date":"2025-01-20"}}');
    const out = place('年报.html');
    expect(await taizhang.run(...REPORT, '--format', 'html', '--texts', texts, '--out', out)).toMatchObject({
      code: 0,
      out: `已写到 ${out}\n`,
    });
    const words = (await READERS.html(readFileSync(out))).texts.join('');
    expect(words).toContain('更新不够及时。');
    expect(words).toContain('2025年1月20日');
    expect(words).not.toContain('【待填写：存在的主要问题');
  });

  it('writes JSON to a file too, the same as on the screen', async () => {
    const out = place('A1.json');
    const { out: shown } = await taizhang.run(...REPORT, '--json');
    expect(await taizhang.run(...REPORT, '--format', 'json', '--out', out)).toMatchObject({ code: 0 });
    expect(readFileSync(out, 'utf8')).toBe(shown);
  });

  it('shows what was known at an instant, in every form of the report', async () => {
    const before = await taizhang.json(tables, ...REPORT);
    const { acts } = await taizhang.json(history, 'history', '--agency', 'A1', '--request', '2024-1');
    const then = acts.at(-1)?.recordedAt ?? '';
    expect(await taizhang.run('import', fileOf('later.ndjson', `${LATER.join('\n')}\n`))).toMatchObject({
      code: 0,
    });
    const now = await taizhang.json(tables, ...REPORT);
    expect(now.table3).not.toEqual(before.table3);
    const known = await taizhang.json(tables, ...REPORT, '--as-known-at', then);
    expect(known.table3).toEqual(before.table3);
    expect(known.position).toBeLessThan(now.position);
    expect(await pageOf()).toContain('收取信息处理费1件，共计380元。');
    expect(await pageOf('--as-known-at', then)).toContain('未收取信息处理费。');
  });

  it.each([
    ['--texts only with a file', ['--texts', 'x.json'], 2, '--texts 只用于 docx、xlsx、html、pdf。'],
    [
      '--landscape only where there are pages',
      ['--format', 'xlsx', '--landscape'],
      2,
      '--landscape 只用于 docx、pdf。',
    ],
    ['--out only with a format', ['--out', 'x'], 2, '用 --out 时，请用 --format 写明格式。'],
    ['two formats', ['--json', '--format', 'pdf'], 2, '--json 就是 --format json，不能又写 --format pdf。'],
    ['a format that is none', ['--format', 'doc'], 2, '只能写 json、docx、xlsx、html、pdf。'],
    ['an instant that is none', ['--as-known-at', '昨天'], 2, '不是时间'],
    ['an instant before everything', ['--format', 'pdf', '--as-known-at', '2001-01-01'], 1, '请核对时间。'],
    ['a missing texts file', ['--format', 'pdf', '--texts', 'none.json'], 1, '读不出来，请核对路径。'],
    ['a folder for a file', ['--format', 'html', '--out', '.'], 1, '是文件夹'],
    ['a place that is not there', ['--format', 'html', '--out', 'none/x.html'], 1, '不能写入'],
  ])('says in one sentence: %s', async (_, options, code, sentence) => {
    const refused = await taizhang.run(...REPORT, ...options);
    expect(refused).toMatchObject({ code, out: '' });
    expect(refused.err.trim().split('\n')).toHaveLength(1);
    expect(refused.err).toContain(sentence);
    expect(existsSync(place('none'))).toBe(false);
  });

  it('names the key of a texts file that it does not know', async () => {
    const texts = fileOf('wrong.json', '{"overall":{"first":["一。"]}}');
    const { code, err } = await taizhang.run(...REPORT, '--format', 'docx', '--texts', texts);
    expect(code).toBe(1);
    expect(err).toContain('没有 overall.first 这个键');
  });
});
