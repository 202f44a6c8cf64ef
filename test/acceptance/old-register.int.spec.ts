import { localDate } from '@taizhang/deadlines';
import { AskRegister, AskReport, ImportLedger } from '@taizhang/wiring';
import type { ImportAnswer, ImportOrder, RegisterAnswerLine } from '@taizhang/wiring';
import { openTestOffice } from '@test/office-under-test';
import type { OfficeUnderTest } from '@test/office-under-test';
import { addressOf, fillRegister, mend } from './filled-register';
import type { Filled, Written } from './filled-register';

const TODAY = localDate('2025-03-03');
const day = (text: string) => new Date(`${text}T00:00:00Z`);

const FIRST: Written = {
  受理编号: '2024-1',
  申请日期: day('2024-02-02'),
  收到日期: day('2024-02-05'),
  申请方式: '邮政签收',
  申请人类别: '自然人',
  姓名或名称: '申请人甲',
  申请内容: '某项目的环评批复\n某项目的施工许可',
  补正告知日期: '2024年2月8日',
  补正事项: '请写明项目的名称',
  补正期限: '2024/2/28',
  收到补正日期: '2024.2.26',
  答复日期: day('2024-03-20'),
  答复文号: '某公复〔2024〕1号',
  办理结果: '部分公开',
  分项结果: '予以公开\n属于国家秘密',
  发出日期: day('2024-03-21'),
  送达方式: '邮寄',
  送达日期: day('2024-03-25'),
};
const SECOND: Written = {
  受理编号: '2024-2',
  申请日期: '２０２４－０３－０４',
  申请方式: ' 当面提交 ',
  申请人类别: '商业企业',
  申请内容: '某供货合同',
  补正告知日期: day('2024-03-08'),
  补正事项: '请写明合同的年份',
  补正期限: day('2024-03-22'),
  逾期不补正结案日期: day('2024-03-26'),
  办理结果: '逾期不补正',
};
const THIRD: Written = {
  受理编号: '2024-3',
  申请日期: day('2024-12-20'),
  收到日期: day('2024-12-23'),
  申请方式: '互联网',
  申请人类别: '科研机构',
  申请内容: '某统计资料',
};

describe('an old register', () => {
  let here: OfficeUnderTest;
  let offices = 0;
  let agency = '';
  beforeAll(async () => {
    here = await openTestOffice(TODAY);
  });
  /** Every test has an agency of its own. */
  beforeEach(() => {
    agency = `A${(offices += 1)}`;
  });
  afterAll(() => here.close());

  const importing = async (filled: Filled, how: Partial<ImportOrder> = {}): Promise<ImportAnswer> => {
    const file = here.newFile().replace('.ndjson', '.xlsx');
    await fillRegister(file, filled);
    const plain = { agency, keepGoodIn: null, rectifyBecause: null, recordedBy: 'cli:test' };
    return here.office.order(new ImportLedger({ file, ...plain, ...how }));
  };
  const registerLines = async () => {
    const pages = await here.office.ask(new AskRegister({ agency, asOf: TODAY }));
    const lines: RegisterAnswerLine[] = [];
    for await (const line of pages) lines.push(line);
    return lines;
  };

  it('goes from the template into register and report', async () => {
    const answer = await importing({ 台账: [FIRST, SECOND, THIRD] });
    expect(answer).toMatchObject({
      rows: 3,
      lines: 13,
      stored: 13,
      alreadyThere: 0,
      refused: [],
      unknownColumns: [],
    });
    expect(await registerLines()).toMatchObject([
      {
        request: '2024-1',
        receivedOn: '2024-02-05',
        outcome: 'partial',
        dispatchedOn: '2024-03-21',
        stage: 'delivered',
      },
      {
        request: '2024-2',
        receivedOn: '2024-03-04',
        outcome: 'other.correctionOverdue',
        concludedOn: '2024-03-23',
      },
      { request: '2024-3', receivedOn: '2024-12-23', outcome: null, stage: 'inHand', overdue: true },
    ]);
    const { table3 } = await here.office.ask(new AskReport({ agency, year: 2024 }));
    expect(table3.newRequests).toMatchObject({ naturalPerson: 1, business: 1, research: 1, total: 3 });
    expect(table3.carriedOut).toMatchObject({ research: 1, total: 1 });
  });

  it('stores nothing the second time', async () => {
    await importing({ 台账: [FIRST, SECOND] });
    expect(await importing({ 台账: [FIRST, SECOND] })).toMatchObject({
      stored: 0,
      alreadyThere: 11,
      refused: [],
    });
  });

  it('says which cell differs from what is stored, and puts it on record as a rectification', async () => {
    await importing({ 台账: [FIRST, SECOND] });
    const changed = { 台账: [SECOND, { ...FIRST, 补正期限: '2024-02-29' }] };
    const field = await addressOf('台账', '补正期限', 5);
    const refused = await importing(changed);
    expect(refused).toMatchObject({ stored: 0, refused: [{ line: 5, field, code: 'DiffersFromStored' }] });
    expect(refused.refused[0]?.message).toContain('不同的项：补正期限');
    expect(await importing(changed, { rectifyBecause: '原台账抄错' })).toMatchObject({
      stored: 1,
      refused: [],
    });
    expect(await importing(changed)).toMatchObject({ stored: 0, refused: [] });
  });

  it('shows an impossible act at the cell that gave it', async () => {
    const early = { ...THIRD, 受理编号: '2024-4', 答复日期: day('2024-01-15'), 办理结果: '予以公开' };
    const orphan = { 受理编号: '2024-99', 延期告知日期: day('2024-03-01'), 延期工作日数: 20 };
    const later = { 受理编号: '2024-3', 发出日期: day('2026-01-05'), 送达方式: '邮寄' };
    const answer = await importing({ 台账: [early, THIRD], '续表（办理）': [orphan, later] });
    expect(answer.stored).toBe(0);
    expect(answer.refused).toMatchObject([
      { line: 4, field: await addressOf('台账', '答复日期', 4), code: 'BeforeSubmission' },
      { line: 4, field: await addressOf('续表（办理）', '延期告知日期', 4), code: 'NoSuchCase' },
      { line: 5, field: await addressOf('续表（办理）', '发出日期', 5), code: 'LegalDayInFuture' },
    ]);
  });

  it('takes what one row cannot say from the other sheets', async () => {
    const answer = await importing({
      台账: [{ ...THIRD, 征求第三方日期: day('2024-12-24'), 第三方收到日期: day('2024-12-25') }],
      '续表（征求意见）': [
        {
          受理编号: '2024-3',
          征求意见序号: 2,
          征求第三方日期: day('2024-12-26'),
          第三方收到日期: day('2024-12-27'),
        },
      ],
      '续表（复议诉讼）': [
        {
          复议案号: '某政复〔2024〕9号',
          争议事项: '主动公开',
          复议受理日期: day('2024-11-04'),
          复议审结日期: day('2024-12-02'),
          复议结果: '维持',
        },
      ],
    });
    expect(answer).toMatchObject({ rows: 3, stored: 6, refused: [] });
    const { table4 } = await here.office.ask(new AskReport({ agency, year: 2024 }));
    expect(table4.review).toMatchObject({ upheld: 1, total: 1 });
  });

  it('stores the good rows and writes the others down to be mended', async () => {
    const rest = here.newFile().replace('.ndjson', '.xlsx');
    const wrong = { ...SECOND, 补正期限: '三月底' };
    const answer = await importing({ 台账: [FIRST, wrong, THIRD] }, { keepGoodIn: rest });
    expect(answer).toMatchObject({ stored: 9, refused: [{ line: 5, code: 'NotADay' }] });
    const again = {
      file: rest,
      agency,
      keepGoodIn: null,
      rectifyBecause: null,
      recordedBy: 'cli:test',
    };
    const still = await here.office.order(new ImportLedger(again));
    const field = await addressOf('台账', '补正期限', 4);
    expect(still).toMatchObject({
      rows: 1,
      stored: 0,
      unknownColumns: [],
      refused: [{ line: 4, field, code: 'NotADay' }],
    });
    await mend(rest, { [field]: '2024-03-22' });
    const mended = await here.office.order(new ImportLedger(again));
    expect(mended).toMatchObject({ stored: 4, refused: [] });
  });

  it('writes refused rows as a register and as nothing else', async () => {
    const importingInto = importing({ 台账: [FIRST] }, { keepGoodIn: here.newFile() });
    await expect(importingInto).rejects.toThrow(/\.xlsx/);
  });

  it('numbers a year’s counted cases by the year', async () => {
    await importing(
      {
        台账: [
          { ...FIRST, 受理编号: 1 },
          { ...SECOND, 受理编号: '2' },
        ],
      },
      { year: 2024 },
    );
    expect(await registerLines()).toMatchObject([{ request: '2024-1' }, { request: '2024-2' }]);
  });

  it('asks whose register it is', async () => {
    await expect(importing({ 台账: [FIRST] }, { agency: null })).rejects.toThrow(/--agency/);
    await expect(importing({ 台账: [FIRST] }, { agency: 'A/1' })).rejects.toThrow(/机关代码/);
  });
});
