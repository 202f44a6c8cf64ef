import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { signHead } from '../head/head';
import type { Head } from '../head/head';
import { fingerprintOf, publicKeyIn, signerOf, toPem } from '../head/signing';
import { rootOf } from '../tree/frontier';
import { leafHash } from '../tree/hashes';
import { anchorLine } from './anchor-lines';
import { readAnchors } from './read-anchors';

const [old, young, stranger] = [1, 2, 3].map((byte) => signerOf(Buffer.alloc(32, byte)));
const LEAVES = Array.from({ length: 9 }, (_, index) => leafHash(Buffer.of(index)));

describe('an anchor file', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'taizhang-heads-'));
  const file = path.join(folder, 'heads.ndjson');
  afterAll(() => rmSync(folder, { recursive: true }));
  if (!old || !young || !stranger) throw new Error('three keys');

  const line = (from: number, size: number, change: Partial<Head> = {}, by = old) => {
    const root = rootOf(LEAVES.slice(0, size)).toString('hex');
    const content = {
      log: LEAVES[0]?.toString('hex') ?? '',
      size,
      root,
      time: `2026-03-02T0${size}:00:00.000Z`,
    };
    return anchorLine(signHead({ ...content, ...change }, by), LEAVES.slice(from, size));
  };
  const read = async (lines: readonly string[], key: string | null = null) => {
    writeFileSync(file, lines.join(''));
    const answer = await readAnchors(file, key);
    return answer.ok ? answer.anchors : answer.fault;
  };
  const good = [line(0, 3), line(3, 4), line(4, 9)];
  const handedOver = [line(0, 3), line(3, 3, { nextKey: young.publicKey }), line(3, 9, {}, young)];

  it('gives its heads, and the leaf of every event under them', async () => {
    const anchors = await read(good, old.publicKey);
    expect(anchors).toMatchObject({ firstKey: old.publicKey, last: { size: 9 } });
    if ('code' in anchors) throw new Error(anchors.code);
    expect(anchors.heads).toHaveLength(3);
    expect(anchors.leaf(1)).toEqual(LEAVES[0]);
    expect([anchors.leaf(0), anchors.leaf(10)]).toEqual([undefined, undefined]);
  });

  it('is believed up to the line that a crash cut short', async () => {
    expect(await read([...good.slice(0, 2), good[2]?.slice(0, -1) ?? ''])).toMatchObject({
      last: { size: 4 },
    });
  });

  it('goes on under another key that the old one named', async () => {
    for (const key of [null, old.publicKey, young.publicKey]) {
      expect(await read(handedOver, key)).toMatchObject({ last: { size: 9 } });
    }
    // A key that was only named has vouched for nothing.
    expect(await read(handedOver.slice(0, 2), young.publicKey)).toEqual({ code: 'OtherPublicKey' });
    const named = [line(0, 9, { nextKey: old.publicKey }, stranger)];
    expect(await read(named, old.publicKey)).toEqual({ code: 'OtherPublicKey' });
  });

  it.each([
    ['nothing', [], { code: 'NoAnchors' }],
    ['no head', [...good, '{}\n'], { code: 'UnreadableAnchor', line: 4 }],
    [
      'half a leaf',
      [good[0]?.replace('"leaves":"', '"leaves":"AAAA') ?? ''],
      { code: 'UnreadableAnchor', line: 1 },
    ],
    ['another size', [good[0]?.replace('"size":3', '"size":4') ?? ''], { code: 'SignatureBroken', line: 1 }],
    ['a head less', [good[0], good[2]], { code: 'RootDiffers', line: 2 }],
    ['another leaf', [line(1, 4)], { code: 'RootDiffers', line: 1 }],
    ['another log', [good[0], line(3, 4, { log: '0'.repeat(64) })], { code: 'AnotherLog', line: 2 }],
    [
      'a time that falls',
      [good[0], line(3, 4, { time: '2026-03-01T00:00:00.000Z' })],
      { code: 'HeadsFall', line: 2 },
    ],
    ['a size that falls', [good[0], line(2, 2)], { code: 'HeadsFall', line: 2 }],
    ["a stranger's head", [good[0], line(3, 4, {}, stranger)], { code: 'UnknownKey', line: 2 }],
    ['the old key after another', [...handedOver.slice(0, 2), line(3, 9)], { code: 'UnknownKey', line: 3 }],
  ])('is not believed with %s', async (_, lines, fault) => {
    expect(await read(lines.map(String))).toEqual(fault);
  });

  it('made by a stranger throughout is not believed with the right key at hand', async () => {
    expect(await read([line(0, 9, {}, stranger)])).toMatchObject({ firstKey: stranger.publicKey });
    expect(await read([line(0, 9, {}, stranger)], old.publicKey)).toEqual({ code: 'OtherPublicKey' });
  });

  it('a public key goes through its PEM file; nothing else passes for one', () => {
    expect(publicKeyIn(toPem(old.publicKey))).toBe(old.publicKey);
    expect([
      publicKeyIn(''),
      publicKeyIn('-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----'),
    ]).toEqual([null, null]);
    expect(fingerprintOf(old.publicKey)).toMatch(/^[0-9a-f]{64}$/);
  });
});
