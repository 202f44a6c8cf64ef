import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { compileForProcess } from '@test/compile';
import { createTestDatabase } from '@test/database';
import type { TestDatabase } from '@test/database';
import { Client } from 'pg';
import { received, recordActs, submitted } from './testing/recording.fixture';
import { realLog } from './testing/real-log.fixture';
import type { Start } from './testing/starting-process.fixture';

describe('processes that start at once', () => {
  let program: string;
  let database: TestDatabase;
  const start = async () => {
    const told: Start = { owner: database.config(), program: database.config('taizhang_app') };
    const child = spawn(process.execPath, [program, JSON.stringify(told)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    return `${String(code)}: ${said}`;
  };
  const builds = async () => {
    const client = new Client(database.config());
    await client.connect();
    const { rows } = await client.query('select state from views.build');
    await client.end();
    return rows.map(({ state }) => String(state));
  };

  beforeAll(() => {
    program = compileForProcess('libs/views/src/testing/starting-process.fixture.ts');
  });
  beforeEach(async () => {
    database = await createTestDatabase();
  });

  it('on an empty database make its tables once, and one live build', async () => {
    expect(await Promise.all([start(), start(), start()])).toEqual(['0: 0', '0: 0', '0: 0']);
    expect((await builds()).filter((state) => state !== 'retired')).toEqual(['live']);
    await database.drop();
  });

  it('on a log that no view has read all answer with the whole of it', async () => {
    const log = await realLog(database);
    for (let at = 0; at < 40; at += 1) {
      const request = { agency: 'A1', request: `K${at}` };
      await recordActs(log.store, request, [submitted('2025-03-03'), received('2025-03-04')]);
    }
    expect(await Promise.all([start(), start(), start()])).toEqual(['0: 40', '0: 40', '0: 40']);
    expect((await builds()).filter((state) => state !== 'retired')).toEqual(['live']);
    await log.close();
  });
});
