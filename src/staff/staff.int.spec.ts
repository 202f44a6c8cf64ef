import { openStaffServer } from '@test/staff';
import type { Answer, StaffServer } from '@test/staff';

const SESSION = '/api/v1/session';
const FIRST = '一 Birke am Fenster';
const SECOND = '二 Regen auf Blech';

describe('accounts and sessions over HTTP 账号与登录', () => {
  let server: StaffServer;

  beforeAll(async () => {
    server = await openStaffServer({ env: { PUBLIC_URL: 'https://taizhang.example.gov.cn' } });
  });
  afterAll(() => server?.close());

  const signIn = (login: string, password: string, headers = {}) =>
    server.stranger.post(SESSION, { login, password }, headers);
  const cookiesOf = ({ headers }: Answer) => [headers['set-cookie']].flat().map(String);
  async function open(login: string, roles = ['handler']) {
    const administrator = await server.as('administrator');
    const account = { login, displayName: '新来的', roles, password: FIRST };
    const answer = await administrator.post('/api/v1/agencies/A1/accounts', account);
    expect(answer).toMatchObject({ status: 201 });
    return String(answer.body.account);
  }
  async function calls(login: string, password: string) {
    const answer = await signIn(login, password);
    expect(answer.status).toBe(200);
    const cookie = cookiesOf(answer)
      .map((one) => one.split(';')[0])
      .join('; ');
    return { cookie, 'x-csrf-token': String(answer.body.csrfToken) };
  }

  it('hands the session over in a cookie that no script and no other site sees', async () => {
    await open('cookie');
    const cookies = cookiesOf(await signIn('cookie', FIRST));
    expect(cookies).toEqual([
      expect.stringMatching(
        /^taizhang_session=[\w-]{43}; Path=\/; Expires=.+; HttpOnly; Secure; SameSite=Strict$/,
      ),
      expect.stringMatching(
        /^taizhang_device=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
      ),
    ]);
  });

  it('asks for a password of one’s own before anything else', async () => {
    await open('newcomer');
    const headers = await calls('newcomer', FIRST);
    expect(await server.stranger.get('/api/v1/agencies', headers)).toMatchObject({
      status: 403,
      body: { code: 'PasswordMustChange' },
    });
    const change = (body: unknown) => server.stranger.call('PUT', '/api/v1/password', { body, headers });
    expect(await change({ current: SECOND, next: FIRST })).toMatchObject({ body: { code: 'WrongPassword' } });
    expect(await change({ current: FIRST, next: 'password1' })).toMatchObject({
      status: 422,
      body: { code: 'PasswordTooShort' },
    });
    expect(await change({ current: FIRST, next: SECOND })).toMatchObject({ status: 204 });
    expect(await server.stranger.get('/api/v1/agencies', headers)).toMatchObject({ status: 200 });
    expect(await signIn('newcomer', FIRST)).toMatchObject({ status: 401 });
  });

  it('tells who one is, and what one may', async () => {
    const { body } = await (await server.as('auditor', 'A0')).get(SESSION);
    expect(body).toMatchObject({ agency: 'A0', roles: ['auditor'], mayRecord: [] });
    expect(body.may).toMatchObject({ 'audit.read': 'below', 'case.read': 'below' });
    expect(body.may).not.toHaveProperty('case.record');
    expect((await (await server.as('administrator')).get(SESSION)).body.may).not.toHaveProperty('case.read');
  });

  it('refuses to change anything without the page’s token 跨站请求', async () => {
    const { cookie } = await server.as('handler');
    const answer = await server.stranger.call('DELETE', SESSION, { headers: { cookie } });
    expect(answer).toMatchObject({ status: 403, body: { code: 'CsrfMissing' } });
  });

  it('signs out, here and elsewhere', async () => {
    await open('leaver');
    const [one, two, three] = [
      await calls('leaver', FIRST),
      await calls('leaver', FIRST),
      await calls('leaver', FIRST),
    ];
    const list = await server.stranger.get('/api/v1/sessions', one);
    expect(list.body).toHaveLength(3);
    await server.stranger.call('DELETE', `/api/v1/sessions`, { headers: one });
    expect(await server.stranger.get(SESSION, two)).toMatchObject({ status: 401 });
    expect(await server.stranger.get(SESSION, three)).toMatchObject({ status: 401 });
    const out = await server.stranger.call('DELETE', SESSION, { headers: one });
    expect(out.status).toBe(204);
    expect(cookiesOf(out)[0]).toMatch(/^taizhang_session=;.*Expires=Thu, 01 Jan 1970/);
    expect(await server.stranger.get(SESSION, one)).toMatchObject({ status: 401 });
  });

  it('answers with the wait when sign-in failed too often', async () => {
    const attempt = () => signIn('guessed', 'wrong');
    for (let failure = 1; failure <= 5; failure += 1) expect(await attempt()).toMatchObject({ status: 401 });
    let answer = await attempt();
    // The wait is of the clock: on a slow machine the first may be over before the next attempt.
    while (answer.status === 401) answer = await attempt();
    expect(answer).toMatchObject({ status: 429, body: { code: 'TooManyAttempts' } });
    expect(answer.headers['retry-after']).toBe(String(answer.body.waitSeconds));
  });

  it('manages the accounts of one’s reach, and no others', async () => {
    const account = await open('managed');
    const [above, own, foreign] = [
      await server.as('administrator', 'A0'),
      await server.as('administrator'),
      await server.as('administrator', 'B1'),
    ];
    const roles = `/api/v1/agencies/A1/accounts/${account}/roles`;
    const change = (who: typeof own, url = roles) => who.call('PUT', url, { body: { roles: ['legal'] } });
    expect(await change(foreign)).toMatchObject({ status: 404, body: { code: 'UnknownAgency' } });
    expect(await change(foreign, roles.replace('A1', 'B1'))).toMatchObject({
      status: 404,
      body: { code: 'UnknownAccount' },
    });
    expect(await change(above)).toMatchObject({ status: 200, body: { roles: ['legal'] } });
    expect(await change(own)).toMatchObject({ status: 409, body: { code: 'RolesAreThese' } });
    expect(await change(own, roles.replace(account, own.account))).toMatchObject({
      status: 403,
      body: { code: 'OwnAccount' },
    });
    expect(await change(await server.as('head'))).toMatchObject({ status: 403 });
    const list = await above.get('/api/v1/agencies/A0/accounts?below=true');
    const agencies: readonly string[] = list.body.map(({ agency }: { agency: string }) => agency);
    expect(new Set(agencies)).toEqual(new Set(['A0', 'A1']));
  });

  it('tells colleagues who works here and as what, not how they sign in; so a case finds its handler', async () => {
    const head = await server.as('head');
    const handler = await server.as('handler');
    await open('colleague');
    const { status, body } = await head.get('/api/v1/agencies/A1/staff');
    expect(status).toBe(200);
    expect(body).toContainEqual({
      account: handler.account,
      displayName: '测试人员',
      roles: ['handler'],
      state: 'open',
    });
    expect(JSON.stringify(body)).not.toContain('colleague');
    const outsiders = [await server.as('handler', 'B1'), await server.as('head', 'A0')];
    for (const other of outsiders) {
      expect(await other.get('/api/v1/agencies/A1/staff')).toMatchObject({ status: 404 });
    }
    const below = await (await server.as('auditor', 'A0')).get('/api/v1/agencies/A1/staff');
    expect(below.body).toEqual(body);
  });

  it('closes an account at once, and sets a temporary password', async () => {
    const account = await open('closing');
    const [headers, own] = [await calls('closing', FIRST), await server.as('administrator')];
    const put = (what: string, body: unknown) =>
      own.call('PUT', `/api/v1/agencies/A1/accounts/${account}/${what}`, { body });
    expect(await put('state', { state: 'closed' })).toMatchObject({ body: { state: 'closed' } });
    expect(await server.stranger.get(SESSION, headers)).toMatchObject({ status: 401 });
    expect(await put('state', { state: 'open' })).toMatchObject({ body: { state: 'open' } });
    expect(await put('password', { password: SECOND })).toMatchObject({ body: { passwordMustChange: true } });
    expect((await signIn('closing', SECOND)).body).toMatchObject({ passwordMustChange: true });
  });

  it('puts a new agency below one’s own, never a stranger’s', async () => {
    const own = await server.as('administrator', 'A0');
    await server.as('handler', 'B1');
    const place = (parent: string, child: string) =>
      own.call('PUT', `/api/v1/agencies/${parent}/below/${child}`);
    expect(await place('A1', 'A11')).toMatchObject({ status: 204 });
    expect(await place('A0', 'B1')).toMatchObject({ status: 403, body: { code: 'AgencyOutOfReach' } });
    expect(await place('A11', 'A1')).toMatchObject({ status: 422, body: { code: 'BelowItself' } });
    expect(await place('A11', 'A0')).toMatchObject({ status: 403 });
    expect(await place('B1', 'A2')).toMatchObject({ status: 404 });
    const named = await own.call('PUT', '/api/v1/agencies/A11/name', {
      body: { name: '某街道办事处', from: '2024-01-01' },
    });
    expect(named.status).toBe(204);
    expect((await own.get('/api/v1/agencies')).body).toEqual([
      { agency: 'A0', name: null, parent: null },
      { agency: 'A1', name: null, parent: 'A0' },
      { agency: 'A11', name: '某街道办事处', parent: 'A1' },
    ]);
    expect((await (await server.as('handler')).get('/api/v1/agencies')).body).toHaveLength(1);
  });

  it('leaves an entry for who came, who left and who was refused', async () => {
    const entries = await server.parts.audit.search({ agencies: ['A1'], limit: 500 });
    const operations = new Set(entries.map(({ operation }) => operation));
    expect(operations).toContain('session.open');
    expect(operations).toContain('session.close');
  });

  it('tells the auditor at whose account a password was tried, and never what was typed', async () => {
    const account = await open('tried');
    await signIn(' TRIED', 'a wrong guess');
    await signIn('my own password by mistake', 'x');
    const auditor = await server.as('auditor', 'A0');
    const url = `/api/v1/agencies/A1/audit-entries?operation=session.refuse&account=${account}`;
    const { entries } = (await auditor.get(url)).body;
    expect(entries).toMatchObject([
      {
        account,
        agency: 'A1',
        outcome: 'refused',
        ip: '127.0.0.1',
        details: { reason: 'WrongLoginOrPassword' },
      },
    ]);
    const all = await server.parts.audit.search({ agencies: ['A1'], limit: 500 });
    expect(JSON.stringify(all)).not.toMatch(/guess|mistake/);
  });
});
