import { InMemoryEventStore } from '@taizhang/event-store';
import type { AppendRequest, AppendResult, ReadStreamOptions } from '@taizhang/event-store';
import { StaffWorld } from './staff-store.fixture';

const PASSWORD = '春风又绿江南岸 2026';
const OTHER = 'weite Felder, stille Wasser';
const OFFICE = { address: '10.1.2.3', hint: null, device: null };

/** The log takes the event, or not; the process ends before it hears of it. */
class LosesAnswers extends InMemoryEventStore {
  constructor(
    private readonly behind: InMemoryEventStore,
    private readonly taken: boolean,
  ) {
    super();
  }
  override async append(request: AppendRequest): Promise<AppendResult> {
    if (this.taken) await this.behind.append(request);
    throw new Error('gone');
  }
  override readStream(stream: string, options?: ReadStreamOptions) {
    return this.behind.readStream(stream, options);
  }
}

describe('after a crash between an event and its row', () => {
  let world: StaffWorld;
  let clerks = 0;

  beforeAll(async () => {
    world = await StaffWorld.open();
  });
  afterAll(() => world?.close());

  const signIn = (login: string, password = PASSWORD) => world.desk().signIn(login, password, OFFICE);
  const tokenOf = (answer: Awaited<ReturnType<typeof signIn>>) => {
    if ('code' in answer) throw new Error(answer.code);
    return answer.token;
  };
  async function open(login: string) {
    const account = { agency: 'A1', login, displayName: '丙', roles: ['handler'] as const, temporary: false };
    const answer = await world.desk().openAccount({ ...account, password: PASSWORD }, world.by());
    if (answer.status !== 'done') throw new Error(answer.code);
    return answer.value;
  }
  const dying = (when: 'before' | 'after') => world.desk(new LosesAnswers(world.store, when === 'after'));

  it('a closed account is closed, whoever looks first', async () => {
    const { account, login } = await open(`clerk-${(clerks += 1)}`);
    const token = tokenOf(await signIn(login));
    await expect(dying('after').closeAccount(account, world.by())).rejects.toThrow('gone');
    expect(await world.desk().personOf(token)).toBeNull();
    expect(await signIn(login)).toMatchObject({ code: 'WrongLoginOrPassword' });
  });

  it('a new password counts from its event on, not before', async () => {
    const { account, login } = await open(`clerk-${(clerks += 1)}`);
    await expect(dying('before').setPassword(account, OTHER, world.by())).rejects.toThrow('gone');
    tokenOf(await signIn(login));
    world.pass({ minutes: 1 });
    await world.desk().tidy();
    await expect(dying('after').setPassword(account, OTHER, world.by())).rejects.toThrow('gone');
    tokenOf(await signIn(login, OTHER));
  });

  it('an account is opened by its event, and its login is free again without one', async () => {
    const account = { agency: 'A1', displayName: '乙', roles: ['head'] as const, password: PASSWORD };
    const [half, none] = ['half-open', 'never-open'].map((login) => ({
      ...account,
      login,
      temporary: false,
    }));
    if (!half || !none) throw new Error('two accounts');
    await expect(dying('after').openAccount(half, world.by())).rejects.toThrow('gone');
    tokenOf(await signIn(half.login));
    await expect(dying('before').openAccount(none, world.by())).rejects.toThrow('gone');
    expect(await signIn(none.login)).toMatchObject({ code: 'WrongLoginOrPassword' });
    world.pass({ minutes: 1 });
    expect(await world.desk().openAccount(none, world.by())).toMatchObject({ status: 'done' });
  });
});
