import { AppendFailedError } from '@taizhang/event-store';
import type { EventStore } from '@taizhang/event-store';
import { fact, facts, numbers } from '@taizhang/event-store/contract';
import type { AppendFault } from './faults';
import { overStandIn } from './over-stand-in';
import type { OverStandIn } from './over-stand-in';

const APPEND_FAULTS: readonly { readonly fault: AppendFault; readonly answer: 'appended' | 'duplicate' }[] = [
  { fault: 'unavailable', answer: 'appended' },
  { fault: 'notLeader', answer: 'appended' },
  { fault: 'dropReply', answer: 'duplicate' },
  { fault: 'deadlineExceeded', answer: 'duplicate' },
  { fault: 'cancelled', answer: 'duplicate' },
  { fault: 'stall', answer: 'duplicate' },
];

let stream = 0;
const newStream = (): string => `request-fault-${(stream += 1)}`;

async function ordinals(store: EventStore): Promise<readonly number[]> {
  const { events } = await store.readAll({ after: 0, limit: 10_000 });
  return events.map(({ ordinal }) => ordinal);
}

describe('an append that meets a fault', () => {
  let world: OverStandIn;
  let store: EventStore;
  beforeAll(async () => {
    world = await overStandIn();
    store = await world.open();
  });
  afterAll(() => world.close());
  afterEach(() => expect(world.server.faults.pending).toBe(0));

  for (const { fault, answer } of APPEND_FAULTS) {
    for (const expectedVersion of [0, 'any'] as const) {
      it(`${fault}, expecting ${expectedVersion}: is stored once and answered ${answer}`, async () => {
        const name = newStream();
        const { ordinal } = await store.head();
        world.server.faults.onAppend(fault, 2);
        const result = await store.append({ stream: name, expectedVersion, events: facts(3) });
        expect(result).toEqual({ status: answer, version: 3, ordinal: ordinal + 3 });
        expect((await store.readStream(name)).map(({ version }) => version)).toEqual([1, 2, 3]);
        expect(await ordinals(store)).toEqual(numbers(1, ordinal + 3));
      });
    }
  }

  it('beside others: each of them is stored once', async () => {
    const names = numbers(1, 20).map(newStream);
    world.server.faults.onAppend('dropReply', 3);
    const append = (name: string) => store.append({ stream: name, expectedVersion: 0, events: facts(2) });
    const results = await Promise.all(names.map(append));
    expect(results.every(({ status }) => status === 'appended' || status === 'duplicate')).toBe(true);
    for (const events of (await store.readStreams(names)).values()) expect(events).toHaveLength(2);
    expect(await ordinals(store)).toEqual(numbers(1, (await store.head()).ordinal));
  });

  it('again and again: is given up, and the same ids later find what was stored', async () => {
    const [lost, kept] = [newStream(), newStream()];
    const [first, second] = [facts(1), facts(1)];
    world.server.faults.onAppend('unavailable', 6);
    const never = store.append({ stream: lost, expectedVersion: 0, events: first });
    await expect(never).rejects.toThrow(AppendFailedError);
    expect(await store.append({ stream: lost, expectedVersion: 0, events: first })).toMatchObject({
      status: 'appended',
    });
    world.server.faults.onAppend('cancelled', 6);
    const unsure = store.append({ stream: kept, expectedVersion: 0, events: second });
    await expect(unsure).rejects.toThrow(/append again with the same ids/);
    expect(await store.append({ stream: kept, expectedVersion: 0, events: second })).toMatchObject({
      status: 'duplicate',
    });
  });

  it('while another program takes its version: learns of the conflict, and stores nothing', async () => {
    const name = newStream();
    const other = await world.open();
    world.server.faults.onAppend('unavailable');
    const slow = store.append({ stream: name, expectedVersion: 0, events: facts(1) });
    const quick = other.append({ stream: name, expectedVersion: 0, events: facts(2) });
    const statuses = (await Promise.all([slow, quick])).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual(['appended', 'conflict']);
    expect(await ordinals(store)).toEqual(numbers(1, (await store.head()).ordinal));
  });

  it.each(['unavailable', 'notLeader', 'stall'] as const)(
    'reads go on where one is met by %s',
    async (fault) => {
      const name = newStream();
      await store.append({ stream: name, expectedVersion: 0, events: facts(3) });
      world.server.faults.onRead(fault, 2);
      expect(await store.readStream(name)).toHaveLength(3);
      world.server.faults.onRead(fault);
      const { ordinal } = await store.head();
      world.server.faults.onRead(fault);
      expect((await store.readAll({ after: ordinal - 3, limit: 10 })).events).toHaveLength(3);
    },
  );
});

describe('a subscription that KurrentDB drops', () => {
  let world: OverStandIn;
  beforeEach(async () => {
    world = await overStandIn();
  });
  afterEach(() => world.close());

  async function follow(store: EventStore) {
    const seen: number[] = [];
    const reached = new Map<number, () => void>();
    const subscription = store.subscribe({ after: 0 }, async ({ events, through }) => {
      seen.push(...events.map(({ ordinal }) => ordinal));
      for (const [ordinal, tell] of reached) if (through >= ordinal) tell();
    });
    const until = (ordinal: number): Promise<void> =>
      new Promise((resolve) => {
        reached.set(ordinal, resolve);
        if (subscription.position >= ordinal) resolve();
      });
    return { seen, until, subscription };
  }

  async function untilOpened(ever: number): Promise<void> {
    while (world.server.subscriptions.count.ever < ever) await new Promise(setImmediate);
  }

  const act = (store: EventStore) =>
    store.append({ stream: newStream(), expectedVersion: 0, events: facts(2) });

  it('is taken up again after it was cancelled, without loss or doubling', async () => {
    // Looks on its own only once a minute: whatever it hears in time it hears through KurrentDB's subscription.
    const [reader, writer] = [await world.open({ pollMs: 60_000 }), await world.open()];
    const { seen, until, subscription } = await follow(reader);
    for (let round = 1; round <= 4; round += 1) {
      await untilOpened(round);
      await act(writer);
      await until(4 * round - 2);
      world.server.subscriptions.cancel();
      await act(writer);
      await until(4 * round);
    }
    await subscription.stop();
    expect(seen).toEqual(numbers(1, 16));
  });

  it('is torn down and opened anew after it fell silent, without loss or doubling', async () => {
    const [reader, writer] = [await world.open(), await world.open()];
    const { seen, until, subscription } = await follow(reader);
    await untilOpened(1);
    world.server.subscriptions.stall();
    await reader.append({ stream: newStream(), expectedVersion: 0, events: [fact()] });
    await act(writer);
    await until(3);
    await untilOpened(2);
    await act(writer);
    await until(5);
    await subscription.stop();
    expect(seen).toEqual(numbers(1, 5));
  });

  it('goes on after every connection was cut', async () => {
    const [reader, writer] = [await world.open({ pollMs: 60_000 }), await world.open()];
    const { seen, until, subscription } = await follow(reader);
    for (let round = 1; round <= 3; round += 1) {
      await untilOpened(round);
      world.server.cutConnections();
      await act(writer);
      await until(2 * round);
    }
    await subscription.stop();
    expect(seen).toEqual(numbers(1, 6));
  });
});
