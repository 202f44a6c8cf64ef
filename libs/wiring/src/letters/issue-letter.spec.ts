import { createHash } from 'node:crypto';
import { localDate } from '@taizhang/deadlines';
import { attached, issued } from '@test/office-acts';
import { TriedLetters } from './issuing.fixture';
import { previewLetter, readLetter } from './read-letters';
import { unissuedNumbers } from './unissued-numbers';

describe('issuing a letter 印发文书', () => {
  let office: TriedLetters;
  beforeEach(async () => {
    office = new TriedLetters();
    await office.adopt();
    await office.withCorrection();
  });
  afterEach(() => office.destroy());

  const year2024 = { agency: 'A', year: 2024 };
  const actsOf = async (type: string) =>
    (await office.store.readAll({ after: 0, limit: 100, types: [type] })).events;

  it('numbers it, keeps both files and records them with their hashes', async () => {
    const answer = await office.issue();
    expect(answer).toMatchObject({ status: 'issued', documentNumber: '某公告〔2024〕1号', version: 6 });
    if (answer.status !== 'issued') return;
    expect(await office.kept()).toHaveLength(2);
    for (const [index, format] of (['docx', 'pdf'] as const).entries()) {
      const file = await readLetter({ agency: 'A', request: 'K1', letter: 'L1', format }, office.parts);
      if (file.status !== 'found') throw new Error(file.code);
      const hash = createHash('sha256');
      for await (const part of file.content) hash.update(part);
      expect(hash.digest('hex')).toBe(answer.documents[index]?.sha256);
      expect(file.fileName).toBe(`政府信息公开申请补正告知书（某公告〔2024〕1号）.${format}`);
    }
    expect((await actsOf('DocumentAttached')).map(({ data }) => data['pages'])).toEqual([1, 1]);
    expect((await actsOf('LetterIssued'))[0]?.data).toMatchObject({ issuedOn: '2024-05-10', settings: 1 });
    expect(await unissuedNumbers(year2024, office.parts)).toEqual([]);
  });

  it('answers the same command again and refuses its key to another', async () => {
    const first = await office.issue();
    expect(await office.issue()).toEqual(first);
    expect(await office.issue({ commandId: 'other' })).toMatchObject({
      refused: [{ code: 'LetterKeyUsed' }],
    });
    expect(await actsOf('LetterIssued')).toHaveLength(1);
    expect(await office.kept()).toHaveLength(2);
  });

  describe.each(['before', 'after'] as const)('killed %s an append', (when) => {
    it.each(['LetterNumberAllotted', 'DocumentAttached'])(
      'of %s, goes on with the same number',
      async (type) => {
        office.store.failAt = ({ events }) => (events.some((event) => event.type === type) ? when : null);
        await expect(office.issue()).rejects.toThrow(/killed|line broken/);
        office.store.failAt = null;
        expect(await office.issue()).toMatchObject({ status: 'issued', documentNumber: '某公告〔2024〕1号' });
        expect(await actsOf('LetterNumberAllotted')).toHaveLength(1);
        expect(await actsOf('LetterIssued')).toHaveLength(1);
        expect(await office.issue({ letter: 'L2', commandId: 'next' })).toMatchObject({
          documentNumber: '某公告〔2024〕2号',
        });
      },
    );
  });

  it('lists a number that a crash left without its letter', async () => {
    office.store.failAt = ({ events }) => (events[0]?.type === 'DocumentAttached' ? 'before' : null);
    await expect(office.issue()).rejects.toThrow('killed');
    expect(await unissuedNumbers(year2024, office.parts)).toMatchObject([
      { documentNumber: '某公告〔2024〕1号', request: 'K1', letter: 'L1' },
    ]);
  });

  it('fills the letter anew where the case moved on before it was recorded', async () => {
    const put = office.blobs.put.bind(office.blobs);
    let first = true;
    office.blobs.put = async (...args) => {
      if (first) {
        first = false;
        await office.withDraft();
      }
      return put(...args);
    };
    expect(await office.issue()).toMatchObject({
      status: 'issued',
      documentNumber: '某公告〔2024〕1号',
      version: 7,
    });
    expect(await office.kept()).toHaveLength(2);
  });

  it('is refused on a version that is no longer the last', async () => {
    expect(await office.issue({ expectedVersion: 2 })).toEqual({ status: 'changed', actualVersion: 3 });
  });

  it('of a reply needs the approved draft, and takes a number of its own series', async () => {
    await office.withDraft();
    const reply = {
      letter: 'R',
      wish: { kind: 'reply', draft: 'R1', datedOn: localDate('2024-05-30') },
    } as const;
    expect(await office.issue(reply)).toMatchObject({
      refused: [{ code: 'DraftNotApproved', message: expect.stringContaining('还没有签发') }],
    });
    expect(await actsOf('LetterNumberAllotted')).toEqual([]);
    await office.withApproval();
    expect(await office.issue(reply)).toMatchObject({
      status: 'issued',
      documentNumber: '某公复〔2024〕1号',
    });
  });

  it('has no number that somebody typed under the same 代字', async () => {
    await office.record(attached('2024-05-20', 'D1'));
    const typed = (letter: string, documentNumber: string) =>
      office.record(issued('2024-05-20', letter, { kind: 'assistanceLetter', documentNumber }));
    await expect(typed('H1', '某公告〔2024〕1号')).rejects.toThrow('NumberedHere');
    await typed('H2', '某办函〔2024〕1号');
    expect(await office.issue()).toMatchObject({ documentNumber: '某公告〔2024〕1号' });
  });

  it('is refused with blanks, before a number is taken', async () => {
    const wish = { kind: 'assistanceLetter' } as const;
    expect(await office.issue({ wish })).toMatchObject({
      refused: [{ code: 'BlanksLeft', message: expect.stringContaining('需要写明的事项') }],
    });
    expect(await actsOf('LetterNumberAllotted')).toEqual([]);
    expect(await office.kept()).toEqual([]);
  });

  it('has a preview at any time that stores nothing', async () => {
    const { ordinal } = await office.store.head();
    const wish = { kind: 'assistanceLetter' } as const;
    const preview = await previewLetter({ agency: 'A', request: 'K1', wish }, 'pdf', office.parts);
    expect(preview).toMatchObject({ status: 'made', blanks: ['需要写明的事项', '第三方或者单位的名称'] });
    expect((await office.store.head()).ordinal).toBe(ordinal);
    expect(await office.kept()).toEqual([]);
  });
});
