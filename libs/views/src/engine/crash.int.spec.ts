import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { EventStore } from '@taizhang/event-store';
import { openPostgresEventStore } from '@taizhang/event-store/postgres';
import { compileForProcess } from '@test/compile';
import { createTestDatabase } from '@test/database';
import type { TestDatabase } from '@test/database';
import type { DataSource } from 'typeorm';
import { dataSource } from '../data-source';
import type { DeathPoint, Task } from '../testing/advancing-process.fixture';
import { prepare } from '../testing/prepare.fixture';
import { append } from '../testing/recording.fixture';
import { expectedTallies, tallies } from '../testing/tallies.fixture';
import { tallyView } from '../testing/tally-view.fixture';
import { ViewEngine } from './view-engine';

const DEATHS: readonly DeathPoint[] = ['afterFold', 'beforeCommit', 'afterCommit'];

describe('processes that advance a view', () => {
  let database: TestDatabase;
  let source: DataSource;
  let store: EventStore;
  let program: string;
  const run = async (task: Partial<Task>) => {
    const whole = {
      connection: database.config('taizhang_app'),
      dieAt: null,
      times: 0,
      rebuilds: false,
      ...task,
    };
    const child = spawn(process.execPath, [program, JSON.stringify(whole)], { stdio: 'inherit' });
    const [code, signal]: readonly unknown[] = await once(child, 'exit');
    return signal ?? code;
  };
  const tell = async (times: number) => {
    const streams = Array.from({ length: 9 }, (_, at) => `request-${at}`);
    for (let at = 0; at < times; at += streams.length) {
      await Promise.all(streams.map((stream) => append(store, { stream, events: [{ type: 'Told' }] })));
    }
  };
  const engine = () => new ViewEngine(tallyView(), { source, store, batchEvents: 20, patienceMs: 20_000 });
  const allIsRight = async () => {
    const rows = await engine().read((manager, build) => tallies(manager, build));
    expect(rows).toEqual(await expectedTallies(store));
  };

  beforeAll(async () => {
    program = compileForProcess('libs/views/src/testing/advancing-process.fixture.ts');
    database = await createTestDatabase();
    const connection = await prepare(database);
    store = await openPostgresEventStore({ connection });
    source = await dataSource(connection, 4).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await store.close();
    await database.drop();
  });

  it.each(DEATHS.flatMap((dieAt) => [1, 2, 4].map((times) => ({ dieAt, times }))))(
    'killed $dieAt, the $times. time, leave rows and checkpoint as one',
    async ({ dieAt, times }) => {
      await tell(90);
      expect(await run({ dieAt, times })).toBe('SIGKILL');
      const [build]: readonly { readonly id: number; readonly ordinal: string }[] = await source.query(
        `select id, ordinal from views.build order by id desc limit 1`,
      );
      const log = { readAll: async () => store.readAll({ after: 0, limit: Number(build?.ordinal) || 1 }) };
      const rows = build?.ordinal === '0' || !build ? [] : await tallies(source.manager, build);
      expect(rows).toEqual(rows.length === 0 ? [] : await expectedTallies(log));
      await allIsRight();
    },
  );

  it('side by side count every event once, while others write', async () => {
    await tell(180);
    const running = Promise.all([run({}), run({}), run({})]);
    await tell(90);
    expect(await running).toEqual([0, 0, 0]);
    await allIsRight();
  });

  it('killed in a rebuild leave the old build answering; the next one goes on', async () => {
    await allIsRight();
    const before = await engine().checksums();
    expect(await run({ rebuilds: true, dieAt: 'beforeCommit', times: 5 })).toBe('SIGKILL');
    expect(await engine().checksums()).toEqual(before);
    expect(await Promise.all([run({ rebuilds: true }), run({ rebuilds: true })])).toEqual([0, 0]);
    expect(await engine().checksums()).toEqual(before);
    await allIsRight();
  });
});
