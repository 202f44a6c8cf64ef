import { agencyStream, importStream } from '@taizhang/case-handling';
import { localDate } from '@taizhang/deadlines';
import { createTestDatabase } from '@test/database';
import type { TestDatabase } from '@test/database';
import type { ClientConfig } from 'pg';
import { memoryLog, RECORDED_AT } from '../testing/memory-log.fixture';
import type { MemoryLog } from '../testing/memory-log.fixture';
import { prepare } from '../testing/prepare.fixture';
import { append } from '../testing/recording.fixture';

describe('what is known of an agency 机关', () => {
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

  it('name an agency as it was called on a day 机关名称', async () => {
    const named = (name: string, from: string) => ({ type: 'AgencyNamed', data: { name, from } });
    const stream = agencyStream('A1');
    const first = await append(log.store, { stream, events: [named('规划局', '2019-01-01')] });
    await append(log.store, { stream, events: [named('自然资源局', '2024-06-01')] });
    await log.views.read(async (reading) => {
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
    const unfinished = () => log.views.read((reading) => reading.unfinishedImports('A2'));
    await append(log.store, { stream, events: [started] });
    expect(await unfinished()).toEqual([{ startedAt: RECORDED_AT }]);
    await append(log.store, { stream, events: [finished] });
    expect(await unfinished()).toEqual([]);
    expect(await log.views.read((reading) => reading.agencies())).toEqual([]);
  });
});
