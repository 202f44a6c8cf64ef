import { localDate } from '@taizhang/deadlines';
import { letterSettings } from '@test/letter-settings';
import { openStaffServer } from '@test/staff';
import type { StaffClient, StaffServer } from '@test/staff';
import { readPdf } from '../report-documents/read-pdf';

const AGENCY = '/api/v1/agencies/A1';
const applicant = { category: 'naturalPerson', name: '张某某', idNumber: '110101199003071234' };
const ARRIVED = [...Array<string>(34).fill('2024-06-12'), '2024-06-17'];

/** One applicant's month, from the counter to the treasury, as the office's people live it over HTTP. */
describe('one applicant sends thirty-five requests in a month 大量申请', () => {
  let server: StaffServer;
  let registrar: StaffClient;
  let handler: StaffClient;
  /** Addresses of the cases, as they came. */
  const requests: string[] = [];
  beforeAll(async () => {
    server = await openStaffServer({ today: localDate('2024-08-30') });
    registrar = await server.as('registrar');
    handler = await server.as('handler');
    const named = { body: { name: '某某市自然资源局', from: '2019-01-01' } };
    await (await server.as('administrator')).call('PUT', `${AGENCY}/name`, named);
    const head = await server.as('head');
    const feePayment = '凭本通知到本机关一楼窗口缴入国库';
    const adopted = { body: { ...letterSettings('2024-01-02'), feePayment } };
    await head.call('PUT', `${AGENCY}/letter-settings`, adopted);
  });
  afterAll(() => server?.close());

  const last = () => requests.at(-1) ?? '';
  const keyOf = (address: string) => address.split('/').at(-1);

  async function record(address: string, act: string, fields: object): Promise<void> {
    const answer = await handler.post(`${address}/acts`, { act, ...fields });
    expect(answer).toMatchObject({ status: 201, body: { status: 'recorded' } });
  }

  async function clocks(address: string, asOf: string) {
    const { body } = await handler.get(`${address}/deadlines?asOf=${asOf}`);
    return (name: string) => body.clocks.findLast(({ clock }: { readonly clock: string }) => clock === name);
  }

  async function cellsOf(address: string): Promise<readonly string[]> {
    const { body } = await handler.get(`${address}/counted-in`);
    return body.countedIn.map(({ year, cell }: { year: number; cell: string }) => `${year} ${cell}`);
  }

  it('is seen as soon as the last of them is logged', async () => {
    for (const [at, submittedOn] of ARRIVED.entries()) {
      const application = { submittedOn, channel: 'inPerson', applicant, items: [`第${at + 1}号地块的批复`] };
      const { status, body } = await registrar.post(`${AGENCY}/requests`, application);
      expect(status).toBe(201);
      requests.push(`${AGENCY}/requests/${body.request}`);
      const receipt = { act: 'ReceiptFixed', receivedOn: submittedOn, basis: 'handedIn' };
      expect(await registrar.post(`${last()}/acts`, receipt)).toMatchObject({ status: 201 });
    }
    await registrar.post(`${AGENCY}/requests`, {
      ...{ submittedOn: '2024-06-17', channel: 'inPerson', items: ['另一地块的批复'] },
      applicant: { ...applicant, name: '李某某', idNumber: '110101198001011234' },
    });
    const { body } = await registrar.get(`${AGENCY}/repeats?month=2024-06&request=${keyOf(last())}`);
    expect(body.applicants).toMatchObject([{ requests: 35, months: [{ month: '2024-06', requests: 35 }] }]);
    expect(body.sameTexts).toEqual([]);
  });

  it('is asked for reasons, which stops no clock', async () => {
    await record(last(), 'ReasonsRequested', { requestedOn: '2024-06-19' });
    const wish = { kind: 'reasonsNotice', letter: 'L1' };
    expect(await handler.post(`${last()}/letters`, wish)).toMatchObject({ status: 201 });
    expect((await clocks(last(), '2024-06-20'))('reply')).toMatchObject({
      state: 'running',
      dueOn: '2024-07-15',
    });
  });

  it('is told the fee of the month, by the tariff alone, with a form of delivery behind the notice', async () => {
    const notice = { issuedOn: '2024-06-21', receivedOn: '2024-06-24', amountYuan: 3000, basis: 'perItem' };
    await record(last(), 'FeeNoticeIssued', notice);
    const wish = { kind: 'feeNotice', letter: 'L2', deliveryReceipt: true };
    expect(await handler.post(`${last()}/letters`, { ...wish, units: 34 })).toMatchObject({
      status: 422,
      body: { code: 'FeeDoesNotFit' },
    });
    const issued = await handler.post(`${last()}/letters`, { ...wish, units: 35 });
    expect(issued).toMatchObject({ status: 201, body: { documentNumber: '某公告〔2024〕2号' } });
    const { bytes } = await handler.get(`${last()}/letters/L2/pdf`);
    const { texts, tables } = await readPdf(bytes);
    expect(texts.join('').replace(/\s+/g, '')).toContain('3000元（大写：人民币叁仟元整）');
    expect(tables.flatMap(({ rows }) => rows)).toContainEqual(['文号', '某公告〔2024〕2号']);
  });

  it('has twenty working days to pay, while the answer waits', async () => {
    const clock = await clocks(last(), '2024-06-25');
    expect(clock('fee')).toMatchObject({ startedOn: '2024-06-24', dueOn: '2024-07-22' });
    expect(clock('reply')).toMatchObject({ state: 'stopped', dueOn: null });
    expect((await handler.get(`${last()}?asOf=2024-06-25`)).body).toMatchObject({ stage: 'awaitingFee' });
  });

  it('pays, and the answer has twenty fresh days from the next', async () => {
    await record(last(), 'FeePaid', { paidOn: '2024-07-10' });
    expect((await clocks(last(), '2024-07-11'))('reply')).toMatchObject({
      startedOn: '2024-07-10',
      dueOn: '2024-08-07',
      state: 'running',
    });
  });

  it('does not pay for another, which is given up on the day after and counted so', async () => {
    const eleventh = requests.at(10) ?? '';
    const notice = { issuedOn: '2024-06-21', receivedOn: '2024-06-24', amountYuan: 100, basis: 'perItem' };
    await record(eleventh, 'FeeNoticeIssued', notice);
    expect((await clocks(eleventh, '2024-07-22'))('fee')).toMatchObject({ state: 'running' });
    expect((await clocks(eleventh, '2024-07-23'))('fee')).toMatchObject({ state: 'overdue' });
    await record(eleventh, 'FeeLapsed', { closedOn: '2024-07-25' });
    expect((await handler.get(eleventh)).body).toMatchObject({ concludedOn: '2024-07-23' });
    expect(await cellsOf(eleventh)).toEqual([
      '2024 t3.newRequests.naturalPerson',
      '2024 t3.other.feeOverdue.naturalPerson',
    ]);
    const { body } = await handler.get(`${AGENCY}/reports/2024`);
    expect(body.table3.newRequests).toMatchObject({ naturalPerson: 35 });
  });
});
