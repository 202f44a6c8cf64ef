import { addressKey, beginAttempt } from './attempts';
import type { Client } from './desk';
import { StaffWorld } from './staff-store.fixture';

const PASSWORD = '春风又绿江南岸 2026';
const from = (address: string, device: string | null = null): Client => ({ address, hint: null, device });
const OFFICE = from('10.1.2.3');

describe('guessing at passwords', () => {
  let world: StaffWorld;

  beforeAll(async () => {
    world = await StaffWorld.open();
    const head = { agency: 'A1', login: 'head', displayName: '负责人', roles: ['head'] as const };
    await world.desk().openAccount({ ...head, password: PASSWORD, temporary: false }, world.by());
  });
  afterEach(() => world.pass({ hours: 25 }));
  afterAll(() => world?.close());

  const signIn = (login: string, password: string, client = OFFICE) =>
    world.desk().signIn(login, password, client);
  const wrong = async (login: string, times: number) => {
    let last: unknown;
    for (let one = 0; one < times; one += 1) last = await signIn(login, 'wrong', from('10.9.9.9'));
    return last;
  };

  it('slows down, for a login that exists and for one that does not alike', async () => {
    for (const login of ['head', 'nobody']) {
      expect(await wrong(login, 5)).toEqual({ code: 'WrongLoginOrPassword' });
      expect(await signIn(login, PASSWORD)).toEqual({ code: 'TooManyAttempts', waitSeconds: 1 });
      world.pass({ hours: 25 });
    }
  });

  it('is the same wait after a restart, and in every process', async () => {
    await wrong('head', 5);
    expect(await world.desk().signIn('head', PASSWORD, OFFICE)).toMatchObject({ waitSeconds: 1 });
    world.pass({ seconds: 1 });
    expect(await world.desk().signIn('head', PASSWORD, OFFICE)).toHaveProperty('token');
  });

  it('does not make the wait longer by hammering during it', async () => {
    await wrong('head', 5);
    expect(await wrong('head', 20)).toEqual({ code: 'TooManyAttempts', waitSeconds: 1 });
  });

  it('keeps a stranger from shutting a head out: at most a minute, and never on a device that signed in before', async () => {
    const before = await signIn('head', PASSWORD);
    const device = 'device' in before ? before.device : null;
    for (let guess = 0; guess < 40; guess += 1) {
      await signIn('head', 'wrong', from(`203.0.113.${guess}`));
      world.pass({ minutes: 1 });
    }
    await signIn('head', 'wrong', from('203.0.113.99'));
    expect(await signIn('head', PASSWORD)).toEqual({ code: 'TooManyAttempts', waitSeconds: 60 });
    expect(await signIn('head', PASSWORD, from('10.1.2.3', device))).toHaveProperty('token');
    expect(await signIn('other', 'wrong', from('10.1.2.3', device))).toEqual({
      code: 'WrongLoginOrPassword',
    });
    expect(await signIn('head', PASSWORD, from('10.1.2.3', 'a guess'))).toHaveProperty('code');
  });

  it('slows an address down that tries many logins, though its own account signs in between', async () => {
    for (let login = 0; login < 31; login += 1) await signIn(`guess-${login}`, 'wrong', from('198.51.100.7'));
    expect(await signIn('head', PASSWORD, from('198.51.100.7'))).toMatchObject({ code: 'TooManyAttempts' });
    world.pass({ seconds: 1 });
    expect(await signIn('head', PASSWORD, from('198.51.100.7'))).toHaveProperty('token');
    await signIn('guess-32', 'wrong', from('198.51.100.7'));
    expect(await signIn('guess-33', 'wrong', from('198.51.100.7'))).toMatchObject({ waitSeconds: 2 });
    expect(await signIn('head', PASSWORD, OFFICE)).toHaveProperty('token');
  });

  it('counts many attempts at once one by one', async () => {
    const keys = [{ scope: 'login', key: 'at once' }] as const;
    const now = new Date(world.now);
    const waits = await Promise.all(Array.from({ length: 12 }, () => beginAttempt(keys, now, world.pool)));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
  });

  it('takes the addresses of one IPv6 network for one', () => {
    const keys = ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::9', '2001:0DB8:1:2::9'].map(addressKey);
    expect(keys[0]).toEqual(keys[1]);
    expect(addressKey('2001:db8:1:3::9')).not.toEqual(keys[1]);
    expect(addressKey('::1').key).toBe('0:0:0:0');
    expect(addressKey('::ffff:10.1.2.3').key).toBe('::ffff:10.1.2.3');
  });
});
