import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MANIFEST } from '@taizhang/evidence-bundle';
import { toPem, signerOf } from '@taizhang/history-proof';
import { BundledCase } from './bundle.fixture';
import { checkProofs } from './check-proofs';
import type { Trusted } from './check-proofs';
import { EVIDENCE_WORDS } from '../wording/papers';
import { readBundle } from './read-bundle';
import { verifyBundle } from './verify-bundle';

const swapped = (bytes: Buffer, from: string, to: string) => {
  const text = bytes.toString('utf8');
  if (!text.includes(from)) throw new Error(`There is no ${from}.`);
  return Buffer.from(text.replace(from, to));
};

describe('an evidence bundle 证据包', () => {
  let told: BundledCase;
  let entries: ReadonlyMap<string, Buffer>;
  let good: string;
  beforeAll(async () => {
    told = new BundledCase();
    await told.tell();
    await told.write({ proofs: true });
    entries = await told.entries();
    good = path.join(told.folder, 'good.zip');
    copyFileSync(told.file, good);
  });
  afterAll(() => told.destroy());
  beforeEach(() => copyFileSync(good, told.file));

  const verify = (more: Partial<Trusted> = {}) =>
    verifyBundle({ file: told.file, keyFile: null, anchorsFile: null, ...more });
  const changed = (name: string, change: (bytes: Buffer) => Buffer) =>
    new Map([...entries].map(([one, bytes]) => [one, one === name ? change(bytes) : bytes] as const));

  it('holds the papers in the order of the list, numbered, and the record behind them', () => {
    expect([...entries.keys()]).toEqual([
      'MANIFEST.sha256',
      '证据目录.pdf',
      '材料/001 来信信封.pdf',
      '材料/申请登记情况.pdf',
      '材料/003 补正告知书（某公开〔2024〕3号）.pdf',
      '材料/004 邮寄回执.pdf',
      '材料/检索情况.pdf',
      '材料/办理经过与期限计算.pdf',
      'data/case.json',
      'data/calendar.json',
      'data/acts.json',
      'data/events.json',
      'data/evidence-list.json',
      'data/deadlines.json',
      'data/proofs.json',
    ]);
  });

  it('lists number, name, source, purpose, day, pages and marks', () => {
    const items: unknown = JSON.parse(entries.get('data/evidence-list.json')?.toString() ?? '');
    expect(items).toMatchObject([
      { number: 1, kind: 'envelope', pages: 1, range: { from: 1, to: 1 }, marking: 'privacy' },
      { number: 2, kind: 'registerExtract', pages: 1, range: { from: 2, to: 2 }, marking: null },
      { number: 3, kind: 'correctionNotice', on: '2024-03-05', pages: 2, range: { from: 3, to: 4 } },
      { number: 4, kind: 'serviceProof', source: '送达方', purpose: '文书寄出、送达的日期' },
      { number: 5, kind: 'searches' },
      { number: 6, kind: 'timeline', on: '2024-04-10' },
    ]);
  });

  it('is made of the same bytes every time', async () => {
    const before = await told.bytes();
    await told.write({ proofs: true });
    expect((await told.bytes()).equals(before)).toBe(true);
  });

  it('verifies on its own, and against the key of the one who signed', async () => {
    const proofs = { proven: 13, unproven: 0, headSize: 14, headKnown: false };
    expect(await verify()).toMatchObject({ ok: true, papers: 6, printsChecked: true, proofs });
    const keyFile = path.join(told.folder, 'key.pem');
    writeFileSync(keyFile, toPem(told.publicKey));
    expect(await verify({ keyFile })).toMatchObject({ ok: true, proofs: { headKnown: true } });
    writeFileSync(keyFile, toPem(signerOf(Buffer.alloc(32, 8)).publicKey));
    expect(await verify({ keyFile })).toMatchObject({ ok: false, code: 'HeadNotKnown' });
  });

  it('of an earlier program, which called papers otherwise, still follows from its own words', async () => {
    const waybill = { title: '快递面单', source: '寄件人', purpose: '寄达的日期' };
    const serviceProof = { title: '送达材料', source: '投递员', purpose: '送到的日期' };
    const words = { ...EVIDENCE_WORDS, waybill, serviceProof };
    await told.write({ proofs: true, program: { program: '0.0.1', words } });
    const list = (await told.entries()).get('data/evidence-list.json');
    expect(JSON.parse(String(list))).toContainEqual(expect.objectContaining({ source: '投递员' }));
    expect(await verify()).toMatchObject({ ok: true, printsChecked: false });
  });

  it('is not said to be false where the reader’s anchors are older than its head', async () => {
    const anchorsFile = path.join(told.folder, 'heads.ndjson');
    writeFileSync(anchorsFile, await told.firstAnchor('2024-03-20T02:00:00.000Z'));
    expect(await verify({ anchorsFile })).toMatchObject({
      ok: false,
      code: 'HeadBeyondAnchors',
      place: '14',
    });
  });

  it('is not said to be false where the reader mistyped a path', async () => {
    const nowhere = path.join(told.folder, 'nowhere');
    for (const mistyped of [{ keyFile: nowhere }, { anchorsFile: nowhere }, { keyFile: told.file }])
      await expect(verify(mistyped)).rejects.toMatchObject({ code: 'NoSuchFile' });
  });

  it('is not believed without its proofs where the reader has something to hold them against', async () => {
    const keyFile = path.join(told.folder, 'key.pem');
    writeFileSync(keyFile, toPem(told.publicKey));
    await told.rewrite(new Map([...entries].filter(([name]) => name !== 'data/proofs.json')), 'withManifest');
    expect(await verify()).toMatchObject({ ok: true, proofs: null });
    expect(await verify({ keyFile })).toMatchObject({ ok: false, code: 'NoProofs' });
  });

  it('tells how many acts stand behind the head, where nothing speaks for them', async () => {
    const read = await readBundle(told.file);
    const moved = read.sealed.map((event) => (event.ordinal === 14 ? { ...event, ordinal: 15 } : event));
    const trusted = { keyFile: null, anchorsFile: null };
    expect(await checkProofs({ ...read, sealed: moved }, trusted)).toMatchObject({ proven: 12, unproven: 1 });
  });

  it('names every entry that was changed, left out or put in', async () => {
    for (const name of [...entries.keys()].filter((one) => one !== MANIFEST)) {
      await told.rewrite(
        changed(name, (bytes) => Buffer.concat([bytes, Buffer.from(' ')])),
        'asTheyAre',
      );
      expect(await verify()).toMatchObject({ ok: false, code: 'EntryChanged', place: name });
      await told.rewrite(new Map([...entries].filter(([one]) => one !== name)), 'asTheyAre');
      expect(await verify()).toMatchObject({ ok: false, code: 'EntryMissing', place: name });
    }
    await told.rewrite(new Map([...entries, ['材料/009 x.pdf', Buffer.from('x')]]), 'asTheyAre');
    expect(await verify()).toMatchObject({ ok: false, code: 'EntryNotListed' });
    await told.put(new Map([...entries].filter(([one]) => one !== MANIFEST)));
    expect(await verify()).toMatchObject({ ok: false, code: 'NoManifest' });
  });

  const json = (name: string, from: string, to: string) =>
    [name, (bytes: Buffer) => swapped(bytes, from, to)] as const;
  it.each<readonly [string, readonly [string, (bytes: Buffer) => Buffer], string]>([
    ['a due day', json('data/deadlines.json', '"dueOn":"2024-04-', '"dueOn":"2024-05-'), 'DerivedDiffers'],
    ['a line of the list', json('data/evidence-list.json', '来信信封', '来信信函'), 'DerivedDiffers'],
    ['the calendar', json('data/calendar.json', '"2024-04-04"', '"2024-04-03"'), 'DerivedDiffers'],
    ['a day in the acts', json('data/acts.json', '2024-03-11', '2024-03-12'), 'ActDiffers'],
    ['a title in the acts', json('data/acts.json', '来信信封', '来信信函'), 'DerivedDiffers'],
    ['who recorded', json('data/acts.json', 'account:li', 'account:wu'), 'ActDiffers'],
    ['a stored event', json('data/events.json', '2024-03-11', '2024-03-12'), 'EventChanged'],
    ['the day of the bundle', json('data/case.json', '2024-04-10', '2024-04-11'), 'DerivedDiffers'],
    [
      'a printed deadline',
      ['材料/办理经过与期限计算.pdf', () => Buffer.from('%PDF-1.7 other')],
      'PrintDiffers',
    ],
    ['a scan', ['材料/001 来信信封.pdf', () => Buffer.from('%PDF-1.7\n另一个信封')], 'DocumentDiffers'],
    [
      'what a kind of paper is to prove',
      json('data/case.json', '收到申请的日期', '答复的日期'),
      'DerivedDiffers',
    ],
    ['the name of who recorded', json('data/case.json', '李某某', '王某某'), 'PrintDiffers'],
    ['a proof', json('data/proofs.json', '"path":["', '"path":["00'), 'RecordUnreadable'],
    ['the signed size', json('data/proofs.json', '"size":14', '"size":13'), 'HeadNotSigned'],
  ])('finds %s though the list of hashes was made to fit', async (_, [name, change], code) => {
    await told.rewrite(changed(name, change), 'withManifest');
    expect(await verify()).toMatchObject({ ok: false, code });
  });

  it('finds a printed list of equal length, and a paper that was put in with its hash', async () => {
    await told.rewrite(
      changed('证据目录.pdf', (bytes) =>
        Buffer.from(bytes.map((byte, at) => (at === 900 ? byte ^ 1 : byte))),
      ),
      'withManifest',
    );
    expect(await verify()).toMatchObject({ ok: false, code: 'PrintDiffers', place: '证据目录.pdf' });
    await told.rewrite(new Map([...entries, ['材料/009 x.pdf', Buffer.from('x')]]), 'withManifest');
    expect(await verify()).toMatchObject({ ok: false, code: 'EntryNotExpected', place: '材料/009 x.pdf' });
  });

  it('says so where the file is no archive or was cut off', async () => {
    writeFileSync(told.file, 'no archive');
    expect(await verify()).toMatchObject({ ok: false, code: 'NotAnArchive' });
    copyFileSync(good, told.file);
    const whole = await told.bytes();
    writeFileSync(told.file, whole.subarray(0, -30));
    expect(await verify()).toMatchObject({ ok: false, code: 'NotAnArchive' });
    rmSync(told.file);
    expect(await verify()).toMatchObject({ ok: false, code: 'NotAnArchive' });
  });
});

describe('a bundle of a case that is not whole', () => {
  let told: BundledCase;
  beforeEach(async () => {
    told = new BundledCase();
    await told.tell();
  });
  afterEach(() => told.destroy());

  it('is not made where a document is missing', async () => {
    await told.blobs.remove(told.stream);
    expect(await told.make()).toMatchObject({ status: 'refused', fault: { code: 'DocumentMissing' } });
  });

  it('lists what was erased and hands in the rest', async () => {
    await told.vault.forget(told.stream);
    await told.write();
    const names = [...(await told.entries()).keys()];
    expect(names.filter((name) => /^材料\/\d/.test(name))).toEqual([]);
    expect(await verifyBundle({ file: told.file, keyFile: null, anchorsFile: null })).toMatchObject({
      ok: true,
      papers: 6,
      proofs: null,
    });
  });
});
