import { InMemoryEventStore } from '@taizhang/event-store';
import { append } from '../testing/recording.fixture';
import { readBatch } from './read-batch';

async function storeOf(...appends: readonly number[]) {
  const store = new InMemoryEventStore();
  for (const [at, count] of appends.entries()) {
    const events = Array.from({ length: count }, () => ({ type: 'Told' }));
    await append(store, { stream: `request-${at}`, events });
  }
  return store;
}

describe('a batch of the log', () => {
  it('holds what is there when that is little', async () => {
    const store = await storeOf(2, 3);
    expect(await readBatch(store, { after: 2, limit: 10 })).toMatchObject({ through: 5 });
    expect(await readBatch(store, { after: 5, limit: 10 })).toEqual({ events: [], through: 5, more: false });
  });

  it('never ends inside an append', async () => {
    const store = await storeOf(2, 3, 4);
    expect((await readBatch(store, { after: 0, limit: 4 })).through).toBe(2);
    expect((await readBatch(store, { after: 2, limit: 4 })).through).toBe(5);
  });

  it('grows until a single long append fits in', async () => {
    const store = await storeOf(30, 3);
    expect(await readBatch(store, { after: 0, limit: 4 })).toMatchObject({ through: 30 });
  });

  it('reads the whole log, each event once, at every size', async () => {
    const store = await storeOf(1, 5, 2, 2, 7, 1, 1);
    for (let limit = 1; limit < 22; limit += 1) {
      const seen: number[] = [];
      for (let after = 0; after < 19;) {
        const { events, through } = await readBatch(store, { after, limit });
        seen.push(...events.map(({ ordinal }) => ordinal));
        after = through;
      }
      expect(seen).toEqual(Array.from({ length: 19 }, (_, at) => at + 1));
    }
  });
});
