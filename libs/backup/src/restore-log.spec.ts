import { InMemoryEventStore } from '@taizhang/event-store';
import type { EventStore, StoredEvent } from '@taizhang/event-store';
import { ACCOUNTS, bytesOf, copyOf, EXPORTED_AT, KEYS, RestoreInMemory, smallLog } from './backup.fixture';
import { restoreLog } from './restore-log';

describe('a copy read back', () => {
  let store: EventStore;
  let whole: string;
  let events: readonly StoredEvent[];
  beforeAll(async () => {
    store = await smallLog();
    whole = (await copyOf(store)).text;
    ({ events } = await store.readAll({ after: 0, limit: 100 }));
  });

  const restored = (text: string, target: RestoreInMemory, piece?: number) =>
    restoreLog(bytesOf(text, piece), target);

  it.each([1, 7, 97, 4_096])(
    'gives every event, key and account back, read %i bytes at a time',
    async (piece) => {
      const target = new RestoreInMemory();
      const answer = await restored(whole, target, piece);
      const counts = { stored: 7, alreadyThere: 0, keys: 2, accounts: 1, last: 7 };
      expect(answer).toEqual({ ok: true, restored: { ...counts, exportedAt: EXPORTED_AT } });
      expect(target.events).toEqual(events);
      expect([...target.keys]).toEqual(KEYS.map(({ key, wrapped }) => [key, wrapped]));
      expect([...target.accounts]).toEqual(ACCOUNTS.map(({ account, sealed }) => [account, sealed]));
    },
  );

  it('stores nothing the second time, and brings no key back that was destroyed since', async () => {
    const target = new RestoreInMemory();
    await restored(whole, target);
    target.keys = new Map();
    expect(await restored(whole, target)).toMatchObject({
      restored: { stored: 0, alreadyThere: 7, keys: 0, accounts: 0 },
    });
    expect(target).toMatchObject({ events, keys: new Map() });
  });

  it('counts the keys that came back, not those that were erased', async () => {
    const [gone] = KEYS.map(({ key }) => key);
    const target = new RestoreInMemory(true, new Set([gone ?? '']));
    expect(await restored(whole, target)).toMatchObject({ restored: { stored: 7, keys: 1 } });
  });

  it('continues a log that holds its beginning', async () => {
    const target = new RestoreInMemory();
    target.events = events.slice(0, 3);
    expect(await restored(whole, target)).toMatchObject({
      restored: { stored: 4, alreadyThere: 3, keys: 2 },
    });
    expect(target.events).toEqual(events);
  });

  it('is found in a log that has gone on since', async () => {
    const target = new RestoreInMemory();
    const [, second] = events;
    target.events = [...events, ...(second ? [{ ...second, ordinal: 8, version: 3 }] : [])];
    expect(await restored(whole, target)).toMatchObject({ restored: { stored: 0, alreadyThere: 7 } });
    expect(target.events).toHaveLength(8);
  });

  it('of an empty log leaves an empty log', async () => {
    const { text } = await copyOf(new InMemoryEventStore(), { keys: [] });
    expect(await restored(text, new RestoreInMemory())).toMatchObject({ restored: { stored: 0, last: 0 } });
  });

  it.each([
    ['another recorded act', { data: { receivedOn: '2026-03-03' } }],
    ['another time', { recordedAt: '2026-03-02T01:00:03.500Z' }],
    ['another id', { eventId: '00000000-0000-4000-8000-000000000001' }],
  ])('is refused by a log that holds %s', async (_, other) => {
    const target = new RestoreInMemory();
    target.events = events.slice(0, 5).map((event) => (event.ordinal === 3 ? { ...event, ...other } : event));
    expect(await restored(whole, target)).toEqual({ ok: false, fault: { code: 'AnotherLog', ordinal: 3 } });
    expect(target.events).toHaveLength(5);
  });

  it('is refused under another master key before anything is stored', async () => {
    const target = new RestoreInMemory(false);
    expect(await restored(whole, target)).toEqual({ ok: false, fault: { code: 'WrongMasterKey' } });
    expect(target).toMatchObject({ events: [], keys: new Map() });
  });

  describe('that holds only what came after another', () => {
    let increment: string;
    beforeAll(async () => {
      increment = (await copyOf(store, { after: 4 })).text;
    });

    it('continues that one', async () => {
      const target = new RestoreInMemory();
      target.events = events.slice(0, 4);
      expect(await restored(increment, target)).toMatchObject({ restored: { stored: 3, alreadyThere: 0 } });
      expect(target.events).toEqual(events);
      expect(await restored(increment, target)).toMatchObject({ restored: { stored: 0, alreadyThere: 3 } });
    });

    it('asks for it where it is missing', async () => {
      const target = new RestoreInMemory();
      target.events = events.slice(0, 3);
      const fault = { code: 'EarlierCopyNeeded', after: 4, head: 3 };
      expect(await restored(increment, target)).toEqual({ ok: false, fault });
    });

    it('does not continue another log of the same length', async () => {
      const target = new RestoreInMemory();
      const { events: others } = await (await smallLog()).readAll({ after: 0, limit: 4 });
      target.events = others;
      const fault = { code: 'AnotherLog', ordinal: 4 };
      expect(await restored(increment, target)).toEqual({ ok: false, fault });
    });
  });
});
