import { SHEETS, readSheets, sheetOf, sheetOfCells } from './register.fixture';
import type { RowWritten } from './register.fixture';

const APPLIED: RowWritten = {
  受理编号: '2024-1',
  申请日期: '2024-02-02',
  收到日期: '2024-02-05',
  申请方式: '邮政签收',
  申请人类别: '自然人',
  申请内容: '某项目的环评批复',
};
const register = (...rows: readonly RowWritten[]) => sheetOf(SHEETS.register, rows);
const read = (...rows: readonly RowWritten[]) => readSheets([register(...rows)]);

describe('a mistake in the register', () => {
  it.each<readonly [string, RowWritten, string]>([
    ['收到日期', { 收到日期: '二月五日' }, 'NotADay'],
    ['申请方式', { 申请方式: '托人' }, 'NotOffered'],
    ['申请人类别', { 申请人类别: '' }, 'MissingField'],
    ['申请内容', { 申请内容: '' }, 'MissingField'],
    ['申请日期', { 申请日期: '' }, 'MissingField'],
    ['受理编号', { 受理编号: '' }, 'NoNumber'],
    ['受理编号', { 受理编号: { is: 'day', day: '2024-01-01' } }, 'TurnedIntoDay'],
    ['证件号码', { 证件号码: 110101199001010000 }, 'DigitsLost'],
    ['姓名或名称', { 姓名或名称: { is: 'error', text: '#N/A' } }, 'BrokenFormula'],
    ['补正期限', { 补正告知日期: '2024-02-08', 补正事项: '请写明名称', 补正期限: '' }, 'MissingField'],
    ['延期工作日数', { 延期告知日期: '2024-03-01', 延期工作日数: '二十' }, 'NotANumber'],
    ['延期工作日数', { 延期告知日期: '2024-03-01', 延期工作日数: 1.5 }, 'NotWhole'],
    [
      '收费金额（元）',
      { 收费通知日期: '2024-03-01', '收费金额（元）': 30.005, 计收方式: '按件计收' },
      'TooPrecise',
    ],
    ['办理结果', { 答复日期: '2024-03-01', 办理结果: '' }, 'MissingField'],
    ['办理结果', { 答复日期: '2024-03-01', 办理结果: '予以公开', 分项结果: '国家秘密' }, 'OutcomesDiffer'],
    ['答复日期', { 办理结果: '予以公开', 答复日期: '' }, 'MissingField'],
    ['送达方式', { 发出日期: '2024-03-01', 送达方式: '' }, 'MissingField'],
    ['复议案号', { 复议受理日期: '2024-05-01', 复议案号: '' }, 'MissingField'],
    [
      '改判为',
      { 诉讼案号: '某行初1号', 二审审结日期: '2024-12-01', 二审结果: '改判', 改判为: '' },
      'FinalResultMismatch',
    ],
  ])('is shown in the column %s: %j is %s', async (column, mistake, code) => {
    const { acts, faults } = await read({ ...APPLIED, ...mistake });
    expect(faults).toMatchObject([{ column, code, row: 2, sheet: SHEETS.register }]);
    expect(faults[0]?.address).toMatch(/^台账![A-Z]+2$/);
    expect(acts).toEqual([]);
  });

  it('shows every fault of a row, and keeps the other rows', async () => {
    const { acts, faults } = await read(
      { ...APPLIED, 收到日期: '？', 申请方式: '？' },
      { ...APPLIED, 受理编号: '2024-2' },
    );
    expect(faults.map(({ column }) => column)).toEqual(['收到日期', '申请方式']);
    expect(acts).toMatchObject([{ request: '2024-2' }, { request: '2024-2' }]);
  });

  it('is a number that stands twice, with the row where it stood first', async () => {
    const { faults } = await read(APPLIED, { ...APPLIED, 申请内容: '别的' });
    expect(faults).toMatchObject([
      { column: '受理编号', code: 'NumberRepeated', row: 3, detail: { row: 2 } },
    ]);
  });

  it('takes the case’s rows on other sheets with it', async () => {
    const { acts, faults } = await readSheets([
      register({ ...APPLIED, 收到日期: '？' }),
      sheetOf(SHEETS.handling, [{ 受理编号: '2024-1', 延期告知日期: '2024-03-01', 延期工作日数: 20 }]),
    ]);
    expect(faults).toMatchObject([
      { code: 'NotADay' },
      { code: 'CaseRefused', address: '续表（办理）!A2', detail: { row: 2 } },
    ]);
    expect(acts).toEqual([]);
  });

  it('is a column that is missing or there twice, said once for all rows', async () => {
    const { acts, faults } = await readSheets([
      sheetOfCells('台账', [
        ['受理编号', '申请日期', '申请方式', '申请人类别'],
        ['2024-1', '2024-02-02', '邮寄', '自然人'],
      ]),
    ]);
    expect(faults).toMatchObject([{ code: 'ColumnMissing', column: '申请内容', row: 1 }]);
    expect(acts).toEqual([]);
    const twice = await read({
      ...APPLIED,
      文号: '1号',
      答复文号: '2号',
      答复日期: '2024-03-01',
      办理结果: '予以公开',
    });
    expect(twice.faults).toMatchObject([{ code: 'ColumnRepeated', address: '台账!H1' }]);
  });

  it('is a file without any register', async () => {
    await expect(readSheets([sheetOfCells('Sheet1', [['一', '二']])])).rejects.toMatchObject({
      code: 'NoRegister',
    });
  });
});
