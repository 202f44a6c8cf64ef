import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ACCOUNTS, bytesOf, copyOf, EXPORTED_AT, KEYS, RestoreInMemory } from './backup.fixture';
import { checkLog } from './check-log';
import { FORMAT_VERSION } from './log-file/format';
import { restoreLog } from './restore-log';

// Copies lie in safes for decades: every version of the file ever written is frozen here and must still be read.
const fileOf = (version: number) => path.resolve('test', 'golden', 'backup', `v${version}.ndjson`);
const frozen = (version: number) => readFileSync(fileOf(version), 'utf8');
const versions = Array.from({ length: FORMAT_VERSION }, (_, index) => index + 1);

async function restoredFrom(text: string) {
  const target = new RestoreInMemory();
  return { target, answer: await restoreLog(bytesOf(text), target) };
}

/** What today's program writes of the log that the first version held. */
async function writtenToday(): Promise<string> {
  const { events } = (await restoredFrom(frozen(1))).target;
  const store = {
    head: async () => ({ ordinal: events.length, recordedAt: null }),
    readAll: async () => ({ events, through: events.length }),
  };
  return (await copyOf(store)).text;
}

describe.each(versions)('a copy of version %i', (version) => {
  const accounts = version === 1 ? 0 : ACCOUNTS.length;

  it('is read for ever', async () => {
    const { target, answer } = await restoredFrom(frozen(version));
    expect(answer).toMatchObject({ ok: true, restored: { stored: 3, keys: 2, accounts } });
    expect([target.keys.size, target.accounts.size]).toEqual([KEYS.length, accounts]);
    expect(target.events.map(({ stream, version: at, recordedAt }) => [stream, at, recordedAt])).toEqual([
      ['a-1', 1, '2026-03-02T01:00:01.121Z'],
      ['b-1', 1, '2026-03-02T01:00:02.122Z'],
      ['a-1', 2, '2026-03-02T01:00:03.123Z'],
    ]);
    expect(target.events[0]?.data).toEqual({ text: '第 1 件\n“引号”', list: [1, 2.5, null, { deep: true }] });
  });

  it('is checked without being restored', async () => {
    const text = frozen(version);
    const whole = { exportedAt: EXPORTED_AT, after: 0, last: 3, events: 3, keys: 2, accounts };
    expect(await checkLog(bytesOf(text), () => true)).toEqual({ ok: true, checked: whole });
    const fault = { code: 'WrongMasterKey' };
    expect(await checkLog(bytesOf(text), ({ key }) => key !== 'request-1')).toEqual({ ok: false, fault });
    expect(await checkLog(bytesOf(text.slice(0, -9)), () => true)).toMatchObject({
      fault: { code: 'CutShort' },
    });
  });
});

describe('the newest version', () => {
  it('is what is written today, byte by byte', async () => {
    const file = fileOf(FORMAT_VERSION);
    const text = await writtenToday();
    if (process.env['TAIZHANG_FREEZE'] === '1' && !existsSync(file)) writeFileSync(file, text);
    expect(text).toBe(frozen(FORMAT_VERSION));
  });
});
