import { docketStream, requestStream } from '@taizhang/case-handling';
import { createTestDatabase } from '@test/database';
import type { TestDatabase } from '@test/database';
import type { ClientConfig } from 'pg';
import { memoryLog } from '../testing/memory-log.fixture';
import type { MemoryLog } from '../testing/memory-log.fixture';
import { prepare } from '../testing/prepare.fixture';
import { ANSWERED, K1, append, decided, received, recordActs, submitted } from '../testing/recording.fixture';

describe('the register of cases 登记台账', () => {
  let database: TestDatabase;
  let connection: ClientConfig;
  let log: MemoryLog;
  beforeAll(async () => {
    database = await createTestDatabase();
    connection = await prepare(database);
  });
  beforeEach(async () => {
    log = await memoryLog(connection);
  });
  afterEach(() => log.views.close());
  afterAll(() => database.drop());

  it('answer with nothing while nothing is recorded', async () => {
    await log.views.read(async (reading) => {
      expect(reading.position).toBe(0);
      expect(await reading.agencies()).toEqual([]);
      expect(await reading.agency('A1')).toBeNull();
      expect(await reading.findCase('A1', 'K1')).toBeNull();
      expect(await reading.caseFacts('A1')).toEqual([]);
    });
  });

  it('list a case with the days and codes that follow from its acts 登记台账', async () => {
    await recordActs(log.store, K1, ANSWERED, { together: true });
    const listed = await log.views.read((reading) => reading.findCase('A1', 'K1'));
    expect(listed?.standing).toMatchObject({
      stage: 'dispatched',
      due: { kind: 'on', day: '2025-04-01' },
      owed: false,
      flags: ['serviceProofMissing'],
    });
    expect(listed).toMatchObject({
      agency: 'A1',
      request: 'K1',
      stream: requestStream('A1', 'K1'),
      number: null,
      channel: 'internet',
      category: 'naturalPerson',
      submittedOn: '2025-03-03',
      receivedOn: '2025-03-04',
      dispatchedOn: '2025-03-18',
      concludedOn: '2025-03-18',
      outcome: 'granted',
      voided: false,
      handler: null,
      opened: 1,
    });
  });

  it('show a case to both agencies after a transfer, and to one again when it is retracted 划转', async () => {
    const stream = requestStream('A1', 'K1');
    const transfer = { act: 'CaseTransferred', transferredOn: '2025-03-10', toAgency: 'A2' };
    await recordActs(log.store, K1, [submitted('2025-03-03'), received('2025-03-04')]);
    const pointer = { type: 'CaseAssumed', data: { fromAgency: 'A1', stream } };
    await append(log.store, { stream: requestStream('A2', 'K1'), agency: 'A2', events: [pointer] });
    await log.views.read(async (reading) => expect(await reading.findCase('A2', 'K1')).toBeNull());
    await recordActs(log.store, K1, [transfer]);
    await recordActs(log.store, { agency: 'A2', request: 'K1', stream }, [decided('2025-03-17')]);
    await log.views.read(async (reading) => {
      expect(await reading.agencies()).toEqual(['A1', 'A2']);
      expect(await reading.findCase('A1', 'K1')).toMatchObject({ stream, outcome: 'other.other' });
      expect(await reading.findCase('A2', 'K1')).toMatchObject({ stream, receivedOn: '2025-03-10' });
      expect(await reading.caseFacts('A2')).toHaveLength(1);
    });
    const retraction = {
      act: 'RecordRectified',
      rectifies: 'CaseTransferred',
      retract: true,
      reason: '误录',
    };
    await recordActs(log.store, K1, [retraction]);
    await log.views.read(async (reading) => {
      expect(await reading.findCase('A2', 'K1')).toBeNull();
      expect(await reading.caseFacts('A2')).toEqual([]);
      expect(await reading.findCase('A1', 'K1')).toMatchObject({ outcome: null });
    });
  });

  it('give a case the number of its docket, or the one of its source 受理编号', async () => {
    const numbered = { agency: 'A1', request: 'K2' };
    await recordActs(log.store, K1, [submitted('2026-01-04')]);
    await recordActs(log.store, numbered, [submitted('2026-01-04', { number: '平统依申〔2026〕1号' })]);
    const number = { type: 'NumberAllotted', data: { request: requestStream('A1', 'K1') } };
    await append(log.store, { stream: docketStream('A1', 2026), events: [number] });
    const page = await log.views.read((reading) => reading.casePage('A1', { limit: 10 }));
    expect(page.map((listed) => listed.number)).toEqual(['2026-0001', '平统依申〔2026〕1号']);
  });

  it('page through a register in the order of its keys, nothing twice, nothing left out', async () => {
    const keys = Array.from({ length: 23 }, (_, at) => `K${String(at).padStart(2, '0')}`);
    for (const request of keys.toReversed()) {
      await recordActs(log.store, { agency: 'A1', request }, [submitted('2026-01-04')]);
    }
    await recordActs(log.store, { agency: 'A2', request: 'K00' }, [submitted('2026-01-04')]);
    const seen: string[] = [];
    for (let after = ''; ;) {
      const page = await log.views.read((reading) => reading.casePage('A1', { after, limit: 5 }));
      seen.push(...page.map(({ request }) => request));
      if (page.length < 5) break;
      after = page.at(-1)?.request ?? '';
    }
    expect(seen).toEqual(keys);
  });

  it('find the cases whose histories stand in given streams', async () => {
    for (const request of ['K1', 'K2', 'K3'])
      await recordActs(log.store, { agency: 'A1', request }, ANSWERED);
    const streams = ['K3', 'K1'].map((request) => requestStream('A1', request));
    const found = await log.views.read((reading) => reading.casesOf('A1', streams));
    expect(found.map(({ request }) => request).toSorted()).toEqual(['K1', 'K3']);
    expect(await log.views.read((reading) => reading.casesOf('A2', streams))).toEqual([]);
  });
});
