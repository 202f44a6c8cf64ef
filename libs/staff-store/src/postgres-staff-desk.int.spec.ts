import { accountStream } from '@taizhang/case-handling';
import type { Role } from '@taizhang/staff-access';
import type { AccountLine, BegunSession, Client, SignInRefusal } from './desk';
import { StaffWorld } from './staff-store.fixture';

const PASSWORD = '春风又绿江南岸 2026';
const OTHER = 'weite Felder, stille Wasser';
const OFFICE: Client = { address: '10.1.2.3', hint: 'Firefox', device: null };

describe('the staff desk 账号、密码、登录', () => {
  let world: StaffWorld;
  let logins = 0;

  beforeAll(async () => {
    world = await StaffWorld.open();
  });
  afterAll(() => world?.close());

  async function open(roles: readonly Role[] = ['handler'], temporary = false): Promise<AccountLine> {
    logins += 1;
    const account = { agency: 'A1', login: `Clerk${logins}`, displayName: '某承办人', roles, temporary };
    const answer = await world.desk().openAccount({ ...account, password: PASSWORD }, world.by());
    if (answer.status !== 'done') throw new Error(answer.code);
    return answer.value;
  }
  const begun = (answer: BegunSession | SignInRefusal | null): BegunSession => {
    if (answer === null || 'code' in answer) throw new Error(JSON.stringify(answer));
    return answer;
  };
  const signIn = (login: string, client = OFFICE, password = PASSWORD) =>
    world.desk().signIn(login, password, client);
  const acts = async ({ account }: AccountLine) =>
    (await world.store.readStream(accountStream(account))).map(({ type }) => type);

  it('knows a person by the session, with agency and roles 登录', async () => {
    const account = await open(['handler', 'registrar']);
    const session = begun(await signIn(account.login.toUpperCase()));
    expect(await world.desk().personOf(session.token)).toMatchObject({
      person: { account: account.account, agency: 'A1', roles: ['registrar', 'handler'] },
      displayName: '某承办人',
      csrfToken: session.csrfToken,
      passwordMustChange: false,
    });
    expect(await world.desk().personOf('another')).toBeNull();
    await world.desk().signOut(session.token);
    expect(await world.desk().personOf(session.token)).toBeNull();
  });

  it('keeps no token and no password as they are, and no name in the log', async () => {
    const account = await open();
    const session = begun(await signIn(account.login));
    const { rows } = await world.pool.query<{ all: string }>(
      `select concat((select json_agg(a) from staff.account a), (select json_agg(s) from staff.session s),
                     (select json_agg(d) from staff.device d)) as all`,
    );
    for (const secret of [PASSWORD, session.token, session.device])
      expect(rows[0]?.all).not.toContain(secret);
    const log = JSON.stringify(await world.store.readStream(accountStream(account.account)));
    for (const word of [account.login, '某承办人', 'argon2', PASSWORD]) expect(log).not.toContain(word);
  });

  it('ends a session after half an hour of silence, and after twelve hours in any case', async () => {
    const { login } = await open();
    const idle = begun(await signIn(login));
    const busy = begun(await signIn(login));
    for (let call = 0; call < 35; call += 1) {
      world.pass({ minutes: 20 });
      expect(await world.desk().personOf(busy.token)).not.toBeNull();
    }
    expect(await world.desk().personOf(idle.token)).toBeNull();
    world.pass({ minutes: 20 });
    expect(await world.desk().personOf(busy.token)).toBeNull();
  });

  it('writes that a session was seen at most once a minute', async () => {
    const session = begun(await signIn((await open()).login));
    const seen = async () => {
      await world.desk().personOf(session.token);
      const { rows } = await world.pool.query('select max(last_seen_at) as at from staff.session');
      return new Date(rows[0].at).getTime();
    };
    const first = await seen();
    world.pass({ seconds: 59 });
    expect(await seen()).toBe(first);
    world.pass({ seconds: 1 });
    expect(await seen()).toBe(first + 60_000);
  });

  it('lists and ends sessions, one or all', async () => {
    const { login, account } = await open();
    const [one, two] = [begun(await signIn(login)), begun(await signIn(login))];
    const sessions = await world.desk().sessionsOf(account);
    expect(sessions.map(({ hint }) => hint)).toEqual(['Firefox', 'Firefox']);
    const own = (await world.desk().personOf(one.token))?.session ?? '';
    expect(await world.desk().revoke((await open()).account, own)).toBe(false);
    await world.desk().revokeAll(account, own);
    expect(await world.desk().personOf(two.token)).toBeNull();
    expect(await world.desk().revoke(account, own)).toBe(true);
    expect(await world.desk().personOf(one.token)).toBeNull();
  });

  it('answers alike for no such login, a closed account and a wrong password', async () => {
    const closed = await open();
    await world.desk().closeAccount(closed.account, world.by());
    const wrong = { code: 'WrongLoginOrPassword' };
    expect(await signIn('nobody-at-all')).toEqual(wrong);
    expect(await signIn(closed.login)).toEqual(wrong);
    expect(await signIn((await open()).login, OFFICE, OTHER)).toEqual(wrong);
  });

  it('shows new roles and a closed account in the very next call', async () => {
    const { login, account } = await open();
    const { token } = begun(await signIn(login));
    await world.desk().changeRoles(account, ['head'], world.by());
    expect((await world.desk().personOf(token))?.person.roles).toEqual(['head']);
    await world.desk().closeAccount(account, world.by());
    expect(await world.desk().personOf(token)).toBeNull();
    await world.desk().reopenAccount(account, world.by());
    expect(await world.desk().personOf(token)).toBeNull();
    begun(await signIn(login));
  });

  it('records every change once, also when the command comes twice', async () => {
    const account = await open();
    const by = world.by();
    await world.desk().changeRoles(account.account, ['legal'], by);
    await world.desk().changeRoles(account.account, ['legal'], by);
    expect(await acts(account)).toEqual(['AccountOpened', 'AccountRolesChanged']);
    const refusals = [
      await world.desk().changeRoles(account.account, ['legal'], world.by()),
      await world.desk().changeRoles(account.account, ['administrator', 'legal'], world.by()),
      await world.desk().reopenAccount(account.account, world.by()),
    ];
    expect(refusals).toMatchObject([
      { code: 'RolesAreThese' },
      { code: 'RolesDoNotMix' },
      { code: 'AccountIsOpen' },
    ]);
    expect(await acts(account)).toHaveLength(2);
  });

  it('opens the same account for the same command, and one account a login', async () => {
    const by = world.by();
    const account = {
      agency: 'A1',
      login: 'once',
      displayName: '甲',
      roles: ['head'] as const,
      password: null,
    };
    const first = await world.desk().openAccount({ ...account, temporary: false }, by);
    expect(await world.desk().openAccount({ ...account, temporary: false }, by)).toEqual(first);
    expect(
      await world.desk().openAccount({ ...account, login: ' ONCE', temporary: false }, world.by()),
    ).toMatchObject({ code: 'LoginTaken' });
    expect(await signIn('once', OFFICE, '')).toMatchObject({ code: 'WrongLoginOrPassword' });
  });

  it('does not lose the last administrator', async () => {
    const administrator = await open(['administrator']);
    const last = { code: 'LastAdministrator' };
    expect(await world.desk().closeAccount(administrator.account, world.by())).toMatchObject(last);
    expect(await world.desk().changeRoles(administrator.account, ['head'], world.by())).toMatchObject(last);
    await open(['administrator']);
    expect(await world.desk().closeAccount(administrator.account, world.by())).toMatchObject({
      status: 'done',
    });
  });

  it('does not lose the last two administrators who close each other at once', async () => {
    const own = await StaffWorld.open();
    const opened = async (login: string) => {
      const account = { agency: 'A1', login, displayName: '管理员', roles: ['administrator'] as const };
      const answer = await own.desk().openAccount({ ...account, password: null, temporary: false }, own.by());
      return answer.status === 'done' ? answer.value.account : '';
    };
    const both = [await opened('first'), await opened('second')];
    await Promise.all(both.map((account) => own.desk().closeAccount(account, own.by())));
    const states = (await own.desk().listAccounts()).map(({ state }) => state);
    expect(states).toContain('open');
    await own.close();
  });

  it("changes one's own password, which ends the other sessions", async () => {
    const account = await open(['handler'], true);
    const [here, elsewhere] = [begun(await signIn(account.login)), begun(await signIn(account.login))];
    const me = await world.desk().personOf(here.token);
    expect(me?.passwordMustChange).toBe(true);
    const session = me?.session ?? '';
    const change = (current: string, next: string) =>
      world.desk().changePassword(account.account, { current, next, session }, world.by());
    expect(await change(OTHER, PASSWORD)).toMatchObject({ code: 'WrongPassword' });
    expect(await change(PASSWORD, PASSWORD)).toMatchObject({ code: 'SamePassword' });
    expect(await change(PASSWORD, 'password1234')).toMatchObject({ status: 'refused' });
    expect(await change(PASSWORD, OTHER)).toMatchObject({ status: 'done' });
    expect(await world.desk().personOf(elsewhere.token)).toBeNull();
    expect(await world.desk().personOf(here.token)).toMatchObject({ passwordMustChange: false });
    expect(await signIn(account.login)).toMatchObject({ code: 'WrongLoginOrPassword' });
    begun(await signIn(account.login, OFFICE, OTHER));
  });

  it('slows down whoever guesses the password at an open page', async () => {
    const { account, login } = await open();
    const { token } = begun(await signIn(login));
    const session = (await world.desk().personOf(token))?.session ?? '';
    const change = (current: string) =>
      world.desk().changePassword(account, { current, next: OTHER, session }, world.by());
    for (let guess = 0; guess < 7; guess += 1)
      expect(await change(`guess ${guess}`)).toMatchObject({ code: 'WrongPassword' });
    expect(await change(PASSWORD)).toMatchObject({ code: 'TooManyWrongPasswords' });
    world.pass({ seconds: 1 });
    expect(await change(PASSWORD)).toMatchObject({ status: 'done' });
  });

  it('sets a temporary password: every session ends, the next asks for a new one', async () => {
    const { account, login } = await open();
    const { token } = begun(await signIn(login));
    await world.desk().setPassword(account, OTHER, world.by());
    expect(await world.desk().personOf(token)).toBeNull();
    expect(begun(await signIn(login, OFFICE, OTHER)).passwordMustChange).toBe(true);
  });

  it('knows a key, and what it was used for', async () => {
    const use = { account: 'a', route: 'POST /x', key: 'k', bodyHash: '1' };
    const answers = await Promise.all([1, 2, 3].map(() => world.desk().rememberKey(use)));
    expect(answers.toSorted()).toEqual(['new', 'same', 'same']);
    expect(await world.desk().rememberKey({ ...use, bodyHash: '2' })).toBe('other');
    expect(await world.desk().rememberKey({ ...use, account: 'b', bodyHash: '2' })).toBe('new');
  });

  it('changes an account one after the other when two want it at once', async () => {
    const account = await open();
    await Promise.all([
      world.desk().changeRoles(account.account, ['legal'], world.by()),
      world.desk().changeRoles(account.account, ['head'], world.by()),
      world.desk().setPassword(account.account, OTHER, world.by()),
    ]);
    expect(await acts(account)).toHaveLength(4);
    expect(await world.desk().accountOf(account.account)).toMatchObject({ version: 4 });
  });
});
