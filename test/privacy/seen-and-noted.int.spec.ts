import { randomUUID } from 'node:crypto';
import { QueryBus } from '@nestjs/cqrs';
import { AuditUnavailableError } from '@taizhang/audit-log';
import { recordActs } from '@taizhang/case-handling';
import type { LedgerAct } from '@taizhang/case-handling';
import { localDate } from '@taizhang/deadlines';
import type { Role } from '@taizhang/staff-access';
import { AskHistory } from '@taizhang/wiring';
import { openStaffServer } from '@test/staff';
import type { StaffServer } from '@test/staff';

const TODAY = localDate('2026-03-31');

const CREDIT_CODE = '91330482MA2B8XXX07';

const application = (name: string, category: 'naturalPerson' | 'business' = 'naturalPerson') =>
  ({
    act: 'ApplicationSubmitted',
    submittedOn: localDate('2026-03-02'),
    channel: 'internet',
    applicant: {
      category,
      name,
      idNumber: category === 'business' ? CREDIT_CODE : '110101199003071234',
      phone: '13800138000',
    },
    agent: { name: '李四光' },
    items: ['某地块的征收批复'],
  }) satisfies LedgerAct;
const received: LedgerAct = {
  act: 'ReceiptFixed',
  receivedOn: localDate('2026-03-02'),
  basis: 'confirmed',
};
const decided: LedgerAct = {
  act: 'ReplyDecided',
  decidedOn: localDate('2026-03-10'),
  documentNumber: '答复〔2026〕1号',
  outcomes: [{ item: 1, outcome: 'granted' }],
};
const dispatched: LedgerAct = {
  act: 'ReplyDispatched',
  dispatchedOn: localDate('2026-03-11'),
  method: 'email',
};

describe('what staff see of a case, and who saw what', () => {
  let server: StaffServer;
  const page = (request: string) => `/api/v1/agencies/A1/requests/${request}`;
  const today = (request: string) => `${page(request)}?asOf=${TODAY}`;
  const get = async (role: Role, url: string, agency: 'A0' | 'A1' | 'B1' = 'A1') =>
    (await server.as(role, agency)).get(url);
  const record = async (request: string, acts: readonly LedgerAct[], commandId = request) => {
    const { calendar } = server.parts.rules.rulesOf('A1');
    const command = { agency: 'A1', request, acts, commandId, recordedBy: 'account:anna' };
    const answer = await recordActs({ ...command, today: TODAY, calendar }, server.parts);
    if (answer.status !== 'recorded') throw new Error(JSON.stringify(answer));
  };

  beforeAll(async () => {
    server = await openStaffServer({ today: TODAY });
    await record('K1', [application('张三丰'), received]);
    await record('K2', [application('某某纸业有限公司', 'business'), received, decided, dispatched]);
  });
  afterAll(() => server?.close());

  it('is the whole case on one page, with the person masked and the version for If-Match', async () => {
    const { status, body, headers } = await get('handler', today('K1'));
    expect(status).toBe(200);
    expect(headers).toMatchObject({ etag: '"2"' });
    expect(body).toMatchObject({
      request: 'K1',
      version: 2,
      stage: 'inHand',
      applicant: { name: '张*丰', idNumber: '110101********1234', phone: '138****8000' },
      agent: { name: '李*光' },
      items: ['某地块的征收批复'],
      timeline: [{ act: 'ApplicationSubmitted' }, { act: 'ReceiptFixed', occurredOn: '2026-03-02' }],
      clocks: expect.arrayContaining([expect.objectContaining({ clock: 'reply', dueOn: '2026-03-30' })]),
      countedIn: expect.arrayContaining([expect.objectContaining({ cell: 't3.newRequests.naturalPerson' })]),
    });
    expect(body.clocks[0].days.length).toBeGreaterThan(5);
    const offered = new Map(body.nextActs.map((one: { act: string }) => [one.act, one]));
    expect(offered.get('ReplyDecided')).toMatchObject({ allowed: true, words: '作出答复' });
    expect(offered.get('ReplyApproved')).toMatchObject({ allowed: false, reason: 'NotPermitted' });
  });

  it('names organisations, and shows typed texts only to those who may read them', async () => {
    const { body } = await get('handler', page('K2'));
    expect(body.applicant).toMatchObject({ name: '某某纸业有限公司', phone: '138****8000' });
    for (const agency of ['A0', 'A1'] as const) {
      const seen = await get('auditor', page('K1'), agency);
      expect(seen.body).toMatchObject({ applicant: { name: '张*丰' }, items: ['（不显示）'] });
      expect(seen.body.nextActs.every((one: { allowed: boolean }) => !one.allowed)).toBe(true);
    }
    expect(await get('auditor', page('K1'), 'B1')).toMatchObject({ status: 404 });
    expect(await get('administrator', page('K1'))).toMatchObject({ status: 403 });
  });

  it('is had again as it was known, part by part', async () => {
    const { events } = await server.parts.store.readAll({ after: 0, limit: 1_000, categories: ['request'] });
    const before = encodeURIComponent(events[1]?.recordedAt ?? '');
    const rectified: LedgerAct = {
      act: 'RecordRectified',
      rectifies: 'ApplicationSubmitted',
      set: { applicant: { ...application('张四丰').applicant, category: 'legalService' } },
      reason: '类别有误',
    };
    await record('K1', [rectified], 'K1 rectified');
    expect((await get('handler', page('K1'))).body.applicant).toMatchObject({ category: 'legalService' });
    const then = await get('handler', `${page('K1')}?asKnownAt=${before}`);
    expect(then.body).toMatchObject({ version: 2, applicant: { category: 'naturalPerson' } });
    const { body: history } = await get('auditor', `${page('K1')}/history`);
    const last = history.acts.at(-1);
    expect(last.changed.map(({ field }: { field: string }) => field)).toEqual(['applicant']);
    expect(JSON.stringify(history)).not.toMatch(/110101199003071234|13800138000|类别有误/);
    const terminal = await server.app.get(QueryBus).execute(new AskHistory({ agency: 'A1', request: 'K1' }));
    expect(JSON.stringify(terminal)).toContain('张*丰');
    expect(JSON.stringify(terminal)).not.toMatch(/张三丰|110101199003071234|13800138000/);
    const clocks = await get('handler', `${page('K1')}/deadlines?asKnownAt=${before}&asOf=2026-03-03`);
    expect(clocks.body).toMatchObject({ asOf: '2026-03-03', clocks: [{}, { dueOn: '2026-03-30' }] });
    expect(
      (await get('handler', `${page('K1')}/counted-in?asKnownAt=${before}`)).body.countedIn,
    ).toContainEqual(expect.objectContaining({ cell: 't3.newRequests.naturalPerson' }));
    expect(await get('handler', `${page('K1')}?asKnownAt=2020-01-01T00:00:00Z`)).toMatchObject({
      status: 404,
    });
  });

  it('comes out of the report’s cells, as known then', async () => {
    const cell = '/api/v1/agencies/A1/reports/2026/cells/t3.granted.business';
    expect((await get('reportMaker', cell)).body).toMatchObject({ count: 1, cases: [{ request: 'K2' }] });
    const earlier = `${cell}?asKnownAt=2020-01-01T00:00:00Z`;
    expect((await get('reportMaker', earlier)).body).toMatchObject({ count: 0, cases: [] });
  });

  it('is unmasked for a reason that is on record first: who looked at this identity number?', async () => {
    const head = await server.as('head');
    const wanted = { fields: ['applicant.phone', 'applicant.email'], reason: 'verifyIdentity' };
    const unmasked = await head.post(`${page('K2')}/unmask`, wanted);
    expect(unmasked.body).toEqual({ 'applicant.phone': '13800138000', 'applicant.email': null });
    expect(await (await server.as('reviewer')).post(`${page('K2')}/unmask`, wanted)).toMatchObject({
      status: 403,
    });
    const asked = '/api/v1/agencies/A1/audit-entries?request=K2&operation=case.unmask';
    for (const agency of ['A0', 'A1'] as const) {
      const { entries } = (await get('auditor', asked, agency)).body;
      const [refused, seen] = entries;
      expect(refused).toMatchObject({ outcome: 'refused' });
      expect(seen).toMatchObject({ account: head.account, outcome: 'allowed', details: wanted });
    }
    expect(await get('handler', asked)).toMatchObject({ status: 403 });
    expect(await get('auditor', asked, 'B1')).toMatchObject({ status: 404 });
  });

  it('goes out as a file only once that is on record: the register, a bundle, a paper, a letter', async () => {
    const staff = await server.withRoles(['handler', 'head']);
    const full = jest
      .spyOn(server.parts.audit, 'noteBefore')
      .mockRejectedValue(new AuditUnavailableError(new Error('disk full')));
    try {
      const requests = '/api/v1/agencies/A1/requests';
      const answers = await Promise.all([
        staff.get(`${requests}.csv`),
        staff.post(`${requests}/K2/evidence-bundles`),
        staff.get(`${requests}/K2/documents/${randomUUID()}`),
        staff.get(`${requests}/K2/letters/L1/pdf`),
      ]);
      for (const { status, body } of answers) {
        expect({ status, code: body.code }).toEqual({ status: 503, code: 'Unavailable' });
        expect(body.title).toMatch(/^查阅留痕暂时写不进去/);
      }
    } finally {
      full.mockRestore();
    }
  });

  it('leaves an entry for every look, also of strangers to the agency: what did this account see?', async () => {
    const curious = await server.as('handler', 'B1');
    await curious.get(page('K1'));
    const account = encodeURIComponent(curious.account);
    const { body } = await get('auditor', `/api/v1/agencies/A1/audit-entries?account=${account}`);
    expect(body).toMatchObject({
      entries: [{ outcome: 'unknown', operation: 'case.read', agencyOfCase: 'A1', request: 'K1' }],
      cursor: null,
    });
    const first = (await get('auditor', '/api/v1/agencies/A1/audit-entries?limit=2')).body;
    const next = await get('auditor', `/api/v1/agencies/A1/audit-entries?limit=2&cursor=${first.cursor}`);
    expect(next.body.entries[0].id).toBeLessThan(first.entries[1].id);
    expect(await server.parts.audit.verify()).toMatchObject({ fault: null });
  });

  it('is erased by the head when the case is closed, for good', async () => {
    const head = await server.as('head');
    const because = { scope: 'case', because: 'askedByPerson' };
    expect(await head.post(`${page('K1')}/erasure`, because)).toMatchObject({
      status: 422,
      body: { code: 'CaseStillOpen' },
    });
    expect(await (await server.as('handler')).post(`${page('K2')}/erasure`, because)).toMatchObject({
      status: 403,
    });
    const before = (await head.get(page('K2'))).body;
    const again = { 'idempotency-key': 'erase-K2' };
    const done = await head.post(`${page('K2')}/erasure`, because, again);
    expect(done).toMatchObject({ status: 200, body: { status: 'erased', keys: 3 } });
    expect((await head.post(`${page('K2')}/erasure`, because, again)).body).toEqual(done.body);
    const after = (await head.get(page('K2'))).body;
    expect(after).toMatchObject({ applicant: { name: '已删除' }, items: ['已删除'] });
    for (const part of ['clocks', 'countedIn', 'version', 'stage', 'outcome', 'number']) {
      expect([part, after[part]]).toEqual([part, before[part]]);
    }
  });
});
