import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { BlobBrokenError } from './blob-store';
import { ONE, OTHER, TriedBlobStore, pdf } from './blob-store.fixture';
import { HEADER_BYTES } from './sealing/blob-key';
import { CHUNK_BYTES } from './sealing/sealed-chunks';
import { sweepUnnamed } from './sweep-unnamed';

const SEALED_CHUNK = CHUNK_BYTES + 16;
const HOUR_MS = 3_600_000;
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('documents as files of a folder', () => {
  let tried: TriedBlobStore;
  beforeEach(() => (tried = new TriedBlobStore()));
  afterEach(() => tried.destroy());
  const put: TriedBlobStore['put'] = (...given) => tried.put(...given);
  const stored: TriedBlobStore['stored'] = (...given) => tried.stored(...given);
  const read: TriedBlobStore['read'] = (...given) => tried.read(...given);
  const fileOf: TriedBlobStore['fileOf'] = (document) => tried.fileOf(document);

  it.each([10, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES, 3 * CHUNK_BYTES + 5])(
    'come back as they were, %i bytes long',
    async (length) => {
      const bytes = pdf(length);
      const answer = await put(ONE, bytes, { name: '来信.PDF' });
      const facts = { sha256: sha256(bytes), bytes: length, mediaType: 'application/pdf' };
      expect(answer).toMatchObject({ status: 'stored', ...facts });
      expect(await read(ONE, answer.status === 'stored' ? answer.document : '')).toEqual(bytes);
    },
  );

  it('lie sealed, for this account alone', async () => {
    const file = fileOf(await stored(ONE, pdf(5_000)));
    expect(readFileSync(file).includes('aaaaaaaa')).toBe(false);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    expect(readdirSync(path.join(tried.folder, 'incoming'))).toEqual([]);
  });

  it('are not found under another case, nor under a name that is none', async () => {
    const document = await stored(ONE, pdf(100));
    expect(await read(OTHER, document)).toBe('missing');
    expect(await read(ONE, '../../x')).toBe('missing');
    await expect(tried.blobs.get('../x', document)).rejects.toThrow(TypeError);
  });

  it('are gone for ever with the key of their case, also when it gets a new one', async () => {
    const document = await stored(ONE, pdf(100));
    await tried.vault.forget(ONE);
    expect(await read(ONE, document)).toBe('erased');
    await tried.vault.dataKeys([ONE], { create: true });
    expect(await read(ONE, document)).toBe('erased');
  });

  describe('that were tampered with', () => {
    const length = 3 * CHUNK_BYTES + 100;
    const changed = async (change: (bytes: Buffer) => Buffer) => {
      const document = await stored(ONE, pdf(length));
      writeFileSync(fileOf(document), change(readFileSync(fileOf(document))));
      return read(ONE, document);
    };
    const chunk = (bytes: Buffer, number: number) =>
      bytes.subarray(HEADER_BYTES + number * SEALED_CHUNK, HEADER_BYTES + (number + 1) * SEALED_CHUNK);
    const header = (bytes: Buffer) => bytes.subarray(0, HEADER_BYTES);
    const flipped = (at: number) => (bytes: Buffer) => {
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      return bytes;
    };

    it.each<[string, (bytes: Buffer) => Buffer]>([
      ['a byte of the name', flipped(0)],
      ['a byte of the salt', flipped(10)],
      ['a byte of the first chunk', flipped(HEADER_BYTES)],
      ['a byte of a middle chunk', flipped(HEADER_BYTES + SEALED_CHUNK + 7)],
      ['the last byte', (bytes) => flipped(bytes.length - 1)(bytes)],
      ['cut inside the last chunk', (bytes) => bytes.subarray(0, -1)],
      ['cut at the end of a chunk', (bytes) => bytes.subarray(0, HEADER_BYTES + 2 * SEALED_CHUNK)],
      ['cut after its header', header],
      ['cut inside its header', (bytes) => bytes.subarray(0, 12)],
      ['emptied', () => Buffer.alloc(0)],
      [
        'two chunks changed places',
        (bytes) =>
          Buffer.concat([header(bytes), chunk(bytes, 1), chunk(bytes, 0), chunk(bytes, 2), chunk(bytes, 3)]),
      ],
      [
        'a chunk left out',
        (bytes) => Buffer.concat([header(bytes), chunk(bytes, 0), chunk(bytes, 2), chunk(bytes, 3)]),
      ],
      [
        'a chunk repeated',
        (bytes) =>
          Buffer.concat([header(bytes), chunk(bytes, 0), chunk(bytes, 0), chunk(bytes, 2), chunk(bytes, 3)]),
      ],
      ['something put behind it', (bytes) => Buffer.concat([bytes, Buffer.alloc(20)])],
    ])('are found: %s', async (_, change) => {
      await expect(changed(change)).rejects.toThrow(BlobBrokenError);
    });

    it('are found when a file was put in the place of another, of this case or another one', async () => {
      const [first, second, foreign] = [
        await stored(ONE, pdf(100)),
        await stored(ONE, pdf(200)),
        await stored(OTHER, pdf(300)),
      ];
      copyFileSync(fileOf(second), fileOf(first));
      await expect(read(ONE, first)).rejects.toThrow(BlobBrokenError);
      copyFileSync(fileOf(second), fileOf(foreign));
      expect(await read(OTHER, foreign)).toBe('erased');
      const moved = path.join(path.dirname(fileOf(foreign)), path.basename(fileOf(second)));
      copyFileSync(fileOf(second), moved);
      expect(await read(OTHER, second)).toBe('erased');
    });
  });

  it('are swept where a crash left them half written, not while they come in', async () => {
    mkdirSync(path.join(tried.folder, 'incoming'));
    for (const name of ['old.part', 'young.part'])
      writeFileSync(path.join(tried.folder, 'incoming', name), 'x');
    utimesSync(path.join(tried.folder, 'incoming', 'old.part'), 0, 0);
    expect(await tried.blobs.sweepUnfinished(Date.now())).toBe(1);
    expect(readdirSync(path.join(tried.folder, 'incoming'))).toEqual(['young.part']);
  });

  it('are swept after a day when no event names them', async () => {
    const [named, forgotten, fresh] = [
      await stored(ONE, pdf(20)),
      await stored(ONE, pdf(30)),
      await stored(OTHER, pdf(40)),
    ];
    for (const old of [named, forgotten]) utimesSync(fileOf(old), 0, 0);
    const namedIn = async () => new Set([named]);
    expect(await sweepUnnamed(tried.blobs, { nowMs: Date.now() + HOUR_MS, namedIn })).toBe(1);
    expect([named, forgotten, fresh].map((one) => existsSync(fileOf(one)))).toEqual([true, false, true]);
  });

  it('are removed one by one or with their case', async () => {
    const [first, second, foreign] = [
      await stored(ONE, pdf(20)),
      await stored(ONE, pdf(30)),
      await stored(OTHER, pdf(40)),
    ];
    await tried.blobs.drop(ONE, first);
    expect(await read(ONE, first)).toBe('missing');
    await tried.blobs.remove(ONE);
    expect([await read(ONE, second), await read(OTHER, foreign)]).toEqual(['missing', pdf(40)]);
  });
});
