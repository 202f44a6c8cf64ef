import { openStaffServer } from '@test/staff';
import type { StaffServer } from '@test/staff';

const SESSION = '/api/v1/session';

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
