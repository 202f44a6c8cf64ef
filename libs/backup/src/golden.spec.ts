import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bytesOf, copyOf, EXPORTED_AT, KEYS, RestoreInMemory } from './backup.fixture';
import { checkLog } from './check-log';
import { restoreLog } from './restore-log';

// Copies lie in safes for decades: every version of the file ever written is frozen here and must still be read.
const frozen = readFileSync(path.resolve('test', 'golden', 'backup', 'v1.ndjson'), 'utf8');

describe('a copy of version 1', () => {
  it('is read for ever', async () => {
    const target = new RestoreInMemory();
    expect(await restoreLog(bytesOf(frozen), target)).toMatchObject({
      ok: true,
      restored: { stored: 3, keys: 2 },
    });
    expect(target.keys.size).toBe(KEYS.length);
    expect(target.events.map(({ stream, version, recordedAt }) => [stream, version, recordedAt])).toEqual([
      ['a-1', 1, '2026-03-02T01:00:01.121Z'],
      ['b-1', 1, '2026-03-02T01:00:02.122Z'],
      ['a-1', 2, '2026-03-02T01:00:03.123Z'],
    ]);
    expect(target.events[0]?.data).toEqual({ text: '第 1 件\n“引号”', list: [1, 2.5, null, { deep: true }] });
  });

  it('is what is written today, byte by byte', async () => {
    const { events } = await restoredFrom(frozen);
    const store = {
      head: async () => ({ ordinal: events.length, recordedAt: null }),
      readAll: async () => ({ events, through: events.length }),
    };
    expect((await copyOf(store)).text).toBe(frozen);
  });

  it('is checked without being restored', async () => {
    const whole = { exportedAt: EXPORTED_AT, after: 0, last: 3, events: 3, keys: 2 };
    expect(await checkLog(bytesOf(frozen), () => true)).toEqual({ ok: true, checked: whole });
    const fault = { code: 'WrongMasterKey' };
    expect(await checkLog(bytesOf(frozen), ({ key }) => key !== 'request-1')).toEqual({ ok: false, fault });
    expect(await checkLog(bytesOf(frozen.slice(0, -9)), () => true)).toMatchObject({
      fault: { code: 'CutShort' },
    });
  });
});

async function restoredFrom(text: string): Promise<RestoreInMemory> {
  const target = new RestoreInMemory();
  await restoreLog(bytesOf(text), target);
  return target;
}
