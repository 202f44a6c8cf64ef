import type { Role } from '@taizhang/staff-access';
import { copiedAccounts, putAccounts } from './copied-accounts';
import type { CopiedAccount } from './copied-accounts';
import { StaffWorld } from './staff-store.fixture';

const PASSWORD = '春风又绿江南岸 2026';
const OTHER = 'weite Felder, stille Wasser';
const OFFICE = { address: '10.1.2.3', hint: null, device: null };

describe('accounts in a copy of the log 账号随备份', () => {
  let lost: StaffWorld;
  let fresh: StaffWorld;
  let copied: readonly CopiedAccount[];

  const open = async (login: string, world = lost, roles: readonly Role[] = ['handler']) => {
    const account = { agency: 'A1', login, displayName: `${login} 某某`, roles, temporary: false };
    const answer = await world.desk().openAccount({ ...account, password: PASSWORD }, world.by());
    if (answer.status !== 'done') throw new Error(answer.code);
    return answer.value.account;
  };
  const put = (world: StaffWorld, accounts = copied) =>
    world.asOwner((client) => putAccounts(client, accounts));
  /** The log came back too. */
  const deskOf = (world: StaffWorld) => world.desk(lost.store);
  const signIn = (login: string, password = PASSWORD) => deskOf(fresh).signIn(login, password, OFFICE);

  beforeAll(async () => {
    [lost, fresh] = [await StaffWorld.open(), await StaffWorld.open()];
    await open('clerk');
    const promoted = await open('promoted');
    await lost.desk().changeRoles(promoted, ['reviewer', 'head'], lost.by());
    await lost.desk().closeAccount(await open('gone'), lost.by());
    await lost.desk().setPassword(await open('forgetful'), OTHER, lost.by());
    const pages: CopiedAccount[] = [];
    for await (const some of copiedAccounts(lost.pool)) pages.push(...some);
    copied = pages;
    expect(await put(fresh)).toBe(4);
  });
  afterAll(async () => {
    await lost?.close();
    await fresh?.close();
  });

  it('count from the first look on, with roles and state as the log has them', async () => {
    expect(await deskOf(fresh).hasAccounts()).toBe(true);
    const [before, after] = [await lost.desk().listAccounts(), await deskOf(fresh).listAccounts()];
    expect(after).toEqual(before.map((account) => ({ ...account, lastSignInAt: null })));
    expect(after.map(({ login, state }) => [login, state])).toContainEqual(['gone', 'closed']);
  });

  it('sign in with the passwords that they had', async () => {
    expect(await signIn('clerk')).toMatchObject({ token: expect.any(String) });
    expect(await signIn('clerk', OTHER)).toMatchObject({ code: 'WrongLoginOrPassword' });
    expect(await signIn('gone')).toMatchObject({ code: 'WrongLoginOrPassword' });
    const forgetful = await signIn('forgetful', OTHER);
    if ('code' in forgetful) throw new Error(forgetful.code);
    expect(await deskOf(fresh).personOf(forgetful.token)).toMatchObject({ passwordMustChange: true });
  });

  it('are put once, and change nothing that is there', async () => {
    const before = await deskOf(fresh).listAccounts();
    expect(await put(fresh)).toBe(0);
    await deskOf(fresh).tidy();
    expect(await deskOf(fresh).listAccounts()).toEqual(before);
  });

  it('leave a login to whoever has taken it meanwhile', async () => {
    const world = await StaffWorld.open();
    const newcomer = await open('clerk', world);
    expect(await put(world)).toBe(3);
    expect(await world.desk().accountByLogin('clerk')).toMatchObject({ account: newcomer });
    await world.close();
  });

  it('show nothing of an account whose events are not in the log', async () => {
    const world = await StaffWorld.open();
    await put(world);
    expect(await world.desk().hasAccounts()).toBe(false);
    expect(await open('clerk', world)).toEqual(expect.any(String));
    await world.close();
  });

  it('learn what the log came to know after their database was put aside', async () => {
    const behind = await StaffWorld.open();
    await put(behind);
    await deskOf(behind).tidy();
    const clerk = await deskOf(behind).accountByLogin('clerk');
    await lost.desk().closeAccount(clerk?.account ?? '', lost.by());
    expect(await deskOf(behind).accountByLogin('clerk')).toMatchObject({ state: 'open' });
    await put(behind);
    expect(await deskOf(behind).accountByLogin('clerk')).toMatchObject({ state: 'closed' });
    await behind.close();
  });
});
