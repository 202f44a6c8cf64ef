import { randomUUID } from 'node:crypto';
import {
  jsonEvent,
  KurrentDBClient,
  NotLeaderError,
  START,
  StreamNotFoundError,
} from '@kurrent/kurrentdb-client';
import { streamNameFilter, UnavailableError, WrongExpectedVersionError } from '@kurrent/kurrentdb-client';
import { KurrentStandIn } from './stand-in';

function act() {
  return jsonEvent({
    id: randomUUID(),
    type: 'ReplyDispatched',
    data: { 文: '号' },
    metadata: { agency: 'A01' },
  });
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('the stand-in, seen by the real client', () => {
  let server: KurrentStandIn;
  let client: KurrentDBClient;
  beforeEach(async () => {
    server = await KurrentStandIn.start();
    client = KurrentDBClient.connectionString(server.url);
  });
  afterEach(async () => {
    await client.dispose();
    await server.stop();
  });

  it('takes an append, gives it back, and answers the same ids again with the same place', async () => {
    const events = [act(), act()];
    const first = await client.appendToStream('a', events, { streamState: 'no_stream' });
    const again = await client.appendToStream('a', events, { streamState: 'no_stream' });
    expect(first).toMatchObject({ success: true, nextExpectedRevision: 1n });
    expect(again).toEqual(first);
    const read = await all(client.readStream('a', { fromRevision: START, maxCount: 10 }));
    expect(read.map(({ event }) => [event?.id, event?.revision, event?.data, event?.metadata])).toEqual(
      events.map(({ id }, index) => [id, BigInt(index), { 文: '号' }, { agency: 'A01' }]),
    );
  });

  it('raises the client’s own errors', async () => {
    await client.appendToStream('a', [act(), act()]);
    const wrong = client.appendToStream('a', [act()], { streamState: 0n });
    await expect(wrong).rejects.toThrow(WrongExpectedVersionError);
    await expect(wrong).rejects.toMatchObject({ expectedState: 0n, actualState: 1n });
    await expect(all(client.readStream('none', { maxCount: 1 }))).rejects.toThrow(StreamNotFoundError);
    server.faults.onAppend('unavailable');
    await expect(client.appendToStream('a', [act()])).rejects.toThrow(UnavailableError);
    server.faults.onAppend('notLeader');
    await expect(client.appendToStream('a', [act()])).rejects.toThrow(NotLeaderError);
    server.faults.onAppend('dropReply');
    await expect(client.appendToStream('a', [act()])).rejects.toThrow(UnavailableError);
    expect(server.stream('a')).toHaveLength(3);
    for (const fault of ['unavailable', 'notLeader'] as const) {
      server.faults.onRead(fault);
      await expect(all(client.readAll({ maxCount: 1 }))).rejects.toThrow();
    }
  });

  it('follows the log through a filter, from after a position', async () => {
    const { position } = await client.appendToStream('ours/a', [act()]);
    await client.appendToStream('theirs', [act()]);
    const subscription = client.subscribeToAll({
      fromPosition: position ?? START,
      filter: streamNameFilter({ prefixes: ['ours/'] }),
    });
    const seen: (string | undefined)[] = [];
    const two = new Promise<void>((resolve) => {
      subscription.on('data', ({ event }) => seen.push(event?.streamId) === 2 && resolve());
    });
    await new Promise((resolve) => subscription.once('caughtUp', resolve));
    await client.appendToStream('ours/b', [act()]);
    await client.appendToStream('theirs', [act()]);
    await client.appendToStream('ours/c', [act()]);
    await two;
    expect(seen).toEqual(['ours/b', 'ours/c']);
    await subscription.unsubscribe();
  });
});
