import { requestStream } from '../streams/places';
import { caseLines, importing } from './import.fixture';

const [submitted, received] = caseLines('K1');

describe('cases that were transferred 职责划转', () => {
  const transferred = {
    agency: 'A1',
    request: 'K1',
    act: 'CaseTransferred',
    transferredOn: '2024-03-05',
    toAgency: 'B1',
  };
  const asSuccessor = caseLines('K1', 'B1').slice(2);
  const before = [submitted ?? {}, received ?? {}];

  it('keep the acts of all agencies in one stream, whatever order the file has', async () => {
    const { store, bring } = importing();
    const lines = [...asSuccessor, transferred, ...before];
    expect(await bring(lines)).toMatchObject({ stored: 5, refused: [] });
    expect((await store.readStream(requestStream('A1', 'K1'))).map(({ meta }) => meta.agency)).toEqual([
      'A1',
      'A1',
      'A1',
      'B1',
      'B1',
    ]);
    expect(await bring(lines)).toMatchObject({ stored: 0, alreadyThere: 5 });
  });

  it('are found by a later file of the successor, alone or with the first agency’s lines', async () => {
    const { store, bring } = importing();
    await bring([...before, transferred]);
    expect(await bring(asSuccessor, { fileHash: 'f2' })).toMatchObject({ stored: 2 });
    const again = [...asSuccessor, ...before, transferred];
    expect(await bring(again, { fileHash: 'f3' })).toMatchObject({ alreadyThere: 5 });
    const dispatchedAgain = { ...asSuccessor[1], dispatchedOn: '2024-03-13' };
    const both = [...before, ...asSuccessor, dispatchedAgain];
    expect(await bring(both, { fileHash: 'f4' })).toMatchObject({ stored: 1, alreadyThere: 4 });
    expect(await store.readStream(requestStream('A1', 'K1'))).toHaveLength(6);
  });

  it('are refused where the successor has another case under the key', async () => {
    const { bring } = importing();
    await bring(caseLines('K1', 'B1'));
    expect(await bring([...before, transferred], { fileHash: 'f2' })).toMatchObject({
      stored: 0,
      refused: [{ line: 3, field: 'toAgency', code: 'KeyTakenAtSuccessor' }],
    });
  });
});
