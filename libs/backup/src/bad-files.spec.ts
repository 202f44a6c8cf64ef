import { gzipSync } from 'node:zlib';
import { bytesOf, copyOf, resealed, RestoreInMemory, smallLog } from './backup.fixture';
import { restoreLog } from './restore-log';

type Change = (lines: string[]) => readonly string[];

/** Lines of the copy: 1 header, 2 and 3 keys, 4 an account, 5 to 11 events, 12 end. */
const FIRST_EVENT = 5;

describe('a file that is not what export wrote', () => {
  let whole: string;
  let target: RestoreInMemory;
  beforeAll(async () => {
    whole = (await copyOf(await smallLog())).text;
  });
  beforeEach(() => {
    target = new RestoreInMemory();
  });
  afterEach(() => {
    expect(target).toMatchObject({ events: [], keys: new Map(), accounts: new Map() });
  });

  const faultOf = async (text: string) => {
    const answer = await restoreLog(bytesOf(text, 10_000), target);
    return answer.ok ? null : answer.fault;
  };
  const edited = (at: number, change: (line: string) => string): Change => {
    return (lines) => lines.map((line, index) => (index === at - 1 ? change(line) : line));
  };
  const without =
    (at: number): Change =>
    (lines) =>
      lines.filter((_, index) => index !== at - 1);

  it.each([
    ['nothing', ''],
    ['a line end', '\n'],
    ['a ledger', '{"agency":"A1","request":"K1","act":"ReceiptFixed"}\n'],
    ['text', '台账\n第二行\n'],
    ['a number', '1\n'],
    ['another format', '{"format":"other","version":1}\n'],
    ['long and without lines', 'x'.repeat(5_000_000)],
    ['packed', gzipSync('whole').toString('latin1')],
  ])('is none of ours: %s', async (_, text) => {
    expect(await faultOf(text)).toEqual({ code: 'NotThisFormat' });
  });

  it('was written by a newer program', async () => {
    const text = '{"format":"taizhang-log","version":3,"more":true}\n{"another":"shape"}\n';
    expect(await faultOf(text)).toEqual({ code: 'NewerFormat', version: 3 });
  });

  it('was cut, wherever', async () => {
    for (let length = whole.indexOf('\n') + 1; length < whole.length - 1; length += 5) {
      const cut = whole.slice(0, length);
      expect(await faultOf(cut)).toMatchObject({ code: 'CutShort' });
    }
  });

  it('says which line was the last one', async () => {
    const fifth = whole.split('\n').slice(0, 5).join('\n');
    expect(await faultOf(`${fifth}\n{"da`)).toEqual({ code: 'CutShort', line: 5 });
  });

  it('lost nothing when only its last line end is gone', async () => {
    const answer = await restoreLog(bytesOf(whole.trimEnd()), new RestoreInMemory());
    expect(answer).toMatchObject({ ok: true, restored: { stored: 7 } });
  });

  it('has one byte changed, wherever', async () => {
    const bytes = Buffer.from(whole);
    for (let at = 0; at < bytes.length - 1; at += 3) {
      const changed = Buffer.from(bytes);
      changed[at] = (bytes[at] ?? 0) ^ 1;
      const answer = await restoreLog(async function* () {
        yield changed;
      }, target);
      expect(answer).toMatchObject({ ok: false });
    }
  });

  it.each([
    ['a changed figure', (text: string) => text.replace('第 3 件', '第 4 件'), 'HashDiffers'],
    ['other line ends', (text: string) => text.replaceAll('\n', '\r\n'), 'HashDiffers'],
    ['a key less', (text: string) => text.replace(/\{"key":"person.*\n/, ''), 'HashDiffers'],
    ['another hash', (text: string) => text.replace(/("sha256":")../, '$100'), 'HashDiffers'],
  ])('has %s', async (_, change, code) => {
    expect(await faultOf(change(whole))).toEqual({ code });
  });

  it('goes on after its end', async () => {
    expect(await faultOf(`${whole}\n`)).toEqual({ code: 'MoreAfterEnd', line: 13 });
    expect(await faultOf(whole + whole)).toEqual({ code: 'MoreAfterEnd', line: 13 });
  });

  it.each([
    ['is no JSON', (line: string) => line.slice(1)],
    ['lacks a field', (line: string) => line.replace(/"ordinal":\d+,/, '')],
    ['has a field too many', (line: string) => line.replace('{"data"', '{"more":1,"data"')],
    ['has a time that is none', (line: string) => line.replace(/"recordedAt":"[^"]+/, '"recordedAt":"then')],
    [
      'has data that is a list',
      (line: string) => line.replace(/"data":\{.*?\},"eventId"/, '"data":[],"eventId"'),
    ],
    ['is empty', () => ''],
    ['is a key behind an event', () => '{"key":"person-2","wrapped":"AQID"}'],
    ['is an account behind an event', () => '{"account":"5f0c1f9e","sealed":"AQID"}'],
  ])('has a line that %s, under a right hash', async (_, change) => {
    const line = FIRST_EVENT + 3;
    expect(await faultOf(resealed(whole, edited(line, change)))).toEqual({ code: 'UnreadableLine', line });
  });

  it('has a hole in its ordinals', async () => {
    const fault = { code: 'OrdinalHole', line: 7, expected: 3, found: 4 };
    expect(await faultOf(resealed(whole, without(7)))).toEqual(fault);
  });

  it('lacks its last events', async () => {
    expect(await faultOf(resealed(whole, without(11)))).toEqual({ code: 'CountsDiffer' });
  });

  it.each([
    ['a key', 2],
    ['an account', 4],
  ])('lacks %s, under a right hash', async (_, line) => {
    expect(await faultOf(resealed(whole, without(line)))).toEqual({ code: 'CountsDiffer' });
  });

  it('has a hole in a stream', async () => {
    const skipped = edited(7, (line) => line.replace('"version":2', '"version":3'));
    const fault = { code: 'VersionHole', line: 7, stream: 'a-1', expected: 2, found: 3 };
    expect(await faultOf(resealed(whole, skipped))).toEqual(fault);
  });

  it('has a time that falls', async () => {
    const earlier = edited(8, (line) => line.replace('2026-03-02T', '2026-03-01T'));
    expect(await faultOf(resealed(whole, earlier))).toEqual({ code: 'TimeFalls', line: 8 });
  });
});
