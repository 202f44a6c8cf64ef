import { localDate } from '@taizhang/deadlines';
import type { LedgerAct } from '../schemas/events';
import { docketStream, requestStream } from '../streams/places';
import { CommandIdReusedError } from './ports';
import { received, submitted, transferred, writePath } from './write-path.fixture';

describe('recording acts', () => {
  it('opens a case and gives it the first number of the docket of the year 受理编号', async () => {
    const { store, record } = writePath();
    const stream = requestStream('A1', 'K1');
    expect(await record([submitted])).toEqual({
      status: 'recorded',
      stream,
      version: 1,
      ordinal: 1,
      number: '2026-0001',
    });
    const [number] = await store.readStream(docketStream('A1', 2026));
    expect(number).toMatchObject({ type: 'NumberAllotted', version: 1, data: { request: stream } });
  });

  it('answers the same command twice alike, and stores it once', async () => {
    const { store, record } = writePath();
    const first = await record([submitted]);
    expect(await record([submitted])).toEqual(first);
    await record([received], { commandId: 'c-2' });
    expect(await record([submitted])).toEqual(first);
    expect((await store.head()).ordinal).toBe(3);
  });

  it('does not take other acts under a command id it knows', async () => {
    const { record } = writePath();
    await record([submitted]);
    await expect(record([received])).rejects.toThrow(CommandIdReusedError);
    await expect(record([{ ...submitted, items: ['别的'] }])).rejects.toThrow(CommandIdReusedError);
  });

  it('answers alike when the reply of the first append was lost', async () => {
    const { store, record } = writePath();
    store.failAt = ({ stream }) => (stream.startsWith('request-') ? 'after' : null);
    await expect(record([submitted])).rejects.toThrow('line broken');
    store.failAt = null;
    expect(await record([submitted])).toMatchObject({ version: 1, number: '2026-0001' });
    expect((await store.head()).ordinal).toBe(2);
  });

  it('refuses what is impossible and stores nothing, the second time too', async () => {
    const { store, record } = writePath();
    const refused = { status: 'refused', refused: [{ refusal: { code: 'NoSuchCase' } }] };
    expect(await record([received])).toMatchObject(refused);
    expect(await record([received])).toMatchObject(refused);
    expect((await store.head()).ordinal).toBe(0);
  });

  it('records a receipt once, whoever sends it', async () => {
    const { store, record } = writePath();
    await record([submitted]);
    const both = ['c-2', 'c-3', 'c-4', 'c-5'].map((commandId) => record([received], { commandId }));
    const answers = (await Promise.all(both)).map(({ status }) => status);
    expect(answers.toSorted()).toEqual(['recorded', 'refused', 'refused', 'refused']);
    expect(await store.readStream(requestStream('A1', 'K1'))).toHaveLength(2);
  });

  it('decides again when another writer was faster, and loses no act', async () => {
    const { store, record } = writePath();
    await record([submitted]);
    const points = ['一', '二', '三', '四', '五'];
    const asked = points.map((point, index) =>
      record(
        [
          {
            act: 'CorrectionNoticeIssued',
            issuedOn: localDate('2026-02-28'),
            points: [point],
            correctBy: localDate('2026-03-20'),
          },
        ],
        {
          commandId: `c-${index + 2}`,
        },
      ),
    );
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(points.map(() => 'recorded'));
    expect(await store.readStream(requestStream('A1', 'K1'))).toHaveLength(6);
  });

  it('holds to the version that the writer saw', async () => {
    const { record } = writePath();
    await record([submitted]);
    const seen = { commandId: 'c-2', expectedVersion: 0 };
    expect(await record([received], seen)).toEqual({ status: 'changed', actualVersion: 1 });
    expect(await record([received], { ...seen, expectedVersion: 1 })).toMatchObject({ status: 'recorded' });
    expect(await record([received], { ...seen, expectedVersion: 1 })).toMatchObject({ status: 'recorded' });
  });
});

describe('passing a case on 职责划转', () => {
  const asSuccessor = { agency: 'B1', commandId: 'c-9' };
  const archived: LedgerAct = { act: 'CaseArchived', archivedOn: localDate('2026-03-02') };

  async function opened() {
    const path = writePath();
    await path.record([submitted, received]);
    return path;
  }

  it('lets the successor go on under its own code with the same key', async () => {
    const { store, record } = await opened();
    await record([transferred], { commandId: 'c-2' });
    const stream = requestStream('A1', 'K1');
    expect(await record([archived], asSuccessor)).toMatchObject({ status: 'recorded', stream, version: 4 });
    const [pointer, ...more] = await store.readStream(requestStream('B1', 'K1'));
    expect(pointer).toMatchObject({ type: 'CaseAssumed', data: { fromAgency: 'A1', stream } });
    expect(more).toEqual([]);
    expect((await store.readStream(stream)).at(-1)?.meta.agency).toBe('B1');
  });

  it('has no effect while the transfer itself is not stored, and is finished by the same command', async () => {
    const { store, record } = await opened();
    store.failAt = ({ events }) => (events.some(({ type }) => type === 'CaseTransferred') ? 'before' : null);
    await expect(record([transferred], { commandId: 'c-2' })).rejects.toThrow('killed');
    store.failAt = null;
    expect(await record([archived], asSuccessor)).toMatchObject({
      refused: [{ refusal: { code: 'NoSuchCase' } }],
    });
    expect(await record([transferred], { commandId: 'c-3' })).toMatchObject({ status: 'recorded' });
    expect(await store.readStream(requestStream('B1', 'K1'))).toHaveLength(1);
    expect(await record([archived], asSuccessor)).toMatchObject({ status: 'recorded' });
  });

  it('is refused where the successor has another case under this key', async () => {
    const { record } = await opened();
    await record([submitted], { agency: 'B1', commandId: 'c-7' });
    expect(await record([transferred], { commandId: 'c-2' })).toMatchObject({
      refused: [
        { proposal: { act: transferred }, refusal: { code: 'KeyTakenAtSuccessor', field: 'toAgency' } },
      ],
    });
  });
});

describe('acts without a request', () => {
  const alone = { request: null };

  it('go to table two, a dispute of its own, or the agency', async () => {
    const { store, record } = writePath();
    const stock: LedgerAct = {
      act: 'StockDeclared',
      kind: 'normative',
      on: localDate('2025-12-31'),
      count: 3,
    };
    const review: LedgerAct = {
      act: 'ReviewAccepted',
      review: 'V1',
      acceptedOn: localDate('2026-03-02'),
      about: 'thirdParty',
    };
    const named: LedgerAct = { act: 'AgencyNamed', name: '某市统计局', from: localDate('2020-01-01') };
    for (const [index, act] of [stock, review, named].entries()) {
      expect(await record([act], { ...alone, commandId: `c-${index}` })).toMatchObject({
        status: 'recorded',
      });
    }
    const { events } = await store.readAll({ after: 0, limit: 10 });
    expect(events.map(({ stream }) => stream.split('-')[0])).toEqual(['disclosure', 'dispute', 'agency']);
  });

  it('are refused when they say again what stands', async () => {
    const { record } = writePath();
    const named: LedgerAct = { act: 'AgencyNamed', name: '某市统计局', from: localDate('2020-01-01') };
    const issued: LedgerAct = {
      act: 'DocumentIssued',
      kind: 'rules',
      number: '1号',
      issuedOn: localDate('2026-01-05'),
    };
    for (const act of [named, issued]) {
      await record([act], { ...alone, commandId: `first ${act.act}` });
      expect(await record([act], { ...alone, commandId: `second ${act.act}` })).toMatchObject({
        status: 'refused',
      });
    }
  });

  it('cannot be mixed in one command', async () => {
    const { record } = writePath();
    await expect(record([])).rejects.toThrow('at least one act');
  });
});
