import { fact, facts, numbers } from '../contract/world';
import { AppendFailedError, StoreBusyError, StoreClosedError } from '../errors';
import type { AppendRequest, AppendResult, Lane } from '../event-store';
import { prepareAppend } from '../prepare-append';
import type { PreparedAppend } from '../prepare-append';
import { AppendLane } from './append-lane';
import type { LaneLimits } from './append-lane';

const LIMITS: LaneLimits = {
  batchEvents: 1_000,
  batchBytes: 4_000_000,
  queuedEvents: 20_000,
  batchesInFlight: 1,
  batchBeside: 16,
};

function request(stream: string, size = 1, lane: Lane = 'interactive'): PreparedAppend {
  return prepareAppend({ stream, expectedVersion: 'any', events: facts(size), lane });
}

/** A lane whose batches are written down; `refuse` throws for batches that the database would choke on. */
function observedLane(
  limits: Partial<LaneLimits> = {},
  refuse = (batch: readonly PreparedAppend[]): void => void batch,
) {
  const batches: (readonly PreparedAppend[])[] = [];
  let inFlight = 0;
  const lane = new AppendLane(
    async (batch): Promise<readonly AppendResult[]> => {
      inFlight += 1;
      expect(inFlight).toBeLessThanOrEqual(limits.batchesInFlight ?? 1);
      batches.push(batch);
      await new Promise(setImmediate);
      inFlight -= 1;
      refuse(batch);
      return batch.map(({ events }) => ({
        status: 'appended',
        version: events.length,
        ordinal: batches.length,
      }));
    },
    { ...LIMITS, ...limits },
  );
  const streams = (): readonly (readonly string[])[] =>
    batches.map((batch) => batch.map(({ stream }) => stream));
  return { lane, batches, streams };
}

const eventsOf = (batch: readonly PreparedAppend[], lane?: Lane): number =>
  batch
    .filter((append) => lane === undefined || append.lane === lane)
    .reduce((sum, { events }) => sum + events.length, 0);

describe('the append lane', () => {
  it('sends what waits together, one batch in flight', async () => {
    const { lane, batches } = observedLane();
    await Promise.all(numbers(1, 2_500).map((n) => lane.submit(request(`request-${n}`))));
    expect(batches.map((batch) => eventsOf(batch))).toEqual([1_000, 1_000, 500]);
  });

  it('puts one append per stream into a batch, and keeps the order within a stream', async () => {
    const { lane, batches, streams } = observedLane();
    const appends = ['a', 'a', 'b', 'a', 'b'].map((stream) => request(stream));
    await Promise.all(appends.map((append) => lane.submit(append)));
    expect(streams()).toEqual([['a', 'b'], ['a', 'b'], ['a']]);
    expect(batches.flat().filter(({ stream }) => stream === 'a')).toEqual([
      appends[0],
      appends[1],
      appends[3],
    ]);
  });

  it('keeps the same event id in two streams out of one batch', async () => {
    const { lane, streams } = observedLane();
    const events = [fact()];
    const twice = ['a', 'b'].map((stream) => prepareAppend({ stream, expectedVersion: 0, events }));
    await Promise.all([...twice, request('c')].map((append) => lane.submit(append)));
    expect(streams()).toEqual([['a', 'c'], ['b']]);
  });

  it('ends a batch where the next append would make it too many bytes', async () => {
    const large = (stream: string): AppendRequest => ({
      stream,
      expectedVersion: 0,
      events: [fact({ data: { text: 'x'.repeat(600) } })],
    });
    const { lane, streams } = observedLane({ batchBytes: 2_000 });
    await Promise.all(['a', 'b', 'c'].map((stream) => lane.submit(prepareAppend(large(stream)))));
    expect(streams()).toEqual([['a', 'b'], ['c']]);
  });

  it('takes an append larger than a batch alone', async () => {
    const { lane, streams } = observedLane();
    await Promise.all(
      [request('a', 3), request('b', 1_500), request('c', 2)].map((append) => lane.submit(append)),
    );
    expect(streams()).toEqual([['a'], ['b'], ['c']]);
  });

  it('never gives more than half of a batch to bulk', async () => {
    const { lane, batches } = observedLane();
    const bulk = numbers(1, 400).map((n) => lane.submit(request(`request-${n}`, 1 + (n % 37), 'bulk')));
    const acts = numbers(1, 2_000).map((n) => lane.submit(request(`docket-${n}`)));
    await Promise.all([...bulk, ...acts]);
    for (const batch of batches) expect(eventsOf(batch, 'bulk')).toBeLessThanOrEqual(500);
    expect(eventsOf(batches[0] ?? [], 'interactive')).toBe(500);
  });

  it('an interactive append behind 10,000 queued bulk events waits at most 2 batches', async () => {
    const { lane, batches } = observedLane();
    const bulk = numbers(1, 1_000).map((n) => lane.submit(request(`request-${n}`, 10, 'bulk')));
    await new Promise(setImmediate);
    const sentBefore = batches.length;
    await lane.submit(request('docket-1'));
    expect(batches.length - sentBefore).toBeLessThanOrEqual(2);
    await Promise.all(bulk);
  });

  it('bulk goes on while clerks keep it busy', async () => {
    const { lane, batches } = observedLane();
    const acts = numbers(1, 10_000).map((n) => lane.submit(request(`docket-${n}`)));
    await lane.submit(request('request-1', 500, 'bulk'));
    expect(batches.length).toBeLessThanOrEqual(2);
    await Promise.all(acts);
  });

  it('no append waits more than 50 batches among streams of different length', async () => {
    const { lane, batches } = observedLane();
    const hot = numbers(1, 500).map(() => lane.submit(request('hot')));
    const others = numbers(1, 10_000).map(async (n) => {
      await lane.submit(request(`request-${n}`));
      return batches.length;
    });
    expect(Math.max(...(await Promise.all(others)))).toBeLessThanOrEqual(50);
    await Promise.all(hot);
  });

  it('shares what waits between two batches in flight, when there is enough for two', async () => {
    const two = { batchesInFlight: 2, batchBeside: 16 };
    const many = observedLane(two);
    await Promise.all(numbers(1, 100).map((n) => many.lane.submit(request(`request-${n}`))));
    expect(many.batches.map((batch) => eventsOf(batch))).toEqual([50, 50]);

    const few = observedLane(two);
    await Promise.all(numbers(1, 16).map((n) => few.lane.submit(request(`request-${n}`))));
    expect(few.batches.map((batch) => eventsOf(batch))).toEqual([16]);
  });

  it('sends nothing beside a batch whose outcome it has to see', async () => {
    const { lane, streams } = observedLane({ batchesInFlight: 2, batchBeside: 2 });
    const event = fact();
    const appends = [
      ...['a', 'b', 'a', 'b'].map((stream) => request(stream)),
      prepareAppend({ stream: 'c', expectedVersion: 0, events: [event] }),
      prepareAppend({ stream: 'd', expectedVersion: 0, events: [event] }),
    ];
    await Promise.all(appends.map((append) => lane.submit(append)));
    expect(streams()).toEqual([['a', 'b', 'c'], ['d', 'a'], ['b']]);
  });

  it('refuses what the queue cannot hold, and takes it again later', async () => {
    const { lane } = observedLane({ queuedEvents: 2_000 });
    const accepted = numbers(1, 2_000).map((n) => lane.submit(request(`request-${n}`)));
    await expect(lane.submit(request('late'))).rejects.toThrow(StoreBusyError);
    await expect(lane.submit(request('late', 1, 'bulk'))).resolves.toMatchObject({ status: 'appended' });
    await Promise.all(accepted);
    await expect(lane.submit(request('late'))).resolves.toMatchObject({ status: 'appended' });
  });

  it('sends the appends of a batch that failed once more, each alone, with the same ids', async () => {
    const { lane, batches } = observedLane({}, (batch) => {
      if (batch.some(({ stream }) => stream === 'poison')) throw new Error('the database chokes');
    });
    const [good, poison, alsoGood] = ['a', 'poison', 'b'].map((stream) => lane.submit(request(stream)));
    await expect(poison).rejects.toThrow(AppendFailedError);
    await expect(Promise.all([good, alsoGood])).resolves.toHaveLength(2);
    expect(batches.map((batch) => batch.length)).toEqual([3, 1, 1, 1]);
    expect(batches.slice(1).flat()).toEqual(batches[0]);
  });

  it('says that an append may have been stored when it failed twice', async () => {
    const { lane } = observedLane({}, () => {
      throw new Error('no connection');
    });
    await expect(lane.submit(request('a'))).rejects.toThrow(/no connection.*may have been stored.*same ids/s);
  });

  it('closed, finishes what it took and takes no more', async () => {
    const { lane, batches } = observedLane();
    const accepted = numbers(1, 1_500).map((n) => lane.submit(request(`request-${n}`)));
    const closed = lane.close();
    await expect(lane.submit(request('late'))).rejects.toThrow(StoreClosedError);
    await closed;
    expect(batches).toHaveLength(2);
    await Promise.all(accepted);
  });
});
