import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { openStaffServer } from '@test/staff';
import type { Answer, StaffServer } from '@test/staff';
import Provider from 'oidc-provider';
import type { Configuration } from 'oidc-provider';

const START = '/api/v1/single-sign-on/start';
const HOME = 'http://taizhang.test';
const CALLBACK = '/api/v1/single-sign-on/callback';

/** A real OpenID provider on this machine; whoever comes to its login page is `person`. */
class TestProvider {
  person = '';

  private constructor(
    readonly issuer: string,
    private readonly http: Server,
  ) {}

  static async open(): Promise<TestProvider> {
    const http = createServer();
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const address = http.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const opened = new TestProvider(`http://127.0.0.1:${address.port}`, http);
    const provider = new Provider(opened.issuer, CONFIGURATION);
    const answer = provider.callback();
    http.on('request', (request, response) => {
      if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
      void provider.interactionFinished(request, response, { login: { accountId: opened.person } });
    });
    return opened;
  }

  close(): void {
    this.http.closeAllConnections();
    this.http.close();
  }
}

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const HOUR = 3600;

const CONFIGURATION: Configuration = {
  clients: [
    {
      client_id: 'taizhang',
      client_secret: 'between-the-two-of-us',
      redirect_uris: [`${HOME}${CALLBACK}`],
      id_token_signed_response_alg: 'ES256',
    },
  ],
  jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256' }] },
  cookies: { keys: ['only for this test'] },
  claims: { openid: ['sub'], profile: ['preferred_username'] },
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  ttl: {
    AccessToken: HOUR,
    AuthorizationCode: 60,
    Grant: HOUR,
    IdToken: HOUR,
    Interaction: HOUR,
    Session: HOUR,
  },
  loadExistingGrant: async ({ oidc: { provider, session, client } }) => {
    const grant = new provider.Grant({ accountId: session?.accountId, clientId: client?.clientId });
    grant.addOIDCScope('openid profile');
    await grant.save();
    return grant;
  },
  findAccount: (_context, id) => ({
    accountId: id,
    claims: () => ({ sub: id, preferred_username: id.replace('id of ', '') }),
  }),
};

const cookieHeader = (cookies: readonly string[]) => cookies.map((one) => one.split(';')[0]).join('; ');
const cookiesOf = ({ headers }: Answer) => [headers['set-cookie'] ?? []].flat().map(String);

/** As a browser: goes where the provider sends it, until that is back to us. */
async function throughProvider(address: string): Promise<string> {
  const jar = new Map<string, string>();
  let next = address;
  for (let step = 0; step < 8; step += 1) {
    const page = await fetch(next, {
      redirect: 'manual',
      headers: { cookie: cookieHeader([...jar.values()]) },
    });
    const text = await page.text();
    for (const cookie of page.headers.getSetCookie()) jar.set(cookie.split('=')[0] ?? '', cookie);
    const location = page.headers.get('location');
    if (location === null) throw new Error(`${page.status} ${text.slice(0, 500)}`);
    next = new URL(location, next).href;
    if (next.startsWith(HOME)) return next.slice(HOME.length);
  }
  throw new Error('The provider never sent us back.');
}

describe('single sign-on 统一身份认证', () => {
  let server: StaffServer;
  let provider: TestProvider;

  beforeAll(async () => {
    jest.spyOn(console, 'warn').mockImplementation();
    provider = await TestProvider.open();
    server = await openStaffServer({
      env: { PUBLIC_URL: HOME, OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: 'taizhang' },
      files: { OIDC_CLIENT_SECRET_FILE: 'between-the-two-of-us\n' },
    });
    const by = { commandId: 'test:lin', recordedBy: 'cli:test' };
    const account = { agency: 'A1', login: 'lin', displayName: '林', roles: ['legal'] as const };
    await server.parts.staff.openAccount({ ...account, password: null, temporary: false }, by);
  });
  afterAll(async () => {
    await server?.close();
    provider?.close();
  });

  const atProvider = (address: string, person: string) => {
    provider.person = `id of ${person}`;
    return throughProvider(address);
  };
  async function begin() {
    const answer = await server.stranger.get(START);
    expect(answer.status).toBe(302);
    return { address: String(answer.headers.location), cookie: cookieHeader(cookiesOf(answer)) };
  }

  it('is offered where it is configured', async () => {
    expect((await server.stranger.get('/api/v1/sign-in-ways')).body).toEqual({
      password: true,
      singleSignOn: true,
    });
  });

  it('signs a person in whose login has an account, with code, PKCE, state and nonce', async () => {
    const { address, cookie } = await begin();
    const asked = new URL(address).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256' });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)).toMatch(/^[\w-]{43}$/);
    const back = await atProvider(address, 'lin');
    const answer = await server.stranger.get(back, { cookie });
    expect(answer).toMatchObject({ status: 302, headers: { location: '/' } });
    const me = await server.stranger.get('/api/v1/session', { cookie: cookieHeader(cookiesOf(answer)) });
    expect(me.body).toMatchObject({ login: 'lin', roles: ['legal'] });
    expect(await server.stranger.get(back, { cookie })).toMatchObject({ body: { code: 'SignOnFailed' } });
  });

  it('gives nobody an account', async () => {
    const { address, cookie } = await begin();
    const back = await atProvider(address, 'somebody-else');
    expect(await server.stranger.get(back, { cookie })).toMatchObject({
      status: 401,
      body: { code: 'NoAccountForSubject' },
    });
  });

  it('believes nothing that this browser did not begin, or that was changed on the way', async () => {
    const { address, cookie } = await begin();
    const back = await atProvider(address, 'lin');
    const other = await begin();
    const failed = { status: 401, body: { code: 'SignOnFailed' } };
    expect(await server.stranger.get(back)).toMatchObject(failed);
    expect(await server.stranger.get(back, { cookie: other.cookie })).toMatchObject(failed);
    expect(await server.stranger.get(back.replace('code=', 'code=x'), { cookie })).toMatchObject(failed);
    const denied = `${CALLBACK}?error=access_denied&state=${new URL(address).searchParams.get('state')}`;
    expect(await server.stranger.get(denied, { cookie })).toMatchObject(failed);
  });

  it('does not let a closed account in', async () => {
    const account = await server.parts.staff.accountByLogin('lin');
    const by = { commandId: 'test:close lin', recordedBy: 'cli:test' };
    await server.parts.staff.closeAccount(account?.account ?? '', by);
    const { address, cookie } = await begin();
    const back = await atProvider(address, 'lin');
    expect(await server.stranger.get(back, { cookie })).toMatchObject({ status: 401 });
  });
});
