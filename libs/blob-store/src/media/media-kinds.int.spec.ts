import type { PutOptions } from '../blob-store';
import { MOST, ONE, TriedBlobStore, pdf } from '../blob-store.fixture';

async function* breakingOff(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
  throw new Error('line broken');
}

describe('documents by their kind', () => {
  let tried: TriedBlobStore;
  beforeEach(() => (tried = new TriedBlobStore()));
  afterEach(() => tried.destroy());

  describe('are not taken', () => {
    const officeFile = (name: string) =>
      Buffer.concat([
        Buffer.from('PK\u0003\u0004'),
        Buffer.alloc(22),
        Buffer.from([name.length, 0, 0, 0]),
        Buffer.from(name),
      ]);

    it.each<[string, Buffer, Partial<PutOptions>, string]>([
      ['empty', Buffer.alloc(0), {}, 'Empty'],
      ['too large', pdf(1_001), { mostBytes: 1_000 }, 'TooLarge'],
      ['a web page', Buffer.from('  <!DOCTYPE html><script>alert(1)</script>'), {}, 'ActiveContent'],
      [
        'a web page named as text',
        Buffer.from('你好 <script>alert(1)</script>'),
        { name: 'a.txt' },
        'ActiveContent',
      ],
      [
        'an SVG',
        Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
        {},
        'ActiveContent',
      ],
      ['a program', Buffer.from('MZ\u0090\u0000'.padEnd(300, '\u0000'), 'latin1'), {}, 'ActiveContent'],
      ['an archive', officeFile('some.bin'), {}, 'KindNotAccepted'],
      ['bytes of no kind', Buffer.from([0, 1, 2, 3, 4, 5, 6]), {}, 'KindNotAccepted'],
      ['a PDF called a picture', pdf(100), { name: 'a.png' }, 'NameDisagrees'],
    ])('%s', async (_, bytes, options, code) => {
      expect(await tried.put(ONE, bytes, options)).toEqual({ status: 'refused', code });
      expect(tried.files()).toEqual([]);
    });

    it('when the sender breaks off', async () => {
      await expect(tried.blobs.put(ONE, breakingOff(pdf(300_000)), { mostBytes: MOST })).rejects.toThrow(
        'line broken',
      );
      expect(tried.files()).toEqual([]);
    });
  });

  it.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from('申请内容'), 'text/plain'],
    ['GB 18030', Buffer.from('c9eac7ebc4dac8dd', 'hex'), 'text/plain'],
    [
      'PNG',
      Buffer.from(
        '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000049444154',
        'hex',
      ),
      'image/png',
    ],
    [
      'OFD',
      Buffer.concat([
        Buffer.from('504b030414000000000000000000000000000000000000000000070000004f46442e786d6c', 'hex'),
        Buffer.alloc(30),
      ]),
      'application/ofd',
    ],
  ])('are known by their bytes: %s', async (_, bytes, mediaType) => {
    expect(await tried.put(ONE, bytes)).toMatchObject({ status: 'stored', mediaType });
  });
});
