import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import readXlsxFile from 'read-excel-file/node';
import { z } from 'zod';
import { commandLineOnTestServer } from '../support/command-line';
import type { CommandLine } from '../support/command-line';
import { addressOf, fillRegister, HEADER_ROW } from './filled-register';

const SHEETS = ['台账', '填写说明', '续表（办理）', '续表（征求意见）', '续表（复议诉讼）', '选项'];
const CASE = {
  受理编号: '2024-1',
  申请日期: new Date('2024-02-02T00:00:00Z'),
  收到日期: new Date('2024-02-05T00:00:00Z'),
  申请方式: '邮政签收',
  申请人类别: '自然人',
  申请内容: '某项目的环评批复',
};
const registerImport = z.strictObject({
  file: z.string(),
  lines: z.number(),
  rows: z.number(),
  stored: z.number(),
  alreadyThere: z.number(),
  unknownColumns: z.array(z.string()),
  refused: z.array(
    z.strictObject({ line: z.number(), field: z.string(), code: z.string(), message: z.string() }),
  ),
});

describe('taizhang template', () => {
  let taizhang: CommandLine;
  beforeAll(async () => {
    taizhang = await commandLineOnTestServer();
  });
  afterAll(() => taizhang.remove());
  const at = (name: string) => path.join(taizhang.data.parent, name);

  it('writes the register, and never over a file that is there', async () => {
    expect(await taizhang.run('template')).toMatchObject({ code: 0, err: '' });
    expect(existsSync(at('台账模板.xlsx'))).toBe(true);
    writeFileSync(at('台账模板.xlsx'), '已经填好的');
    const refused = await taizhang.run('template');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(/^文件 .* 已经有了，没有改动；确要覆盖的，请加 --force。\n$/);
    expect(readFileSync(at('台账模板.xlsx'), 'utf8')).toBe('已经填好的');
    expect(await taizhang.run('template', '--force', '--out', '台账模板.xlsx')).toMatchObject({ code: 0 });
    expect((await taizhang.run('template', '--out', 'nowhere/t.xlsx')).err).toContain('不能写入');
  });

  it('is read alike by another reader: headers, guide and the words of the drop-downs', async () => {
    const sheets = await readXlsxFile(at('台账模板.xlsx'));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(SHEETS);
    const [register, guide] = sheets;
    const headers = register?.data[HEADER_ROW - 1] ?? [];
    expect(headers.slice(0, 6)).toEqual([
      '受理编号',
      '申请日期',
      '收到日期',
      '收到日期依据',
      '申请方式',
      '申请人类别',
    ]);
    expect(headers.at(-1)).toBe('备注');
    expect(register?.data).toHaveLength(HEADER_ROW);
    const explained = guide?.data.map(([column]) => column);
    expect(headers.filter((header) => header !== '备注' && !explained?.includes(header))).toEqual([]);
  });

  it('has a frozen header, a note and a drop-down where there is a closed list, and hides the lists', async () => {
    const workbook = new Workbook();
    await workbook.xlsx.readFile(at('台账模板.xlsx'));
    const sheet = workbook.getWorksheet('台账');
    expect(sheet?.views).toMatchObject([{ state: 'frozen', xSplit: 1, ySplit: HEADER_ROW }]);
    expect(workbook.getWorksheet('选项')?.state).toBe('hidden');
    const letters = async (header: string) =>
      (await addressOf('台账', header, HEADER_ROW)).replace(/^.*!|\d+$/g, '');
    const result = sheet?.getCell(`${await letters('办理结果')}${HEADER_ROW + 5}`);
    expect(result?.dataValidation).toMatchObject({ type: 'list', errorStyle: 'warning' });
    expect(sheet?.getCell(`${await letters('收到日期')}${HEADER_ROW}`).note).toMatchObject({
      texts: [{ text: expect.stringContaining('条例第三十一条') }],
    });
    expect(sheet?.getCell(`${await letters('收到日期')}${HEADER_ROW + 1}`).numFmt).toBe('yyyy-mm-dd');
  });

  it('is imported once it is filled in, and every mistake is said at its cell', async () => {
    const file = at('filled.xlsx');
    await fillRegister(file, { 台账: [CASE, { ...CASE, 受理编号: '2024-2', 申请方式: '托人' }] });
    const refused = await taizhang.run('import', file, '--agency', 'A1');
    const cell = await addressOf('台账', '申请方式', HEADER_ROW + 2);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.out).toContain(cell);
    expect(refused.out).toContain('申请方式：不是可以选的词');
    expect(refused.err).toBe('有 1 处不能登记，整个文件都没有登记；改正后请再次导入。\n');
    await fillRegister(file, { 台账: [CASE] });
    const stored = await taizhang.json(registerImport, 'import', file, '--agency', 'A1');
    expect(stored).toMatchObject({ rows: 1, lines: 2, stored: 2, refused: [] });
    const again = await taizhang.run('import', file, '--agency', 'A1');
    expect(again.out).toContain('共 1 行、2 个行为，新登记 0 个行为，已有 2 个行为');
  });

  it.each([
    ['empty.xlsx', '', '这个文件是空的'],
    ['text.xlsx', '受理编号,申请日期', '不是 XLSX 工作簿'],
  ])('says in one sentence what is wrong with %s', async (name, content, sentence) => {
    writeFileSync(at(name), content);
    const { code, out, err } = await taizhang.run('import', at(name), '--agency', 'A1');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(new RegExp(`^[^\\n]*${sentence}[^\\n]*。\\n$`));
  });

  it('needs to know whose register it is, and no agency where the lines name it', async () => {
    expect((await taizhang.run('import', at('filled.xlsx'))).err).toContain('--agency');
    writeFileSync(at('ledger.ndjson'), '{}');
    expect((await taizhang.run('import', at('ledger.ndjson'), '--agency', 'A1')).err).toContain(
      '请去掉 --agency',
    );
  });
});
