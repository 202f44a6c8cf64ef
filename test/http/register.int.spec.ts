import { localDate } from '@taizhang/deadlines';
import { openStaffServer } from '@test/staff';
import type { StaffClient, StaffServer } from '@test/staff';

const TODAY = localDate('2025-12-31');
const AT = '/api/v1/agencies/A1';

/** Six requests of A1: two of one person for the same thing, one answered, one overdue, one with a strange key. */
async function record(registrar: StaffClient, handler: StaffClient) {
  const submit = async (request: string, submittedOn: string, name: string, item: string) => {
    const applicant = { category: 'naturalPerson', name, phone: '13800000000' };
    const acts = [
      { act: 'ApplicationSubmitted', submittedOn, channel: 'internet', applicant, items: [item] },
      { act: 'ReceiptFixed', receivedOn: submittedOn, basis: 'confirmed' },
    ];
    for (const act of acts) {
      const { status } = await registrar.post(`${AT}/requests/${encodeURIComponent(request)}/acts`, act);
      expect(status).toBe(201);
    }
  };
  await submit('K1', '2025-12-01', '张三丰', '某地块的征收批复');
  await submit('K2', '2025-12-03', '张三丰', '某地块的征收批复');
  await submit('K3', '2025-12-24', '李四光', '道路养护合同');
  await submit('=K4', '2025-10-09', '王五六', '道路规划图（𠮷）');
  const reply = [
    { act: 'ReplyDecided', decidedOn: '2025-12-15', outcomes: [{ item: 1, outcome: 'granted' }] },
    { act: 'ReplyDispatched', dispatchedOn: '2025-12-16', method: 'email' },
  ];
  for (const act of reply) await handler.post(`${AT}/requests/K1/acts`, act);
}

describe('the register over HTTP 台账', () => {
  let server: StaffServer;
  let handler: StaffClient;
  const requests = (body: { cases: readonly { request: string }[] }) =>
    body.cases.map(({ request }) => request);

  beforeAll(async () => {
    server = await openStaffServer({ today: TODAY });
    handler = await server.as('handler');
    await record(await server.as('registrar'), handler);
  });
  afterAll(() => server?.close());

  it('pages through an agency, the newest first, and tells how many there are', async () => {
    const first = await handler.get(`${AT}/requests?limit=3`);
    expect(first).toMatchObject({ status: 200, body: { total: 4, day: TODAY } });
    expect(requests(first.body)).toEqual(['K3', 'K2', 'K1']);
    const second = await handler.get(`${AT}/requests?limit=3&cursor=${first.body.next}`);
    expect(requests(second.body)).toEqual(['=K4']);
    expect(second.body.next).toBeNull();
    expect(await handler.get(`${AT}/requests?cursor=nonsense`)).toMatchObject({ status: 400 });
  });

  it('filters by what was asked, together too', async () => {
    const found = async (query: string) => requests((await handler.get(`${AT}/requests?${query}`)).body);
    expect(await found('overdue=true')).toEqual(['=K4']);
    expect(await found('state=concluded&outcome=granted')).toEqual(['K1']);
    expect(await found('stage=inHand&dueInDays=5')).toEqual(['K2']);
    expect(await found('handler=none&receivedFrom=2025-12-02')).toEqual(['K3', 'K2']);
    expect(await found('serviceProofMissing=true')).toEqual(['K1']);
    expect(await found(`text=${encodeURIComponent('征收')}&state=open`)).toEqual(['K2']);
    expect(await handler.get(`${AT}/requests?stage=lost`)).toMatchObject({ status: 400 });
  });

  it('finds names and items for those who may read them, nothing for others', async () => {
    const search = `${AT}/search?text=${encodeURIComponent('道路 规划')}`;
    expect(requests((await handler.get(search)).body)).toEqual(['=K4']);
    const parted = `${AT}/search?text=${encodeURIComponent('道路，规划')}`;
    expect(requests((await handler.get(parted)).body)).toEqual(['=K4']);
    const rare = `${AT}/search?text=${encodeURIComponent('𠮷 规划')}`;
    expect(requests((await handler.get(rare)).body)).toEqual(['=K4']);
    const auditor = await server.as('auditor');
    expect(await auditor.get(search)).toMatchObject({ status: 403 });
    expect(await auditor.get(`${AT}/requests?text=${encodeURIComponent('征收')}`)).toMatchObject({
      status: 403,
    });
    expect(await handler.get(`${AT}/search?text=${encodeURIComponent('征')}`)).toMatchObject({ status: 400 });
    expect(await (await server.as('handler', 'B1')).get(search)).toMatchObject({ status: 404 });
  });

  it('shows what is due on the board, and what came of the year on the dashboard', async () => {
    const { body: board } = await handler.get(`${AT}/deadline-board`);
    expect(requests(board.groups.overdue)).toEqual(['=K4']);
    expect(requests(board.groups.dueToday)).toEqual(['K2']);
    expect(requests(board.groups.serviceUnproven)).toEqual(['K1']);
    expect(board.byHandler).toMatchObject([{ handler: null, open: 3, overdue: 1, dueToday: 1 }]);
    const { body: dashboard } = await handler.get(`${AT}/dashboard`);
    expect(dashboard).toMatchObject({
      received: 4,
      concluded: 1,
      replied: 1,
      onTimeRate: 1,
      open: 3,
      overdue: 1,
    });
  });

  it('tells who asked again and what was asked again 重复申请', async () => {
    const { body } = await handler.get(`${AT}/repeats?month=2025-12&atLeast=2`);
    expect(body.applicants).toMatchObject([
      {
        requests: 2,
        months: [{ month: '2025-12', requests: 2 }],
        last: [{ request: 'K2' }, { request: 'K1' }],
      },
    ]);
    expect(body.sameTexts).toMatchObject([{ requests: 2, last: [{ request: 'K2' }, { request: 'K1' }] }]);
    const { body: own } = await handler.get(`${AT}/repeats?request=K3`);
    expect(own).toMatchObject({ applicants: [{ requests: 1 }], sameTexts: [] });
  });

  it('shows a case as of the office’s day unless another is asked for', async () => {
    expect((await handler.get(`${AT}/requests/K3`)).body).toMatchObject({ asOf: TODAY });
    const { body } = await handler.get(`${AT}/requests/K3/deadlines?asOf=2025-12-25`);
    expect(body).toMatchObject({ asOf: '2025-12-25' });
  });

  it('shows a case as it stood on a day, and none before its application', async () => {
    const { body } = await handler.get(`${AT}/requests/K1?asOf=2025-12-10`);
    expect(body).toMatchObject({ stage: 'inHand', concludedOn: null });
    const acts = body.timeline.map(({ act }: { readonly act: string }) => act);
    expect(acts).toEqual(['ApplicationSubmitted', 'ReceiptFixed']);
    const cells = body.countedIn.map(({ cell }: { readonly cell: string }) => cell);
    expect(cells).toEqual(['t3.newRequests.naturalPerson', 't3.carriedOut.naturalPerson']);
    const counted = await handler.get(`${AT}/requests/K1/counted-in?asOf=2025-12-10`);
    expect(counted.body).toEqual({ request: 'K1', countedIn: body.countedIn });
    expect(await handler.get(`${AT}/requests/K1?asOf=2025-11-30`)).toMatchObject({
      status: 404,
      body: { code: 'UnknownCase', title: '到 2025-11-30 为止还没有提交这件申请，请核对日期。' },
    });
  });

  it('knows no days and instants that no calendar holds', async () => {
    const forged = { sort: 'due', order: 'ascending', day: '2200-12-31', on: '2025-12-01', opened: 1 };
    const cursor = Buffer.from(JSON.stringify(forged)).toString('base64url');
    const far = [
      'requests/K3?asOf=2200-12-31',
      'requests/K3?asKnownAt=9999-12-31T23:59:59Z',
      'requests?asKnownAt=2200-12-31T00:00:00Z',
      'deadline-board?asKnownAt=0001-01-01T00:00:00Z',
      `requests?cursor=${cursor}`,
    ];
    for (const url of far) {
      expect([url, await handler.get(`${AT}/${url}`)]).toMatchObject([url, { status: 400 }]);
    }
  });

  it('says in Chinese what is wrong with a question', async () => {
    const title = async (query: string) => (await handler.get(`${AT}/${query}`)).body.title;
    expect(await title('requests?text=x')).toBe('text：检索词至少要有连着的两个字。');
    expect(await title(`search?text=${encodeURIComponent('，。')}`)).toBe(
      'text：检索词至少要有连着的两个字。',
    );
    expect(await title('requests?cursor=x')).toBe('cursor：翻页标记无效，请从第一页重新查看。');
    expect(await title('repeats?month=2025-13')).toBe('month：月份须写作 2024-03 这样。');
    expect(await title('requests?asKnownAt=2025-12-01')).toBe(
      'asKnownAt：时刻须带时区，写作 2024-03-29T09:00:00%2B08:00 或者 2024-03-29T01:00:00Z。',
    );
    expect(await title('requests?submittedFrom=2025-12-02&submittedUntil=2025-12-01')).toBe(
      'submittedUntil：起始日期晚于截止日期，请核对。',
    );
    expect(await title('dashboard?from=2025-12-02&until=2025-12-01')).toBe(
      'until：起始日期晚于截止日期，请核对。',
    );
    expect(await title(`requests?text=${encodeURIComponent('征收')}&asKnownAt=2020-01-01T00:00:00Z`)).toBe(
      'asKnownAt：检索只看现在的登记，不能和这一项一起用。',
    );
    expect(await title('requests?dueInDays=')).toBe('dueInDays：不能是空白。');
  });

  it('leaves as a file without formulas, applicants masked, for those who may take it', async () => {
    const head = await server.as('head');
    const assigned = { act: 'HandlerAssigned', assignedOn: TODAY, handler: handler.account };
    expect(await head.post(`${AT}/requests/%3DK4/acts`, assigned)).toMatchObject({ status: 201 });
    const file = await head.get(`${AT}/requests.csv?sort=submitted&order=ascending`);
    expect(file.headers['content-type']).toMatch('text/csv');
    expect(file.headers['cache-control']).toBe('no-store');
    const lines = String(file.body).split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[1]).toMatch(/,'=K4,2025-10-09,2025-10-09,/);
    expect(lines[1]).toMatch('王*六');
    expect(lines[1]).toMatch(/,测试人员,[^,]*$/);
    expect(String(file.body)).not.toMatch(/张三丰|道路/);
    expect(await handler.get(`${AT}/requests.csv`)).toMatchObject({ status: 403 });
  });

  it('shows a case to who took it over as of the days since then', async () => {
    const transfer = { act: 'CaseTransferred', transferredOn: '2025-12-30', toAgency: 'B1' };
    const head = await server.as('head');
    expect(await head.post(`${AT}/requests/K3/acts`, transfer)).toMatchObject({ status: 201 });
    const successor = await server.as('handler', 'B1');
    const page = (asOf: string) => successor.get(`/api/v1/agencies/B1/requests/K3?asOf=${asOf}`);
    expect(await page('2025-12-30')).toMatchObject({ status: 200, body: { stage: 'inHand' } });
    expect(await page('2025-12-29')).toMatchObject({
      status: 404,
      body: { title: '到 2025-12-29 为止这件申请还没有移交本机关，请核对日期。' },
    });
  });
});
