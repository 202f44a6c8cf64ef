import { AuditUnavailableError, PostgresAuditLog } from '@taizhang/audit-log';
import { openStaffServer } from '@test/staff';
import type { StaffServer } from '@test/staff';
import { Pool } from 'pg';
import { staffDoorkeeper } from './staff-doorkeeper';

const SESSION = '/api/v1/session';
const KEY = { 'idempotency-key': 'k' };

describe('the door, whoever stands before it', () => {
  let server: StaffServer;
  beforeAll(async () => {
    server = await openStaffServer();
  }, 60_000);
  afterAll(() => server?.close());

  const sent = (method: 'POST' | 'DELETE', url: string, payload: string, headers = {}) =>
    server.app.inject({ method, url, payload, headers: { 'content-type': 'application/json', ...headers } });

  it.each([
    ['a form of another site’s page', 'application/x-www-form-urlencoded', 'login=a&password=b', 415],
    ['a form in plain text', 'text/plain', '{"login":"a","password":"b"}', 400],
    ['XML', 'application/xml', '<a/>', 415],
    ['broken JSON', 'application/json', '{"login"', 400],
    ['what would become the prototype', 'application/json', '{"__proto__":{"login":"a"}}', 400],
  ])('takes no sign-in from %s', async (_, type, payload, status) => {
    expect((await sent('POST', SESSION, payload, { 'content-type': type })).statusCode).toBe(status);
  });

  it('refuses what is nested deeper than anything that people write', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const { cookie, csrfToken } = await server.as('handler');
    const by = { cookie, 'x-csrf-token': csrfToken, ...KEY };
    for (const answer of [
      await sent('POST', SESSION, deep),
      await sent('POST', SESSION, `{"login":${deep},"password":"b"}`),
      await sent('DELETE', '/api/v1/sessions', deep, by),
      await sent('POST', '/api/v1/agencies/A1/requests/2026-1/documents', deep, by),
    ]) {
      expect([answer.statusCode, answer.json().code]).toEqual([400, 'NotReadable']);
    }
  });

  it('leaves an entry of every refusal to a person, whoever behind the door refused', async () => {
    const [auditor, reviewer] = [await server.as('auditor'), await server.as('reviewer')];
    const opened = await (
      await server.as('handler')
    ).post('/api/v1/agencies/A1/requests', {
      submittedOn: '2026-03-02',
      channel: 'internet',
      applicant: { category: 'naturalPerson', name: '张三丰' },
      items: ['某地块的征收批复'],
    });
    const request = String(opened.body.request);
    const acts = `/api/v1/agencies/A1/requests/${request}/acts`;
    const voided = { act: 'RequestVoided', voidedOn: '2026-03-02', because: 'test' };
    const refused = [
      await auditor.get('/api/v1/agencies/A1/requests?text=征收批复'),
      await auditor.get('/api/v1/agencies/A1/search?text=征收批复'),
      await reviewer.post(acts, voided),
      await sent('DELETE', SESSION, '{}', { cookie: reviewer.cookie }),
    ];
    expect(refused.map((one) => ('status' in one ? one.status : one.statusCode))).toEqual([
      403, 403, 403, 403,
    ]);
    const asked = { agencies: ['A1'], outcome: 'refused', limit: 10 } as const;
    const entries = (await server.parts.audit.search(asked)).toReversed();
    expect(entries.map(({ account, operation, request: of }) => [account, operation, of])).toEqual([
      [auditor.account, 'case.list', null],
      [auditor.account, 'case.readTexts', null],
      [reviewer.account, 'case.record', request],
      [reviewer.account, 'self.manage', null],
    ]);
  });

  it('lets nothing be taken along before the entry of it is written', async () => {
    const audit = new PostgresAuditLog(new Pool({ host: '127.0.0.1', port: 1 }));
    const { note } = staffDoorkeeper({ ...server.parts, audit });
    const where = { agency: 'A1', request: 'K1', ip: '127.0.0.1' };
    const entry = { person: null, ...where, operation: 'case.read', outcome: 'allowed' } as const;
    await expect(note({ ...entry, handsOut: true })).rejects.toThrow(AuditUnavailableError);
    await note({ ...entry, handsOut: false });
  });

  it.each(['requests', 'requests/K1'])(
    'shows %s to nobody else: no other page, no browser’s store',
    async (name) => {
      const head = await server.as('head');
      const { headers } = await head.get(`/api/v1/agencies/A1/${name}`);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': expect.stringMatching(/script-src 'self';.*frame-ancestors 'none'/),
        'x-content-type-options': 'nosniff',
      });
    },
  );

  it('reaches a case under as long a key as the register takes', async () => {
    const handler = await server.as('handler');
    const request = '申'.repeat(200);
    const answer = await handler.get(`/api/v1/agencies/A1/requests/${encodeURIComponent(request)}`);
    expect(answer).toMatchObject({ status: 404, body: { code: 'UnknownCase' } });
  });

  it.each(['%zz', '%ff', 'x'.repeat(301)])(
    'answers in its own words what is no address: %s',
    async (name) => {
      const { status, body, headers } = await server.stranger.get(`/api/v1/agencies/${name}/requests`);
      expect([status, body.code]).toEqual([400, 'NotReadable']);
      expect(headers['content-type']).toContain('application/problem+json');
    },
  );
});

describe('too many requests', () => {
  let server: StaffServer;
  beforeAll(async () => {
    server = await openStaffServer({ requestsAMinute: 10 });
  }, 60_000);
  afterAll(() => server?.close());

  const from = async (remoteAddress: string, cookie = '') => {
    const { statusCode } = await server.app.inject({ url: SESSION, remoteAddress, headers: { cookie } });
    return statusCode;
  };

  it('are counted by address, whatever is made up as a session', async () => {
    const answers: number[] = [];
    for (let made = 0; made < 12; made += 1)
      answers.push(await from('10.0.0.1', `taizhang_session=made-up-${made}`));
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
    const answer = await server.app.inject({ url: SESSION, remoteAddress: '10.0.0.1' });
    expect(answer.json()).toMatchObject({ code: 'TooManyRequests', status: 429 });
    expect(answer.headers).toMatchObject({
      'content-type': expect.stringContaining('application/problem+json'),
      'retry-after': expect.stringMatching(/^\d+$/),
    });
  });

  it('of one session are its own, beside a neighbour who sends too many', async () => {
    const { cookie } = await server.as('handler');
    expect(await from('10.0.0.2', cookie)).toBe(200);
    for (let stranger = 0; stranger < 12; stranger += 1) await from('10.0.0.2');
    const answers: number[] = [];
    for (let call = 0; call < 11; call += 1) answers.push(await from('10.0.0.2', cookie));
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
  });

  it('of one network of IPv6 are counted together', async () => {
    for (let host = 1; host <= 10; host += 1) await from(`2001:db8:1:2::${host}`);
    expect(await from('2001:db8:1:2:ffff::1')).toBe(429);
    expect(await from('2001:db8:1:3::1')).toBe(401);
  });
});
