import { rulesWith } from '@taizhang/annual-report';
import { disclosureStream, requestStream } from '@taizhang/case-handling';
import { createTestDatabase } from '@test/database';
import type { TestDatabase } from '@test/database';
import type { ClientConfig } from 'pg';
import { memoryLog } from '../testing/memory-log.fixture';
import type { MemoryLog } from '../testing/memory-log.fixture';
import { prepare } from '../testing/prepare.fixture';
import { ANSWERED, K1, append, received, recordActs, submitted } from '../testing/recording.fixture';

describe('what the annual report reads 年度报告', () => {
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

  it('give the report its facts back as the rules made them', async () => {
    const [, at, , to] = await recordActs(log.store, K1, ANSWERED);
    const stream = requestStream('A1', 'K1');
    expect(await log.views.read((reading) => reading.caseFacts('A1'))).toEqual([
      {
        agency: 'A1',
        stream,
        unit: 1,
        column: 'naturalPerson',
        receivedYear: 2025,
        received: { act: 'ReceiptFixed', ordinal: at, on: '2025-03-04', rule: 'C2.receipt' },
        concluded: {
          year: 2025,
          as: 'granted',
          by: { act: 'ReplyDispatched', ordinal: to, on: '2025-03-18', rule: 'C4.reply' },
        },
      },
    ]);
  });

  it('know what they knew at an earlier ordinal, also after a rectification 更正', async () => {
    const [, receiptAt, , dispatchedAt] = await recordActs(log.store, K1, ANSWERED);
    const rectification = {
      act: 'RecordRectified',
      rectifies: 'ReplyDispatched',
      set: { dispatchedOn: '2025-03-19' },
      reason: '登记有误',
    };
    const [rectifiedAt] = await recordActs(log.store, K1, [rectification]);
    await log.views.read(async (reading) => {
      const concludedOn = async (knownAt?: number) =>
        (await reading.caseFacts('A1', { knownAt })).map(({ concluded }) => concluded?.by.on ?? null);
      expect(await concludedOn((receiptAt ?? 0) - 1)).toEqual([]);
      expect(await concludedOn(receiptAt)).toEqual([null]);
      expect(await concludedOn(dispatchedAt)).toEqual(['2025-03-18']);
      expect(await concludedOn(rectifiedAt)).toEqual(['2025-03-19']);
      expect(await concludedOn()).toEqual(['2025-03-19']);
      expect((await reading.findCase('A1', 'K1', { knownAt: dispatchedAt }))?.dispatchedOn).toBe(
        '2025-03-18',
      );
      expect((await reading.findCase('A1', 'K1'))?.dispatchedOn).toBe('2025-03-19');
    });
  });

  it('judge each agency by its own rules', async () => {
    const own = rulesWith({ policies: { 2025: { transfer: 'successorTakesYear' } } });
    const usual = rulesWith();
    const differing = await log.open({
      rulesOf: (agency) => (agency === 'A2' ? own : usual),
    });
    const transfer = { act: 'CaseTransferred', transferredOn: '2025-03-10', toAgency: 'A2' };
    await recordActs(log.store, K1, [submitted('2025-03-03'), received('2025-03-04'), transfer]);
    await differing.read(async (reading) => {
      const rules = async (agency: string) =>
        (await reading.caseFacts(agency)).map((fact) => fact.received.rule);
      expect(await rules('A1')).toEqual(['C2.receipt']);
      expect(await rules('A2')).toEqual(['POL-12.successorTakesYear']);
    });
    await differing.close();
  });

  it('mention a review in every stream that it concerns 行政复议', async () => {
    const accepted = { act: 'ReviewAccepted', review: 'R1', acceptedOn: '2025-04-01' };
    const concluded = { act: 'ReviewConcluded', review: 'R1', concludedOn: '2025-05-20', result: 'upheld' };
    for (const request of ['K1', 'K2']) {
      await recordActs(log.store, { agency: 'A1', request }, [...ANSWERED, accepted]);
    }
    const before = (await log.store.head()).ordinal;
    await recordActs(log.store, K1, [concluded]);
    await log.views.read(async (reading) => {
      const results = async (knownAt?: number) =>
        (await reading.disputeMentions('A1', { knownAt })).map((mention) =>
          mention.kind === 'review' ? (mention.concluded?.result ?? null) : 'suit',
        );
      expect((await results()).toSorted()).toEqual([null, 'upheld'].toSorted());
      expect(await results(before)).toEqual([null, null]);
    });
  });

  it('keep the acts of table two in the order of recording, and as known then', async () => {
    const acts = [1, 2].map((count) => ({
      type: 'StockDeclared',
      data: { kind: 'rules', on: '2025-12-31', count },
    }));
    const [first] = [await append(log.store, { stream: disclosureStream('A1'), events: acts.slice(0, 1) })];
    await append(log.store, { stream: disclosureStream('A1'), events: acts.slice(1) });
    await log.views.read(async (reading) => {
      const counts = async (knownAt?: number) =>
        (await reading.disclosureActs('A1', { knownAt })).map((act) =>
          act.act === 'StockDeclared' ? act.count : null,
        );
      expect(await counts()).toEqual([1, 2]);
      expect(await counts(first)).toEqual([1]);
      expect(await reading.agencies()).toEqual(['A1']);
    });
  });

  it('stop in front of an event of a newer program and say so', async () => {
    await recordActs(log.store, K1, ANSWERED);
    await log.views.read(async () => undefined);
    await append(log.store, { stream: requestStream('A1', 'K1'), events: [{ type: 'CaseTeleported' }] });
    await expect(log.views.read(async () => undefined)).rejects.toThrow('Start a Taizhang newer than');
    await expect(log.views.read(async () => undefined)).rejects.toThrow('CaseTeleported');
  });
});
