import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compileForProcess } from '@test/compile';
import { writeRegister } from '@taizhang/old-register';
import { Spool } from '../jobs/spool';
import { runLimited } from './run-limited';
import { takeRegister } from './take-register';

describe('a register that somebody uploads', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'taizhang-upload-'));
    mkdirSync(path.join(folder, 'ledgers'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const script = (text: string) => {
    const file = path.join(folder, 'script.cjs');
    writeFileSync(file, text);
    return file;
  };

  describe('is read in a process of its own', () => {
    const limits = { megabytes: 64, milliseconds: 300_000 };

    it('that answers', async () => {
      const echo = script('process.stdout.write(process.argv[2] + Object.keys(process.env).length)');
      expect(await runLimited(echo, ['x'], limits)).toEqual({ status: 'done', answer: 'x1' });
    });

    it('two at a time, however many are brought', async () => {
      const log = path.join(folder, 'log');
      const noting = script(`const { appendFileSync } = require('node:fs');
        appendFileSync(process.argv[2], '+');
        setTimeout(() => { appendFileSync(process.argv[2], '-'); process.disconnect(); }, 300);`);
      await Promise.all([1, 2, 3, 4, 5].map(() => runLimited(noting, [log], limits)));
      const atOnce = [...readFileSync(log, 'utf8')].reduce<number[]>(
        (depths, sign) => [...depths, (depths.at(-1) ?? 0) + (sign === '+' ? 1 : -1)],
        [],
      );
      expect([atOnce.length, Math.max(...atOnce)]).toEqual([10, 2]);
    });

    it.each([
      ['takes too long', 'for (;;);', { ...limits, milliseconds: 200 }, 'tooLong'],
      [
        'takes too much memory',
        'const all = []; for (;;) all.push(new Array(1e5).fill(1));',
        limits,
        'tooLarge',
      ],
      ['says too much', 'for (;;) process.stdout.write("x".repeat(1e6));', limits, 'tooLarge'],
      ['breaks', 'process.exit(3)', limits, 'failed'],
    ] as const)('that is stopped or over where it %s', async (_, text, within, status) => {
      expect(await runLimited(script(text), [], within)).toEqual({ status });
    });
  });

  describe('is handed to the background', () => {
    let orders: unknown[];
    beforeEach(() => (orders = []));

    const take = (bytes: Uint8Array, { mostBytes = 1_000_000 } = {}) => {
      const upload = {
        agency: 'A1',
        year: async () => 2024,
        recordedBy: 'account:li',
        content: inOne(bytes),
      };
      const order = async (asked: object) => {
        orders.push(asked);
        return JOB;
      };
      const checkScript = compileForProcess('libs/wiring/src/importing/check-register-process.ts');
      return takeRegister(upload, { spool: new Spool(folder), mostBytes, order, checkScript });
    };
    const kept = () => readdirSync(path.join(folder, 'ledgers'));

    it('when it can be read to its end', async () => {
      const register = await writeRegister([]);
      expect(await take(register)).toEqual({ status: 'ordered', job: JOB });
      expect(orders).toMatchObject([{ agency: 'A1', year: 2024, recordedBy: 'account:li' }]);
      expect(kept()).toEqual([]);
    });

    it.each([
      ['a ledger of lines, which may name other agencies', Buffer.from('{"agency":"B1"}\n'), 'NotARegister'],
      ['a broken workbook', Buffer.from('PK\u0003\u0004 broken'), 'NotARegister'],
    ])('never when it is %s', async (_, bytes, code) => {
      expect(await take(bytes)).toMatchObject({ status: 'refused', code });
      expect([orders, kept()]).toEqual([[], []]);
    });

    it('never when it is too large', async () => {
      expect(await take(Buffer.alloc(101), { mostBytes: 100 })).toMatchObject({ code: 'TooLarge' });
      expect([orders, kept()]).toEqual([[], []]);
    });
  });
});

const JOB = { job: '1', kind: 'importLedger', state: 'waiting', progress: 0 } as const;

async function* inOne(bytes: Uint8Array) {
  yield bytes;
}
