import { localDate } from '@taizhang/deadlines';
import { textFile } from '@test/form';
import { letterSettings } from '@test/letter-settings';
import { openStaffServer } from '@test/staff';
import type { StaffClient, StaffServer } from '@test/staff';

const AGENCY = '/api/v1/agencies/A1';
const application = {
  submittedOn: '2023-12-11',
  channel: 'signedMail',
  applicant: { category: 'naturalPerson', name: '张某某', phone: '13800138000' },
  items: ['某某地块的征收批复', '该地块的有关材料', '某某公司的投标文件'],
  wantedForm: '纸质',
};

/** One letter's way through the office, from the mail room to the auditor, as its people live it over HTTP. */
describe('a letter asks for three things 一件申请的全程', () => {
  let server: StaffServer;
  let registrar: StaffClient;
  let handler: StaffClient;
  let reviewer: StaffClient;
  let head: StaffClient;
  let auditor: StaffClient;
  /** The address of the case. */
  let request: string;
  let key: string;
  beforeAll(async () => {
    server = await openStaffServer({ today: localDate('2024-03-08') });
    registrar = await server.as('registrar');
    handler = await server.as('handler');
    reviewer = await server.as('reviewer');
    head = await server.as('head');
    auditor = await server.as('auditor');
    const administrator = await server.as('administrator');
    const named = { body: { name: '某某市自然资源局', from: '2019-01-01' } };
    await administrator.call('PUT', `${AGENCY}/name`, named);
    await head.call('PUT', `${AGENCY}/letter-settings`, { body: letterSettings('2023-01-03') });
  });
  afterAll(() => server.close());

  /** Records an act of the case. */
  async function record(who: StaffClient, act: string, fields: object) {
    const answer = await who.post(`${request}/acts`, { act, ...fields });
    expect(answer).toMatchObject({ status: 201, body: { status: 'recorded' } });
    return answer.body;
  }

  async function replyClock(asOf: string) {
    const { body } = await handler.get(`${request}/deadlines?asOf=${asOf}`);
    return body.clocks.findLast(({ clock }: { readonly clock: string }) => clock === 'reply');
  }

  const daysOf = ({ days }: { days: readonly { date: string; counted: boolean; why: string }[] }) =>
    new Map(days.map(({ date, counted, why }) => [date, { counted, why }]));

  async function letter(kind: string, more: object) {
    const answer = await handler.post(`${request}/letters`, { kind, ...more });
    expect(answer).toMatchObject({ status: 201, body: { status: 'issued' } });
    return answer.body;
  }

  it('is logged by the registrar under the day on which the mail room signed, and due over the holiday', async () => {
    const { status, body } = await registrar.post(`${AGENCY}/requests`, application);
    expect({ status, number: body.number }).toEqual({
      status: 201,
      number: expect.stringMatching(/^\d{4}-0001$/),
    });
    key = body.request;
    request = `${AGENCY}/requests/${key}`;
    await record(registrar, 'ReceiptFixed', { receivedOn: '2023-12-13', basis: 'signedFor' });
    await record(head, 'HandlerAssigned', { assignedOn: '2023-12-14', handler: handler.account });
    const clock = await replyClock('2023-12-14');
    expect(clock).toMatchObject({ startedOn: '2023-12-13', dueOn: '2024-01-11', provisional: false });
    expect(daysOf(clock).get('2024-01-01')).toMatchObject({ counted: false });
  });

  it('is unclear in two items: one notice on the seventh working day stops the clock, the correction starts it anew', async () => {
    const points = ['第一项未指明地块的四至', '第二项未指明材料的名称'];
    await record(handler, 'CorrectionNoticeIssued', {
      issuedOn: '2023-12-22',
      points,
      correctBy: '2024-01-05',
    });
    const notice = await letter('correctionNotice', { letter: 'L1', datedOn: '2023-12-22' });
    expect(notice.documentNumber).toBe('某公告〔2023〕1号');
    expect((await handler.get(`${request}?asOf=2023-12-29`)).body).toMatchObject({
      stage: 'awaitingCorrection',
    });
    await record(registrar, 'CorrectionReceived', { receivedOn: '2024-01-04' });
    expect(await replyClock('2024-01-05')).toMatchObject({ startedOn: '2024-01-04', dueOn: '2024-02-01' });
    const { countedIn } = (await handler.get(`${request}/counted-in`)).body;
    expect(cellsOf(countedIn)).toEqual([
      '2023 t3.newRequests.naturalPerson',
      '2023 t3.carriedOut.naturalPerson',
      '2024 t3.carriedIn.naturalPerson',
      '2024 t3.carriedOut.naturalPerson',
    ]);
  });

  it('holds a company’s secret: the company is asked, the wait is not counted, and silence is not consent', async () => {
    await letter('thirdPartyConsultation', {
      letter: 'L2',
      datedOn: '2024-01-08',
      consultation: 'T1',
      addressee: '某某公司',
      matters: ['某某公司的投标文件'],
    });
    const asked = { consultation: 'T1', sentOn: '2024-01-08', receivedOn: '2024-01-09' };
    await record(handler, 'ThirdPartyConsulted', asked);
    expect((await handler.get(`${request}?asOf=2024-01-20`)).body).toMatchObject({ stage: 'consulting' });
    const clock = await replyClock('2024-02-20');
    expect(clock).toMatchObject({ dueOn: '2024-02-28' });
    const days = daysOf(clock);
    expect(days.get('2024-01-15')).toMatchObject({ counted: false });
    expect(days.get('2024-02-18')).toMatchObject({ counted: true });
    expect(days.get('2024-02-12')).toMatchObject({ counted: false });
  });

  it('is answered by three people: drafted, reviewed, approved; nobody takes two of these steps', async () => {
    const outcomes = ['granted', 'granted', 'denied.thirdParty'].map((outcome, at) => ({
      item: at + 1,
      outcome,
    }));
    const draft = {
      draftedOn: '2024-02-23',
      draft: 'R1',
      outcomes,
      paragraphs: ['第一、二项现予公开。', '第三项涉及第三方商业秘密，第三方未答复，本机关决定不予公开。'],
    };
    await record(handler, 'ReplyDrafted', draft);
    const own = { act: 'ReplyReviewed', reviewedOn: '2024-02-23', draft: 'R1' };
    expect(await handler.post(`${request}/acts`, own)).toMatchObject({ status: 403 });
    const early = { act: 'ReplyApproved', approvedOn: '2024-02-23', draft: 'R1' };
    expect(await head.post(`${request}/acts`, early)).toMatchObject({
      status: 422,
      body: { code: 'DraftNotReviewed' },
    });
    const wish = { kind: 'reply', letter: 'L3', draft: 'R1', datedOn: '2024-02-28' };
    expect(await handler.post(`${request}/letters`, wish)).toMatchObject({ status: 422 });
    await record(reviewer, 'ReplyReviewed', { reviewedOn: '2024-02-26', draft: 'R1' });
    await record(head, 'ReplyApproved', { approvedOn: '2024-02-27', draft: 'R1' });
    const decided = { decidedOn: '2024-02-28', outcomes, documentNumber: '某公复〔2024〕1号' };
    await record(handler, 'ReplyDecided', decided);
    expect(await letter('reply', { letter: 'L3', draft: 'R1', datedOn: '2024-02-28' })).toMatchObject({
      documentNumber: '某公复〔2024〕1号',
    });
  });

  it('goes out on the due day and is delivered, with the waybill scanned in', async () => {
    await record(registrar, 'ReplyDispatched', { dispatchedOn: '2024-02-28', method: 'post' });
    expect((await board()).serviceUnproven).toEqual([key]);
    const waybill = { kind: 'waybill', title: '邮单', attachedOn: '2024-03-04' };
    const file = { ...textFile, name: '邮单.txt' };
    expect(await registrar.upload(`${request}/documents`, waybill, file)).toMatchObject({ status: 201 });
    await record(registrar, 'ReplyDelivered', { deliveredOn: '2024-03-04' });
    expect((await handler.get(request)).body).toMatchObject({
      stage: 'delivered',
      overdue: false,
      outcome: 'partial',
    });
  });

  it('was under the wrong category: what would move is seen before it is put right, and nothing is overwritten', async () => {
    const rectification = {
      act: 'RecordRectified',
      rectifies: 'ApplicationSubmitted',
      set: { applicant: { ...application.applicant, category: 'business', name: '某某公司' } },
      reason: '申请人是公司，登记时选错',
    };
    const before = (await handler.get(request)).body.version;
    const foretold = await handler.post(`${request}/acts?preview=true`, rectification);
    expect(foretold).toMatchObject({ status: 200, body: { status: 'possible', version: before } });
    const [ours] = foretold.body.agencies;
    const moved = ours.cells.map(
      ({ year, cell, moves }: { year: number; cell: string; moves: string }) => `${moves} ${year} ${cell}`,
    );
    expect(moved.toSorted()).toEqual([
      'enters 2023 t3.carriedOut.business',
      'enters 2023 t3.newRequests.business',
      'enters 2024 t3.carriedIn.business',
      'enters 2024 t3.partial.business',
      'leaves 2023 t3.carriedOut.naturalPerson',
      'leaves 2023 t3.newRequests.naturalPerson',
      'leaves 2024 t3.carriedIn.naturalPerson',
      'leaves 2024 t3.partial.naturalPerson',
    ]);
    expect((await handler.get(request)).body.version).toBe(before);
    const recorded = await handler.post(`${request}/acts`, rectification, { 'if-match': `"${before}"` });
    expect(recorded).toMatchObject({ status: 201, body: { version: before + 1 } });
    const { countedIn } = (await handler.get(`${request}/counted-in`)).body;
    expect(cellsOf(countedIn)).toContain('2023 t3.newRequests.business');
    const { acts } = (await handler.get(`${request}/history`)).body;
    expect(acts[0]).toMatchObject({ act: 'ApplicationSubmitted' });
    expect(acts.at(-1)).toMatchObject({ act: 'RecordRectified' });
    const { body: report } = await handler.get(`${AGENCY}/reports/2023`);
    expect(report.table3.newRequests).toMatchObject({ business: 1, naturalPerson: 0 });
  });

  it('stands in the register as it now is, beside what the board says of the others', async () => {
    const another = { ...application, submittedOn: '2024-02-18', channel: 'inPerson' };
    const opened = await registrar.post(`${AGENCY}/requests`, another);
    const other = `${AGENCY}/requests/${opened.body.request}/acts`;
    await registrar.post(other, { act: 'ReceiptFixed', receivedOn: '2024-02-18', basis: 'handedIn' });
    const { body: register } = await head.get(`${AGENCY}/requests?outcome=partial&category=business`);
    expect(register.cases.map(({ request: one }: { request: string }) => one)).toEqual([key]);
    const groups = await board();
    expect(groups).toMatchObject({ serviceUnproven: [], overdue: [], dueLater: [opened.body.request] });
  });

  it('is looked at whole for a reason only, and the auditor sees by whom', async () => {
    const shown = (await handler.get(request)).body;
    expect(shown.applicant.phone).not.toBe(application.applicant.phone);
    const look = { fields: ['applicant.phone'], reason: 'deliverReply' };
    expect(await handler.post(`${request}/unmask`, look)).toMatchObject({
      status: 200,
      body: { 'applicant.phone': application.applicant.phone },
    });
    expect((await auditor.post(`${request}/unmask`, look)).status).toBe(403);
    const { body } = await auditor.get(`${AGENCY}/audit-entries?request=${key}&operation=case.unmask`);
    expect(body.entries).toMatchObject([
      { account: auditor.account, outcome: 'refused' },
      { account: handler.account, outcome: 'allowed', details: look },
      { account: handler.account, outcome: 'allowed' },
    ]);
    expect(JSON.stringify((await auditor.get(request)).body)).not.toContain(application.items[0]);
  });

  async function board(): Promise<Readonly<Record<string, readonly string[]>>> {
    const { body } = await head.get(`${AGENCY}/deadline-board?days=14`);
    const groups: readonly [string, { readonly cases: readonly { readonly request: string }[] }][] =
      Object.entries(body.groups);
    return Object.fromEntries(groups.map(([group, { cases }]) => [group, cases.map((one) => one.request)]));
  }
});

function cellsOf(countedIn: readonly { readonly year: number; readonly cell: string }[]): readonly string[] {
  return countedIn.map(({ year, cell }) => `${year} ${cell}`);
}
