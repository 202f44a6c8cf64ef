import { seed } from '@test/seed';
import fc from 'fast-check';
import { requestStream } from '../streams/places';
import { caseLines, importing } from './import.fixture';

const [submitted, received, , dispatched] = caseLines('K1');
const [otherSubmitted] = caseLines('K2');

describe('importing a ledger', () => {
  it('stores each case by one append, between a start and an end', async () => {
    const { store, bring } = importing();
    const result = await bring([...caseLines('K1'), ...caseLines('K2')]);
    expect(result).toEqual({ lines: 8, stored: 8, alreadyThere: 0, refused: [], refusedTexts: [] });
    expect(store.appends).toBe(4);
    const { events } = await store.readAll({ after: 0, limit: 100 });
    expect(events.map(({ type }) => type).filter((type) => type.startsWith('Import'))).toEqual([
      'ImportStarted',
      'ImportFinished',
    ]);
    expect(events[0]?.data).toEqual({ fileHash: 'f1', agencies: ['A1'], lines: 8 });
    expect(events.at(-1)?.data).toEqual({ stored: 8, alreadyThere: 0, refused: 0 });
  });

  it('finds everything there the second time, in whatever order, and stores nothing', async () => {
    const { store, bring } = importing();
    const lines = [...caseLines('K1'), ...caseLines('K2')];
    await bring(lines);
    const { ordinal } = await store.head();
    expect(await bring(lines)).toMatchObject({ stored: 0, alreadyThere: 8, refused: [] });
    expect(await bring(lines.toReversed(), { fileHash: 'f2' })).toMatchObject({ stored: 0, alreadyThere: 8 });
    expect((await store.head()).ordinal).toBe(ordinal);
  });

  it('adds what is new, also what lies before what stands', async () => {
    const { store, bring } = importing();
    await bring([submitted ?? {}]);
    expect(await bring(caseLines('K1'), { fileHash: 'f2' })).toMatchObject({ stored: 3, alreadyThere: 1 });
    const early = { agency: 'A1', request: 'K1', act: 'ReasonsRequested', requestedOn: '2024-03-04' };
    expect(await bring([early], { fileHash: 'f3' })).toMatchObject({ stored: 1 });
    expect(await store.readStream(requestStream('A1', 'K1'))).toHaveLength(5);
  });

  it('takes lines in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...caseLines('K1'), ...caseLines('K2')], { minLength: 8 }),
        async (lines) => {
          expect((await importing().bring(lines)).stored).toBe(8);
        },
      ),
      { seed, numRuns: 30 },
    );
  });

  it('skips empty lines, keeps their numbers, and minds no byte order mark', async () => {
    const { bring } = importing();
    const texts = caseLines('K1').map((line) => JSON.stringify(line));
    expect(await bring([`\ufeff${texts[0] ?? ''}`, '', '  ', ...texts.slice(1), '{}'])).toMatchObject({
      lines: 5,
      refused: expect.arrayContaining([{ line: 7, field: 'act', code: 'MissingField' }]),
    });
  });

  it('does not number what a source brings', async () => {
    const { bring, acts } = importing();
    await bring([{ ...submitted, number: undefined }]);
    expect((await acts()).map(({ act }) => act)).toEqual(['ApplicationSubmitted']);
  });

  it('reports how far it has come', async () => {
    const { bring } = importing();
    const seen: string[] = [];
    await bring(caseLines('K1'), {
      onProgress: ({ stage, done, of }) => seen.push(`${stage} ${done}/${of}`),
    });
    expect(seen).toEqual(['reading 4/4', 'checking 1/1', 'storing 1/1']);
  });

  it('stores table two, disputes and names beside the cases', async () => {
    const { bring } = importing();
    const lines = [
      { agency: 'A1', act: 'AgencyNamed', name: '某市统计局', from: '2020-01-01' },
      { agency: 'A1', act: 'StockDeclared', kind: 'normative', on: '2023-12-31', count: 0 },
      { agency: 'A1', act: 'ReviewAccepted', review: 'V1', acceptedOn: '2024-01-05', about: 'thirdParty' },
      { agency: 'A1', act: 'ReviewConcluded', review: 'V1', concludedOn: '2024-02-05', result: 'upheld' },
    ];
    expect(await bring(lines)).toMatchObject({ stored: 4 });
    expect(await bring(lines)).toMatchObject({ alreadyThere: 4 });
  });

  it('cuts a long table two into parts that the bulk lane takes', async () => {
    const { bring, acts } = importing();
    const fee = { agency: 'A1', act: 'FeesCollected', from: '2024-01-01', to: '2024-12-31', amountWan: 0.01 };
    expect(await bring(Array.from({ length: 1203 }, () => fee))).toMatchObject({ stored: 1203 });
    expect(await acts()).toHaveLength(1203);
  });
});

describe('lines that are not good', () => {
  const bad = { ...received, receivedOn: '2024-02-30' };

  it('are all named, and nothing is stored', async () => {
    const { store, bring } = importing();
    const result = await bring([submitted ?? {}, bad, 'no json', { ...dispatched, request: 'K9' }]);
    expect(result).toMatchObject({
      stored: 0,
      refused: [
        { line: 2, field: 'receivedOn', code: 'NotADate' },
        { line: 3, field: null, code: 'NotJson' },
        { line: 4, code: 'NoSuchCase' },
      ],
    });
    expect((await store.head()).ordinal).toBe(0);
  });

  it('are left out where the good ones are kept, and given back as they were', async () => {
    const { bring, acts } = importing();
    const result = await bring([submitted ?? {}, bad, otherSubmitted ?? {}], { keepGood: true });
    expect(result).toMatchObject({ stored: 2, alreadyThere: 0, refusedTexts: [JSON.stringify(bad)] });
    expect(await acts()).toHaveLength(2);
    expect(await bring([received ?? {}], { fileHash: 'rest' })).toMatchObject({ stored: 1 });
  });

  it('contradict an earlier line about what can be only once, or merely repeat it', async () => {
    const { bring } = importing();
    expect(await bring([submitted ?? {}, submitted ?? {}, received ?? {}])).toMatchObject({
      stored: 2,
      alreadyThere: 1,
    });
    const other = { ...received, receivedOn: '2024-03-04' };
    expect(await importing().bring([submitted ?? {}, received ?? {}, other])).toMatchObject({
      refused: [{ line: 3, code: 'ContradictsLine', detail: { line: 2 } }],
    });
  });

  it('may repeat an act that happens more than once', async () => {
    const { bring, acts } = importing();
    const returned = { agency: 'A1', request: 'K1', act: 'ReplyReturned', returnedOn: '2024-03-20' };
    await bring([...caseLines('K1'), dispatched ?? {}, returned, returned]);
    expect((await acts()).filter(({ act }) => act === 'ReplyReturned')).toHaveLength(2);
  });
});

describe('an import that is killed', () => {
  const lines = Array.from({ length: 250 }, (_, index) => caseLines(`K${index}`)).flat();

  it.each([1, 2, 57, 101, 250])(
    'at append %i goes on by the same command, with nothing lost or doubled',
    async (at) => {
      const { store, bring, acts, unfinished } = importing();
      store.dieAt = () => store.appends >= at;
      await expect(bring(lines)).rejects.toThrow('killed');
      store.dieAt = null;
      expect(await unfinished()).toEqual(at === 1 ? [] : [['A1']]);
      const { stored, alreadyThere } = await bring(lines);
      expect(stored + alreadyThere).toBe(1000);
      expect(await acts()).toHaveLength(1000);
      expect(await unfinished()).toEqual([]);
    },
  );

  it('is finished even if only the end was not written', async () => {
    const { store, bring, unfinished } = importing();
    store.dieAt = ({ events }) => events.some(({ type }) => type === 'ImportFinished');
    await expect(bring(lines)).rejects.toThrow('killed');
    expect(await unfinished()).toHaveLength(1);
    store.dieAt = null;
    expect(await bring(lines)).toMatchObject({ stored: 0, alreadyThere: 1000 });
    expect(await unfinished()).toEqual([]);
  });

  it('may run twice at once', async () => {
    const { bring, acts } = importing();
    await Promise.all([bring(lines), bring(lines)]);
    expect(await acts()).toHaveLength(1000);
  });
});
