import { localDate } from '@taizhang/deadlines';
import { decided, received } from '@test/acts';
import { contacted, drafted, reviewed } from '@test/office-acts';
import { openStaffServer } from '@test/staff';
import type { StaffServer } from '@test/staff';

const REQUESTS = '/api/v1/agencies/A1/requests';
const application = {
  submittedOn: '2024-05-06',
  channel: 'inPerson',
  applicant: { category: 'naturalPerson', name: '张三丰' },
  items: ['甲项'],
};

describe('recording over HTTP', () => {
  let server: StaffServer;
  beforeAll(async () => {
    server = await openStaffServer({ today: localDate('2024-06-03') });
  });
  afterAll(() => server.close());

  /** A new request of A1, and the address of its acts. */
  async function opened() {
    const registrar = await server.as('registrar');
    const { body } = await registrar.post(REQUESTS, application);
    const acts = `${REQUESTS}/${body.request}/acts`;
    await registrar.post(acts, received('2024-05-06'));
    return { registrar, acts, request: `${REQUESTS}/${body.request}` };
  }

  it('opens a request under a key and a number of the server’s own, once for one Idempotency-Key', async () => {
    const registrar = await server.as('registrar');
    const first = await registrar.post(REQUESTS, application, { 'idempotency-key': 'new-1' });
    expect(first).toMatchObject({
      status: 201,
      body: { version: 1, number: expect.stringMatching(/^\d{4}-\d{4}$/) },
    });
    const again = await registrar.post(REQUESTS, application, { 'idempotency-key': 'new-1' });
    expect(again.body).toEqual(first.body);
    const other = { ...application, items: ['乙项'] };
    expect(await registrar.post(REQUESTS, other, { 'idempotency-key': 'new-1' })).toMatchObject({
      status: 422,
      body: { code: 'IdempotencyKeyReused' },
    });
  });

  it('takes no number from whoever opens a request, and no key for what is only looked at', async () => {
    const registrar = await server.as('registrar');
    const numbered = { ...application, number: '2024-0001' };
    expect(await registrar.post(REQUESTS, numbered)).toMatchObject({
      status: 400,
      body: { code: 'Invalid', faults: [{ field: 'number', code: 'UnknownField' }] },
    });
    const key = { 'idempotency-key': 'seen-first' };
    expect((await registrar.post(`${REQUESTS}?preview=true`, application, key)).status).toBe(200);
    const mended = { ...application, items: ['乙项'] };
    expect(await registrar.post(REQUESTS, mended, key)).toMatchObject({ status: 201 });
  });

  it('says that there is no such request to whoever mistypes its key', async () => {
    const registrar = await server.as('registrar');
    expect(await registrar.post(`${REQUESTS}/nobodys/acts`, received('2024-05-06'))).toMatchObject({
      body: { title: '没有这件申请，请核对编号，或者先登记“提交申请”。' },
    });
  });

  it('describes what it answers, also to a preview and where it refuses', async () => {
    const { body } = await server.stranger.get('/api/docs');
    const { responses } = body.paths['/api/v1/agencies/{agency}/requests/{request}/acts'].post;
    expect(Object.keys(responses)).toEqual(['200', '201', 'default']);
    expect(body.components.schemas.Problem).toMatchObject({
      properties: { faults: {}, refused: {}, actualVersion: {}, since: {} },
      additionalProperties: {},
    });
  });

  it('records acts of law and of the office, and says by ETag at which version', async () => {
    const { acts } = await opened();
    const handler = await server.as('handler');
    const done = await handler.post(acts, contacted('2024-05-07'));
    expect(done).toMatchObject({
      status: 201,
      headers: { etag: '"3"' },
      body: { status: 'recorded', version: 3 },
    });
    const rectified = {
      act: 'RecordRectified',
      rectifies: 'ReceiptFixed',
      set: { receivedOn: '2024-05-07' },
      reason: '写错',
    };
    expect(await handler.post(acts, rectified)).toMatchObject({ status: 201, body: { version: 4 } });
  });

  it('answers a refusal as a problem with the rule’s code and one sentence', async () => {
    const { acts, registrar } = await opened();
    const handler = await server.as('handler');
    await handler.post(acts, drafted('2024-05-20', 'R1'));
    expect(await registrar.post(acts, drafted('2024-05-20', 'R2'))).toMatchObject({
      status: 403,
      body: { code: 'NotPermitted', title: '“拟稿”由承办人、法制登记，您的角色不能登记。' },
    });
    const reviewer = await server.as('reviewer');
    expect(await reviewer.post(acts, reviewed('2024-05-20', 'R9'))).toMatchObject({
      status: 422,
      body: { code: 'NoSuchDraft', refused: [{ field: 'draft' }] },
    });
    expect(await handler.post(acts, { act: 'ReceiptFixed' })).toMatchObject({
      status: 400,
      body: { code: 'Invalid' },
    });
  });

  it('says what changed to whoever comes with an older version', async () => {
    const { acts, registrar } = await opened();
    const handler = await server.as('handler');
    await registrar.post(acts, contacted('2024-05-07'));
    expect(await handler.post(acts, decided('2024-05-20'), { 'if-match': '"2"' })).toMatchObject({
      status: 412,
      body: { code: 'Changed', actualVersion: 3, since: [{ words: '联系申请人：电话，已联系到' }] },
    });
    expect(await handler.post(acts, decided('2024-05-20'), { 'if-match': '"3"' })).toMatchObject({
      status: 201,
    });
  });

  it('tells each person the acts that are open, and why the others are not', async () => {
    const { request } = await opened();
    const reviewer = await server.as('reviewer');
    const { body, headers } = await reviewer.get(`${request}/next-acts`);
    expect(headers.etag).toBe('"2"');
    const found = (act: string) => body.acts.find((one: { readonly act: string }) => one.act === act);
    expect(found('HandlerAssigned')).toMatchObject({ allowed: true });
    expect(found('ReplyReviewed')).toMatchObject({ allowed: false, reason: 'NoDraftToReview' });
    expect(found('ReplyDecided')).toMatchObject({ allowed: false, reason: 'NotPermitted' });
  });

  it('takes table two and disputes at addresses of their own', async () => {
    const issued = { act: 'DocumentIssued', kind: 'normative', number: '1号', issuedOn: '2024-05-06' };
    const review = { act: 'ReviewAccepted', review: 'V1', acceptedOn: '2024-05-06', about: 'thirdParty' };
    const [maker, legal] = [await server.as('reportMaker'), await server.as('legal')];
    expect(await maker.post('/api/v1/agencies/A1/disclosure-acts', issued)).toMatchObject({ status: 201 });
    expect(await maker.post('/api/v1/agencies/A1/dispute-acts', review)).toMatchObject({ status: 403 });
    expect(await legal.post('/api/v1/agencies/A1/dispute-acts', review)).toMatchObject({ status: 201 });
    expect(await legal.post('/api/v1/agencies/A1/dispute-acts', issued)).toMatchObject({ status: 400 });
  });

  it('knows no agency but one’s own', async () => {
    const { acts } = await opened();
    const stranger = await server.as('handler', 'B1');
    expect(await stranger.post(acts, contacted('2024-05-07'))).toMatchObject({ status: 404 });
  });
});
