import { createHash } from 'node:crypto';
import { InMemoryEventStore } from '@taizhang/event-store';
import { ACCOUNTS, copyOf, EXPORTED_AT, KEYS, newEvent, smallLog } from './backup.fixture';

describe('a copy of the log', () => {
  it('holds a header, the keys, the accounts, the events by ordinal and an end', async () => {
    const store = await smallLog();
    const { events } = await store.readAll({ after: 0, limit: 10 });
    const { copied, text } = await copyOf(store);
    const lines: unknown[] = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toEqual([
      {
        format: 'taizhang-log',
        version: 2,
        exportedAt: EXPORTED_AT,
        program: '0.1.0',
        after: 0,
        last: 7,
        previous: null,
      },
      ...KEYS,
      ...ACCOUNTS,
      ...events,
      { sha256: copied?.sha256, events: 7, keys: 2, accounts: 1 },
    ]);
    expect(copied).toMatchObject({
      after: 0,
      last: 7,
      events: 7,
      keys: 2,
      accounts: 1,
      exportedAt: EXPORTED_AT,
    });
  });

  it('ends with the hash of every byte before its end', async () => {
    const { copied, text } = await copyOf(await smallLog());
    const before = text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1);
    expect(createHash('sha256').update(before).digest('hex')).toBe(copied?.sha256);
  });

  it('of what follows an ordinal names the event before it', async () => {
    const store = await smallLog();
    const { events } = await store.readAll({ after: 0, limit: 10 });
    const { copied, text } = await copyOf(store, { after: 5 });
    expect(copied).toMatchObject({ after: 5, last: 7, events: 2, keys: 2 });
    expect(JSON.parse(text.split('\n')[0] ?? '')).toMatchObject({ previous: events[4]?.eventId });
  });

  it('of an empty log, or of nothing new, is whole too', async () => {
    expect((await copyOf(new InMemoryEventStore())).copied).toMatchObject({ last: 0, events: 0 });
    expect((await copyOf(await smallLog(), { after: 7 })).copied).toMatchObject({ last: 7, events: 0 });
  });

  it('is not begun after an ordinal that the log does not reach', async () => {
    expect(await copyOf(await smallLog(), { after: 8 })).toEqual({ copied: null, text: '' });
  });

  it('leaves out what is recorded while it is made', async () => {
    const store = await smallLog();
    const record = () => store.append({ stream: 'a-1', expectedVersion: 'any', events: [newEvent(7)] });
    const { copied, text } = await copyOf(store, { meanwhile: record });
    expect(copied).toMatchObject({ last: 7, events: 7 });
    expect(text).not.toContain('"ordinal":8');
    await expect(store.head()).resolves.toMatchObject({ ordinal: 8 });
  });

  it('says how far it is', async () => {
    const seen: (readonly [number, number])[] = [];
    await copyOf(await smallLog(), { after: 3, onProgress: (done, of) => seen.push([done, of]) });
    expect(seen.at(-1)).toEqual([4, 4]);
  });
});
