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

describe('a row of the register', () => {
  it('is an application and its receipt, whose basis follows from the channel (art. 31)', async () => {
    const { acts, faults } = await read(APPLIED);
    expect(faults).toEqual([]);
    expect(acts).toEqual([
      {
        agency: 'A1',
        request: '2024-1',
        act: 'ApplicationSubmitted',
        number: '2024-1',
        submittedOn: '2024-02-02',
        channel: 'signedMail',
        applicant: { category: 'naturalPerson' },
        items: ['某项目的环评批复'],
      },
      { agency: 'A1', request: '2024-1', act: 'ReceiptFixed', receivedOn: '2024-02-05', basis: 'signedFor' },
    ]);
  });

  it('has one day for what is handed in, and no receipt for what nobody has confirmed', async () => {
    const handedIn = await read({ ...APPLIED, 申请方式: '当面提交', 收到日期: '' });
    expect(handedIn.acts).toMatchObject([
      { submittedOn: '2024-02-02' },
      { receivedOn: '2024-02-02', basis: 'handedIn' },
    ]);
    const onlyReceived = await read({ ...APPLIED, 申请方式: '当面提交', 申请日期: '' });
    expect(onlyReceived.acts).toMatchObject([{ submittedOn: '2024-02-05' }, { receivedOn: '2024-02-05' }]);
    const unconfirmed = await read({ ...APPLIED, 申请方式: '互联网', 收到日期: '' });
    expect(unconfirmed.acts).toMatchObject([{ act: 'ApplicationSubmitted' }]);
  });

  it('gives every item the result of the whole, or each its own', async () => {
    const replied = { ...APPLIED, 申请内容: '甲\n乙', 答复日期: '2024-03-01', 办理结果: '本机关不掌握' };
    expect((await read(replied)).acts.at(-1)).toMatchObject({
      outcomes: [
        { item: 1, outcome: 'unavailable.notHeld' },
        { item: 2, outcome: 'unavailable.notHeld' },
      ],
    });
    const apart = await read({
      ...replied,
      办理结果: '部分公开',
      分项结果: '予以公开\n（三）不予公开1.属于国家秘密',
    });
    expect(apart.acts.at(-1)).toMatchObject({
      outcomes: [
        { item: 1, outcome: 'granted' },
        { item: 2, outcome: 'denied.stateSecret' },
      ],
    });
    const numbered = await read({ ...replied, 办理结果: '部分公开', 分项结果: '2.予以公开\n1、国家秘密' });
    expect(numbered.acts.at(-1)).toMatchObject({ outcomes: [{ item: 2 }, { item: 1 }] });
  });

  it('names the main result where nothing is disclosed for different reasons', async () => {
    const refused = {
      ...APPLIED,
      申请内容: '甲\n乙',
      答复日期: '2024-03-01',
      分项结果: '国家秘密\n信息不存在',
    };
    const { acts } = await read({ ...refused, 办理结果: '信息不存在' });
    expect(acts.at(-1)).toMatchObject({ mainOutcome: 'unavailable.notHeld' });
    expect((await read(refused)).faults).toMatchObject([{ code: 'MainOutcomeNeeded' }]);
  });

  it('ends without a reply where the correction lapsed', async () => {
    const { acts, faults } = await read({
      ...APPLIED,
      补正告知日期: '2024-02-08',
      补正事项: '请写明名称',
      补正期限: '2024-02-28',
      逾期不补正结案日期: '2024-03-01',
      办理结果: '逾期不补正',
    });
    expect(faults).toEqual([]);
    expect(acts).toMatchObject([
      {},
      {},
      { act: 'CorrectionNoticeIssued' },
      { act: 'CorrectionLapsed', closedOn: '2024-03-01' },
    ]);
  });

  it('may have its columns in any order, under other names, and below a title', async () => {
    const title = ['某局2024年依申请公开台账'];
    const headers = [
      '申请事项',
      '申请人类型',
      '文号',
      '序号',
      '受理编号*',
      '申请渠道',
      ' 收到 申请日期 ',
      '提交日期',
      '联系人',
    ];
    const row = ['甲', '公民', '', '1', '2024-1', '邮寄', '2024-02-05', '2024-02-02', '某人'];
    const { acts, faults, ledger } = await readSheets([sheetOfCells('Sheet1', [title, headers, row])]);
    expect(faults).toEqual([]);
    expect(acts).toMatchObject([{ items: ['甲'] }, { receivedOn: '2024-02-05' }]);
    expect(ledger.unknownColumns).toEqual(['Sheet1：联系人']);
  });

  it('is passed over when nothing is written in it', async () => {
    const { acts, ledger } = await read(
      { ...APPLIED },
      { 受理编号: ' ' },
      { ...APPLIED, 受理编号: '2024-2' },
    );
    expect(ledger.rows).toBe(2);
    expect(acts).toHaveLength(4);
  });
});

describe('a sheet for what one row cannot say', () => {
  it('adds acts to the case of its number', async () => {
    const { acts, faults } = await readSheets([
      register(APPLIED),
      sheetOf(SHEETS.consultations, [{ 受理编号: '2024-1', 征求意见序号: 2, 征求第三方日期: '2024-02-20' }]),
      sheetOf(SHEETS.handling, [{ 受理编号: '2024-1', 答复日期: '2024-04-01', 办理结果: '予以公开' }]),
    ]);
    expect(faults).toEqual([]);
    expect(acts.slice(2)).toMatchObject([
      { act: 'ThirdPartyConsulted', consultation: '2' },
      { act: 'ReplyDecided', outcomes: [{ item: 1, outcome: 'granted' }] },
    ]);
  });

  it('asks for the results one by one where it cannot know how many items there are', async () => {
    const row = { 受理编号: '2019-7', 答复日期: '2024-04-01', 办理结果: '予以公开' };
    const { faults } = await readSheets([sheetOf(SHEETS.handling, [row])]);
    expect(faults).toMatchObject([{ code: 'ItemsUnknown' }]);
    expect((await readSheets([sheetOf(SHEETS.handling, [{ ...row, 分项结果: '予以公开' }])])).faults).toEqual(
      [],
    );
  });

  it('holds disputes without a request, if it says what they are about', async () => {
    const row = { 受理编号: '', 复议案号: '8号', 争议事项: '更正', 复议受理日期: '2024-05-06' };
    const { acts } = await readSheets([sheetOf(SHEETS.disputes, [row])]);
    expect(acts).toEqual([
      {
        agency: 'A1',
        act: 'ReviewAccepted',
        review: '8号',
        about: 'rectification',
        acceptedOn: '2024-05-06',
      },
    ]);
    const { faults } = await readSheets([sheetOf(SHEETS.disputes, [{ ...row, 争议事项: '' }])]);
    expect(faults).toMatchObject([{ code: 'NoNumber' }, { column: '争议事项', code: 'MissingField' }]);
  });
});

describe('a number that only counts', () => {
  it('gets the year of its register, and only then', async () => {
    const counted = [register({ ...APPLIED, 受理编号: 7 })];
    expect((await readSheets(counted, 2024)).acts).toMatchObject([
      { request: '2024-7', number: '2024-7' },
      {},
    ]);
    expect((await readSheets([register({ ...APPLIED, 受理编号: 7 })])).acts).toMatchObject([
      { request: '7' },
      {},
    ]);
    expect((await readSheets([register(APPLIED)], 2023)).acts).toMatchObject([{ request: '2024-1' }, {}]);
  });
});
