import { requestStream } from '../streams/places';
import { caseLines, importing } from './import.fixture';

const [submitted, received, , dispatched] = caseLines('K1');
const withdrawn = { agency: 'A1', request: 'K1', act: 'RequestWithdrawn', withdrawnOn: '2024-03-05' };

describe('a line that differs from what is stored', () => {
  const other = { ...received, receivedOn: '2024-03-04' };

  it('is refused with the fields in which it differs', async () => {
    const { bring } = importing();
    await bring(caseLines('K1'));
    expect(await bring([submitted ?? {}, other], { fileHash: 'f2' })).toMatchObject({
      stored: 0,
      alreadyThere: 1,
      refused: [
        { line: 2, field: 'receivedOn', code: 'DiffersFromStored', detail: { fields: ['receivedOn'] } },
      ],
    });
  });

  it('puts the record right when a reason is given, once 更正登记', async () => {
    const { bring, acts } = importing();
    await bring(caseLines('K1'));
    const because = { fileHash: 'f2', rectifyBecause: '录入错误' };
    expect(await bring([submitted ?? {}, other], because)).toMatchObject({ stored: 1, alreadyThere: 1 });
    expect((await acts()).at(-1)).toEqual({
      act: 'RecordRectified',
      rectifies: 'ReceiptFixed',
      set: { receivedOn: '2024-03-04' },
      reason: '录入错误',
    });
    expect(await bring([submitted ?? {}, other], because)).toMatchObject({ stored: 0, alreadyThere: 2 });
    expect(await bring(caseLines('K1'), { fileHash: 'f3' })).toMatchObject({
      refused: [{ code: 'DiffersFromStored' }],
    });
    expect(await bring(caseLines('K1'), { ...because, fileHash: 'f3' })).toMatchObject({ stored: 1 });
  });

  it('takes an optional field away when the line no longer has it', async () => {
    const { bring, acts } = importing();
    await bring(caseLines('K1'));
    await bring([{ ...submitted, number: undefined }], { rectifyBecause: '号有误', fileHash: 'f2' });
    expect((await acts()).at(-1)).toMatchObject({ set: { number: undefined } });
  });

  it('names the one meant among several of its kind', async () => {
    const { bring, acts } = importing();
    const second = { ...dispatched, dispatchedOn: '2024-04-12' };
    await bring([...caseLines('K1'), second]);
    const put = { ...second, method: 'email' };
    await bring([...caseLines('K1'), put], { rectifyBecause: '方式有误', fileHash: 'f2' });
    expect((await acts()).at(-1)).toMatchObject({
      rectifies: 'ReplyDispatched',
      which: 2,
      set: { method: 'email' },
    });
    expect(await bring([...caseLines('K1'), put])).toMatchObject({ alreadyThere: 5 });
  });

  it('is not there while the file itself rectifies it', async () => {
    const { bring } = importing();
    const rectified = {
      agency: 'A1',
      request: 'K1',
      act: 'RecordRectified',
      rectifies: 'ReceiptFixed',
      set: { receivedOn: '2024-03-04' },
      reason: '录入错误',
    };
    const lines = [rectified, ...caseLines('K1')];
    expect(await bring(lines)).toMatchObject({ stored: 5 });
    expect(await bring(lines)).toMatchObject({ stored: 0, alreadyThere: 5 });
  });

  it('cannot be rectified in table two', async () => {
    const { bring } = importing();
    const stock = { agency: 'A1', act: 'StockDeclared', kind: 'normative', on: '2023-12-31', count: 0 };
    await bring([stock]);
    const result = await bring([{ ...stock, count: 2 }], { rectifyBecause: '有误', fileHash: 'f2' });
    expect(result).toMatchObject({
      stored: 0,
      refused: [{ line: 1, field: 'count', code: 'CannotBeRectified' }],
    });
  });

  it('does not differ from a text that was erased', async () => {
    const { store, ports, bring } = importing();
    await bring(caseLines('K1'));
    const [event] = await store.readStream(requestStream('A1', 'K1'));
    const { key } = JSON.parse(JSON.stringify(event?.data)).applicant.name;
    await ports.vault.forget(key.slice(0, key.lastIndexOf('.')));
    expect(await bring(caseLines('K1'))).toMatchObject({ stored: 0, alreadyThere: 4 });
  });

  it('is the withdrawal on another day 撤回', async () => {
    const { bring } = importing();
    await bring([submitted ?? {}, received ?? {}, withdrawn]);
    const later = { ...withdrawn, withdrawnOn: '2024-03-06' };
    expect(await bring([later])).toMatchObject({
      refused: [{ code: 'DiffersFromStored', field: 'withdrawnOn' }],
    });
  });
});
