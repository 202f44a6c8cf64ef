import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Spool } from './spool';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const LONG_AGO = new Date('2024-01-01T00:00:00Z');

describe('the files of the background', () => {
  let base: string;
  let spool: Spool;
  beforeEach(() => {
    base = mkdtempSync(path.join(tmpdir(), 'taizhang-spool-'));
    spool = new Spool(path.join(base, 'spool'));
  });
  afterEach(() => rmSync(base, { recursive: true, force: true }));

  const ledgerOf = (text: string) => {
    const file = path.join(base, `${sha256(text).slice(0, 8)}.ndjson`);
    writeFileSync(file, text);
    return file;
  };
  const kept = () => readdirSync(path.join(base, 'spool', 'ledgers'));

  it('are a ledger under its hash, once however often it comes, for this account alone', async () => {
    const [one, two] = await Promise.all([
      spool.keepLedger(ledgerOf('{}\n')),
      spool.keepLedger(ledgerOf('{}\n')),
    ]);
    expect([one, two]).toEqual([sha256('{}\n'), sha256('{}\n')]);
    expect(kept()).toEqual([one]);
    expect(readFileSync(spool.ledgerPath(one), 'utf8')).toBe('{}\n');
    expect(statSync(spool.ledgerPath(one)).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(spool.ledgerPath(one))).mode & 0o777).toBe(0o700);
  });

  it('leave nothing of a ledger that cannot be read', async () => {
    await expect(spool.keepLedger(path.join(base, 'nowhere'))).rejects.toThrow(/ENOENT/);
    mkdirSync(path.join(base, 'folder'));
    await expect(spool.keepLedger(path.join(base, 'folder'))).rejects.toThrow(/EISDIR/);
    expect(kept()).toEqual([]);
  });

  it('lose documents and texts after thirty days, except what a job waits for', async () => {
    const day = 24 * 60 * 60 * 1000;
    const inFolder = (folder: string, name: string) => path.join(base, 'spool', folder, name);
    const [waiting, over] = [
      await spool.keepTexts({ problems: ['一'] }),
      await spool.keepTexts({ problems: ['二'] }),
    ];
    for (const name of ['old.pdf', 'old.pdf.0a1b2c3d4e5f.draft', 'recent.pdf'])
      await spool.keepDocument(name, Buffer.from(name));
    const aged: readonly (readonly [string, number])[] = [
      [inFolder('texts', waiting), 31],
      [inFolder('texts', over), 31],
      [inFolder('documents', 'old.pdf'), 31],
      [inFolder('documents', 'old.pdf.0a1b2c3d4e5f.draft'), 31],
      [inFolder('documents', 'recent.pdf'), 29],
    ];
    for (const [file, days] of aged) {
      const then = new Date(Date.now() - days * day);
      utimesSync(file, then, then);
    }
    await spool.sweep(new Set([waiting]));
    expect(readdirSync(path.join(base, 'spool', 'documents'))).toEqual(['recent.pdf']);
    expect(readdirSync(path.join(base, 'spool', 'texts'))).toEqual([waiting]);
  });

  it('lose the ledgers that no job waits for, except what has only just come', async () => {
    const [awaited, forgotten, fresh] = [
      await spool.keepLedger(ledgerOf('awaited')),
      await spool.keepLedger(ledgerOf('forgotten')),
      await spool.keepLedger(ledgerOf('fresh')),
    ];
    for (const old of [awaited, forgotten]) utimesSync(spool.ledgerPath(old), LONG_AGO, LONG_AGO);
    await spool.sweep(new Set([awaited]));
    expect(kept().toSorted()).toEqual([awaited, fresh].toSorted());
  });

  it('are a document under its name, replaced as a whole', async () => {
    expect(await spool.sizeOfDocument('A1-2024.pdf')).toBeNull();
    expect(await spool.keepDocument('A1-2024.pdf', Buffer.from('first'))).toBe(sha256('first'));
    expect(await spool.keepDocument('A1-2024.pdf', Buffer.from('second one'))).toBe(sha256('second one'));
    expect(await spool.sizeOfDocument('A1-2024.pdf')).toBe('second one'.length);
    expect(readdirSync(path.join(base, 'spool', 'documents'))).toEqual(['A1-2024.pdf']);
  });

  it('are texts under their hash', async () => {
    const name = await spool.keepTexts({ problems: ['公开的时效还需要提高。'] });
    expect(await spool.textsNamed(name)).toBe('{"problems":["公开的时效还需要提高。"]}');
    expect(await spool.textsNamed('0'.repeat(64))).toBeNull();
  });
});
