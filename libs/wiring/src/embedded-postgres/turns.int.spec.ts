import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { compileForProcess } from '@test/compile';
import { inTurn } from './turns';

const COUNT_IN_TURN = `
  const { readFileSync, writeFileSync } = require('node:fs');
  const { inTurn } = require(process.argv[1]);
  const count = async () => {
    const before = Number(readFileSync(process.argv[3], 'utf8'));
    await new Promise((done) => setImmediate(done));
    writeFileSync(process.argv[3], String(before + 1));
  };
  (async () => { for (let turn = 0; turn < 10; turn += 1) await inTurn(process.argv[2], count); })();
`;

describe('turns', () => {
  let tickets: string;
  beforeEach(() => (tickets = mkdtempSync(path.join(tmpdir(), 'taizhang-turns-'))));
  afterEach(() => rmSync(tickets, { recursive: true }));

  it('come one at a time, over processes', async () => {
    const counter = `${tickets}.count`;
    writeFileSync(counter, '0');
    const turns = compileForProcess('libs/wiring/src/embedded-postgres/turns.ts');
    const run = () => promisify(execFile)(process.execPath, ['-e', COUNT_IN_TURN, turns, tickets, counter]);
    await Promise.all([run(), run(), run(), run()]);
    expect(readFileSync(counter, 'utf8')).toBe('40');
    rmSync(counter);
  });

  it('pass on from a holder that has died, also when its number belongs to another process by now', async () => {
    symlinkSync(`${process.pid}@another start`, path.join(tickets, '7'));
    expect(await inTurn(tickets, () => Promise.resolve('mine'))).toBe('mine');
  });

  it('pass on after a failure', async () => {
    await expect(inTurn(tickets, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(await inTurn(tickets, () => Promise.resolve('mine'))).toBe('mine');
  });
});
