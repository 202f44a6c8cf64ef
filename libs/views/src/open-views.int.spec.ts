import { rulesWith } from '@taizhang/annual-report';
import { NewerVersionNeededError, requestStream } from '@taizhang/case-handling';
import { createTestDatabase } from '@test/database';
import { Client } from 'pg';
import type { Views } from './open-views';
import { append } from './testing/recording.fixture';
import { ANSWERED, realLog } from './testing/real-log.fixture';
import type { RealLog } from './testing/real-log.fixture';

describe('views over the real log', () => {
  let log: RealLog;
  let views: Views;
  const keys = (first: number, count: number) =>
    Array.from({ length: count }, (_, at) => `K${String(first + at).padStart(3, '0')}`);
  const recordCases = async (requests: readonly string[]) => {
    for (const request of requests) await log.recorded({ agency: 'A1', request, acts: ANSWERED });
  };
  const caseCount = (of: Views) =>
    of.read(async (reading) => (await reading.casePage('A1', { limit: 1_000 })).length);
  const query = async (text: string): Promise<readonly { readonly [column: string]: unknown }[]> => {
    const client = new Client(log.connection);
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  };
  const builds = async () =>
    (await query(`select state, ordinal from views.build where view = 'caseload' order by id`)).map(
      ({ state, ordinal }) => `${String(state)} ${String(ordinal)}`,
    );

  beforeEach(async () => {
    log = await realLog(await createTestDatabase());
    views = await log.open();
  });
  afterEach(() => log.close());

  it('show an act to whoever asks after it was recorded, in any process', async () => {
    const other = await log.open();
    for (const [at, act] of ANSWERED.entries()) {
      const ordinal = await log.recorded({ agency: 'A1', request: 'K1', acts: [act] });
      const days = await Promise.all(
        [views, other].map((one) =>
          one.read(async (reading) => {
            expect(reading.position).toBeGreaterThanOrEqual(ordinal);
            const found = await reading.findCase('A1', 'K1');
            return [found?.submittedOn, found?.receivedOn, found?.dispatchedOn];
          }),
        ),
      );
      const known = ['2025-03-03', at > 0 ? '2025-03-04' : null, at > 2 ? '2025-03-18' : null];
      expect(days).toEqual([known, known]);
    }
  });

  it('give numbers in the order of the docket, and none as known before it was given 受理编号', async () => {
    const submitted = await log.recorded({ agency: 'A1', request: 'K1', acts: ANSWERED.slice(0, 1) });
    await recordCases(['K2']);
    const numbers = await views.read((reading) => reading.casePage('A1', { limit: 10 }));
    expect(numbers.map(({ number }) => number)).toEqual([
      expect.stringMatching(/^\d{4}-0001$/),
      expect.stringMatching(/^\d{4}-0002$/),
    ]);
    const then = await views.read((reading) => reading.findCase('A1', 'K1', { knownAt: submitted }));
    expect(then).toMatchObject({ request: 'K1', number: null });
  });

  it('hold no personal text in any table', async () => {
    await recordCases(['K1']);
    await caseCount(views);
    const tables = await query(`select tablename as name from pg_tables where schemaname = 'views'`);
    expect(tables.length).toBeGreaterThan(5);
    for (const { name } of tables) {
      const text = JSON.stringify(await query(`select t::text from views.${String(name)} t`));
      expect(text).not.toMatch(/张三丰|13800000000|征收批复/);
    }
  });

  it('of several processes count every case once, while all of them write and read', async () => {
    const crowd = [views, await log.open(), await log.open({ batchEvents: 3 })];
    await Promise.all(
      crowd.map(async (one, at) => {
        let position = 0;
        for (const request of keys(at * 100, 15)) {
          const ordinal = await log.recorded({ agency: 'A1', request, acts: ANSWERED });
          await one.read(async (reading) => {
            expect(reading.position).toBeGreaterThanOrEqual(Math.max(position, ordinal));
            expect(await reading.findCase('A1', request)).toMatchObject({ outcome: 'granted' });
            position = reading.position;
          });
        }
      }),
    );
    expect(await caseCount(views)).toBe(45);
    const advanced = await views.checksums();
    await views.rebuild();
    expect(await views.checksums()).toEqual(advanced);
  });

  it('are rebuilt beside themselves: no reader sees an empty or half build, no written case is lost', async () => {
    await recordCases(keys(0, 20));
    expect(await caseCount(views)).toBe(20);
    const reader = await log.open();
    const writer = recordCases(keys(100, 30));
    let rebuilding = true;
    const rebuilt = (async () => {
      for (const batchEvents of [3, 11]) await (await log.open({ batchEvents })).rebuild();
    })().finally(() => (rebuilding = false));
    const seen = [20];
    while (rebuilding) seen.push(await caseCount(reader));
    await Promise.all([writer, rebuilt]);
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
    expect(await caseCount(reader)).toBe(50);
    const sums = await reader.checksums();
    await Promise.all([views.rebuild(), reader.rebuild()]);
    expect(await views.checksums()).toEqual(sums);
    expect((await builds()).filter((build) => build.startsWith('live'))).toHaveLength(1);
    expect((await builds()).filter((build) => build.startsWith('building'))).toEqual([]);
  });

  it('stop at an event of a newer program, name it, and leave the checkpoint where it was', async () => {
    await recordCases(['K1']);
    await caseCount(views);
    const before = await builds();
    const stream = requestStream('A1', 'K1');
    await append(log.store, { stream, events: [{ type: 'CaseTeleported' }] });
    await recordCases(['K2']);
    const failure: unknown = await caseCount(views).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(NewerVersionNeededError);
    expect(failure).toMatchObject({ eventType: 'CaseTeleported', schemaVersion: 1 });
    await expect(views.rebuild()).rejects.toThrow(NewerVersionNeededError);
    expect((await builds()).filter((build) => build.startsWith('live'))).toEqual(before);
  });

  it('of other rules are built before they answer, and those of the old rules go on answering', async () => {
    await recordCases(keys(0, 5));
    const concludedOn = (of: Views) =>
      of.read(async (reading) => (await reading.caseFacts('A1')).map(({ concluded }) => concluded?.by.on));
    expect(await concludedOn(views)).toEqual(keys(0, 5).map(() => '2025-03-18'));
    const byPaper = rulesWith({ policies: { 2025: { conclusionDay: 'documentDate' } } });
    const adopted = await log.open({ rulesOf: () => byPaper, rulesVersion: '2' });
    expect(await concludedOn(adopted)).toEqual(keys(0, 5).map(() => '2025-03-17'));
    expect(await concludedOn(views)).toEqual(keys(0, 5).map(() => '2025-03-18'));
  });
});
