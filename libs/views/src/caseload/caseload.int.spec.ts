import {
  docketStream,
  disclosureStream,
  agencyStream,
  importStream,
  requestStream,
} from '@taizhang/case-handling';
import { localDate } from '@taizhang/deadlines';
import { rulesWith } from '@taizhang/annual-report';
import { InMemoryEventStore } from '@taizhang/event-store';
import { createTestDatabase } from '@test/database';
import type { TestDatabase } from '@test/database';
import type { ClientConfig } from 'pg';
import { openViews } from '../open-views';
import type { Views } from '../open-views';
import { prepare } from '../testing/prepare.fixture';
import { append, decided, dispatched, received, recordActs, submitted } from '../testing/recording.fixture';

describe('the views of a caseload', () => {
  let database: TestDatabase;
  let connection: ClientConfig;
  let store: InMemoryEventStore;
  let views: Views;
  let stamp = 0;
  const open = (rulesOf = () => rulesWith()) =>
    openViews({ connection, store, rulesOf, rulesVersion: String(stamp), batchEvents: 5 });

  beforeAll(async () => {
    database = await createTestDatabase();
    connection = await prepare(database);
  });
  beforeEach(async () => {
    store = new InMemoryEventStore({ now: () => Date.parse('2026-01-05T01:00:00.000Z') });
    stamp += 1;
    views = await open();
  });
  afterEach(() => views.close());
  afterAll(() => database.drop());

  const k1 = { agency: 'A1', request: 'K1' };
  const answered = [
    submitted('2025-03-03'),
    received('2025-03-04'),
    decided('2025-03-17'),
    dispatched('2025-03-18'),
  ];

  it('answer with nothing while nothing is recorded', async () => {
    await views.read(async (reading) => {
      expect(reading.position).toBe(0);
      expect(await reading.agencies()).toEqual([]);
      expect(await reading.agency('A1')).toBeNull();
      expect(await reading.findCase('A1', 'K1')).toBeNull();
      expect(await reading.caseFacts('A1')).toEqual([]);
    });
  });

  it('list a case with the days and codes that follow from its acts 登记台账', async () => {
    await recordActs(store, k1, answered, { together: true });
    const listed = await views.read((reading) => reading.findCase('A1', 'K1'));
    expect(listed).toEqual({
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
    });
  });

  it('give the report its facts back as the rules made them', async () => {
    const [, at, , to] = await recordActs(store, k1, answered);
    const stream = requestStream('A1', 'K1');
    expect(await views.read((reading) => reading.caseFacts('A1'))).toEqual([
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
    const [, receiptAt, , dispatchedAt] = await recordActs(store, k1, answered);
    const rectification = {
      act: 'RecordRectified',
      rectifies: 'ReplyDispatched',
      set: { dispatchedOn: '2025-03-19' },
      reason: '登记有误',
    };
    const [rectifiedAt] = await recordActs(store, k1, [rectification]);
    await views.read(async (reading) => {
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

  it('show a case to both agencies after a transfer, and to one again when it is retracted 划转', async () => {
    const stream = requestStream('A1', 'K1');
    const transfer = { act: 'CaseTransferred', transferredOn: '2025-03-10', toAgency: 'A2' };
    await recordActs(store, k1, [submitted('2025-03-03'), received('2025-03-04')]);
    const pointer = { type: 'CaseAssumed', data: { fromAgency: 'A1', stream } };
    await append(store, { stream: requestStream('A2', 'K1'), agency: 'A2', events: [pointer] });
    await views.read(async (reading) => expect(await reading.findCase('A2', 'K1')).toBeNull());
    await recordActs(store, k1, [transfer]);
    await recordActs(store, { agency: 'A2', request: 'K1', stream }, [decided('2025-03-17')]);
    await views.read(async (reading) => {
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
    await recordActs(store, k1, [retraction]);
    await views.read(async (reading) => {
      expect(await reading.findCase('A2', 'K1')).toBeNull();
      expect(await reading.caseFacts('A2')).toEqual([]);
      expect(await reading.findCase('A1', 'K1')).toMatchObject({ outcome: null });
    });
  });

  it('judge each agency by its own rules', async () => {
    const own = rulesWith({ policies: { 2025: { transfer: 'successorTakesYear' } } });
    const usual = rulesWith();
    const differing = await openViews({
      connection,
      store,
      rulesOf: (agency) => (agency === 'A2' ? own : usual),
      rulesVersion: `differing ${stamp}`,
    });
    const transfer = { act: 'CaseTransferred', transferredOn: '2025-03-10', toAgency: 'A2' };
    await recordActs(store, k1, [submitted('2025-03-03'), received('2025-03-04'), transfer]);
    await differing.read(async (reading) => {
      const rules = async (agency: string) =>
        (await reading.caseFacts(agency)).map((fact) => fact.received.rule);
      expect(await rules('A1')).toEqual(['C2.receipt']);
      expect(await rules('A2')).toEqual(['POL-12.successorTakesYear']);
    });
    await differing.close();
  });

  it('give a case the number of its docket, or the one of its source 受理编号', async () => {
    const numbered = { agency: 'A1', request: 'K2' };
    await recordActs(store, k1, [submitted('2026-01-04')]);
    await recordActs(store, numbered, [submitted('2026-01-04', { number: '平统依申〔2026〕1号' })]);
    const number = { type: 'NumberAllotted', data: { request: requestStream('A1', 'K1') } };
    await append(store, { stream: docketStream('A1', 2026), events: [number] });
    const page = await views.read((reading) => reading.casePage('A1', { limit: 10 }));
    expect(page.map((listed) => listed.number)).toEqual(['2026-0001', '平统依申〔2026〕1号']);
  });

  it('page through a register in the order of its keys, nothing twice, nothing left out', async () => {
    const keys = Array.from({ length: 23 }, (_, at) => `K${String(at).padStart(2, '0')}`);
    for (const request of keys.toReversed()) {
      await recordActs(store, { agency: 'A1', request }, [submitted('2026-01-04')]);
    }
    await recordActs(store, { agency: 'A2', request: 'K00' }, [submitted('2026-01-04')]);
    const seen: string[] = [];
    for (let after = ''; ;) {
      const page = await views.read((reading) => reading.casePage('A1', { after, limit: 5 }));
      seen.push(...page.map(({ request }) => request));
      if (page.length < 5) break;
      after = page.at(-1)?.request ?? '';
    }
    expect(seen).toEqual(keys);
  });

  it('find the cases whose histories stand in given streams', async () => {
    for (const request of ['K1', 'K2', 'K3']) await recordActs(store, { agency: 'A1', request }, answered);
    const streams = ['K3', 'K1'].map((request) => requestStream('A1', request));
    const found = await views.read((reading) => reading.casesOf('A1', streams));
    expect(found.map(({ request }) => request).toSorted()).toEqual(['K1', 'K3']);
    expect(await views.read((reading) => reading.casesOf('A2', streams))).toEqual([]);
  });

  it('mention a review in every stream that it concerns 行政复议', async () => {
    const accepted = { act: 'ReviewAccepted', review: 'R1', acceptedOn: '2025-04-01' };
    const concluded = { act: 'ReviewConcluded', review: 'R1', concludedOn: '2025-05-20', result: 'upheld' };
    for (const request of ['K1', 'K2']) {
      await recordActs(store, { agency: 'A1', request }, [...answered, accepted]);
    }
    const before = (await store.head()).ordinal;
    await recordActs(store, k1, [concluded]);
    await views.read(async (reading) => {
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
    const [first] = [await append(store, { stream: disclosureStream('A1'), events: acts.slice(0, 1) })];
    await append(store, { stream: disclosureStream('A1'), events: acts.slice(1) });
    await views.read(async (reading) => {
      const counts = async (knownAt?: number) =>
        (await reading.disclosureActs('A1', { knownAt })).map((act) =>
          act.act === 'StockDeclared' ? act.count : null,
        );
      expect(await counts()).toEqual([1, 2]);
      expect(await counts(first)).toEqual([1]);
      expect(await reading.agencies()).toEqual(['A1']);
    });
  });

  it('name an agency as it was called on a day 机关名称', async () => {
    const named = (name: string, from: string) => ({ type: 'AgencyNamed', data: { name, from } });
    const stream = agencyStream('A1');
    const first = await append(store, { stream, events: [named('规划局', '2019-01-01')] });
    await append(store, { stream, events: [named('自然资源局', '2024-06-01')] });
    await views.read(async (reading) => {
      const name = async (how: { readonly on?: string; readonly knownAt?: number } = {}) =>
        (await reading.agency('A1', { ...how, on: how.on === undefined ? undefined : localDate(how.on) }))
          ?.name;
      expect(await name()).toBe('自然资源局');
      expect(await name({ on: '2024-05-31' })).toBe('规划局');
      expect(await name({ on: '2018-12-31' })).toBeNull();
      expect(await name({ knownAt: first })).toBe('规划局');
    });
  });

  it('tell of an import until it has ended', async () => {
    const stream = importStream('f00d');
    const started = { type: 'ImportStarted', data: { fileHash: 'f00d', agencies: ['A1', 'A2'], lines: 3 } };
    const finished = { type: 'ImportFinished', data: { stored: 3, alreadyThere: 0, refused: 0 } };
    const unfinished = () => views.read((reading) => reading.unfinishedImports('A2'));
    await append(store, { stream, events: [started] });
    expect(await unfinished()).toEqual([{ startedAt: '2026-01-05T01:00:00.000Z' }]);
    await append(store, { stream, events: [finished] });
    expect(await unfinished()).toEqual([]);
    expect(await views.read((reading) => reading.agencies())).toEqual([]);
  });

  it('stop in front of an event of a newer program and say so', async () => {
    await recordActs(store, k1, answered);
    await views.read(async () => undefined);
    await append(store, { stream: requestStream('A1', 'K1'), events: [{ type: 'CaseTeleported' }] });
    await expect(views.read(async () => undefined)).rejects.toThrow('Start a Taizhang newer than');
    await expect(views.read(async () => undefined)).rejects.toThrow('CaseTeleported');
  });
});
