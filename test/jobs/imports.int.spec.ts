import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { localDate } from '@taizhang/deadlines';
import { sampleLedger } from '@taizhang/sample-ledger';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../libs/wiring/src/embedded-postgres';
import { importAnswer, verifyAnswer } from '../acceptance/answer-shapes';
import { rightReports } from '../acceptance/published-reports';
import { storedEvents, WatchedLog } from '../crash/watched-log';
import { commandLine } from '../support/command-line';
import type { CommandLine } from '../support/command-line';
import { startWorker } from '../support/worker';
import { importedOf, jobAnswer } from './job-answers';
import type { Answer } from './job-answers';

/** A database of its own in Redis: its workers take the jobs of nobody else. */
const redis = process.env.REDIS_URL ? new URL('/13', process.env.REDIS_URL).href : null;
if (redis === null)
  process.stderr.write('Skipped: background imports over Redis. Set REDIS_URL to run them.\n');
const places = [{ name: 'PostgreSQL', url: '' }, ...(redis === null ? [] : [{ name: 'Redis', url: redis }])];

const [report] = rightReports().filter(({ id }) => id.startsWith('guojia-tjj'));
const lines = linesOf();

function linesOf(): readonly string[] {
  if (!report) throw new RangeError('There is no report to make a ledger of.');
  const made = sampleLedger(report, { agency: report.id, seed: 'jobs', today: localDate('2025-06-30') });
  if (!made.ok) throw new RangeError(`${report.id} was refused.`);
  return made.lines.map((line) => JSON.stringify(line));
}

describe.each(places)('a ledger imported in the background, queues in $name', ({ url }) => {
  let taizhang: CommandLine;
  let file: string;
  beforeEach(async () => {
    taizhang = commandLine();
    if (url !== '') {
      taizhang.env.REDIS_URL = url;
      await emptied(url);
    }
    file = path.join(taizhang.data.parent, 'ledger.ndjson');
    writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
  });
  afterEach(async () => {
    taizhang.remove();
    if (url !== '') await emptied(url);
  });

  const spool = () => path.join(taizhang.data.parent, 'spool');
  const waiting = () => {
    const folder = path.join(spool(), 'ledgers');
    return existsSync(folder) ? readdirSync(folder) : [];
  };
  const worker = () => startWorker({ ...taizhang.env, TAIZHANG_SPOOL: spool() });
  const handIn = () => taizhang.json(jobAnswer, 'import', file, '--background');
  const standing = (job: string) => taizhang.json(jobAnswer, 'job', job);
  const loseQueue = () => (url === '' ? schemaDropped(taizhang.data.path) : emptied(url));
  const expectImportedOnce = async () => {
    expect(await taizhang.json(importAnswer, 'import', file)).toMatchObject({
      stored: 0,
      alreadyThere: lines.length,
    });
    expect(await taizhang.json(verifyAnswer, 'verify')).toMatchObject({ ok: true });
  };

  it('is done by a worker, and then no copy of it is left', async () => {
    const { job, state } = await handIn();
    expect(state).toBe('waiting');
    expect(waiting()).toHaveLength(1);
    expect((await handIn()).job).toBe(job);
    const one = await worker();
    await one.says(new RegExp(`任务 ${job} 完成`));
    expect(await standing(job)).toMatchObject({
      state: 'done',
      progress: 100,
      result: { lines: lines.length, stored: lines.length, alreadyThere: 0 },
    });
    expect(await one.stop()).toEqual({ code: null, signal: 'SIGTERM' });
    expect(waiting()).toEqual([]);
    expect(taizhang.data.serverPid()).toBeUndefined();
  });

  it('goes on where it was when its worker is killed, and doubles nothing', async () => {
    const { job } = await handIn();
    const one = await worker();
    const log = await WatchedLog.of(taizhang.data);
    await log.closeGate();
    await log.letPass(1);
    await one.kill();
    await log.openGate();
    await log.programIsGone();
    const known = await log.events();
    await log.leave();
    expect(await standing(job)).toMatchObject({ state: 'active' });

    const other = await worker();
    await other.says(new RegExp(`任务 ${job} 完成`));
    const { state, result }: Answer = await standing(job);
    expect({ state, result }).toMatchObject({ state: 'done', result: { lines: lines.length } });
    await other.stop();
    const stored = await storedEvents(taizhang.data);
    expect(stored.slice(0, known.length)).toEqual(known);
    await expectImportedOnce();
  });

  it('of which the queue lost the order is handed in once more, and done', async () => {
    const { job } = await handIn();
    await loseQueue();
    expect(await taizhang.run('job', job)).toMatchObject({
      code: 1,
      err: expect.stringContaining('没有任务'),
    });
    expect((await handIn()).job).toBe(job);
    const one = await worker();
    await one.says(new RegExp(`任务 ${job} 完成`));
    await one.stop();
  });

  // What follows is the same wherever the queue lies.
  if (url !== '') return;

  it('goes back when its worker is told to stop, and the next one finishes it', async () => {
    const { job } = await handIn();
    const one = await worker();
    const log = await WatchedLog.of(taizhang.data);
    await log.closeGate();
    await log.letPass(1);
    const stopped = one.stop();
    await log.openGate();
    expect(await stopped).toEqual({ code: null, signal: 'SIGTERM' });
    await log.leave();
    expect(await standing(job)).toMatchObject({ state: 'waiting' });
    expect(one.said()).not.toContain('没有做成');

    const other = await worker();
    await other.says(new RegExp(`任务 ${job} 完成`));
    await other.stop();
    const result = importedOf(await standing(job));
    expect(result.stored + result.alreadyThere).toBe(lines.length);
    expect(result.alreadyThere).toBeGreaterThan(0);
  });

  it('that is refused says so with its lines, and stays with its owner alone', async () => {
    writeFileSync(file, `${lines[0]}\n{"agency":"A1","act":"Nonsense"}\n`);
    const { job } = await handIn();
    const one = await worker();
    await one.says(new RegExp(`任务 ${job} 没有做成`));
    const shown = await taizhang.run('job', job);
    expect(shown.code).toBe(1);
    expect(shown.out).toMatch(/第 2 行.*没有这种行为/);
    expect(shown.err).toMatch(/有 1 处不能登记，整个文件都没有登记/);
    await one.stop();
    expect(waiting()).toEqual([]);
    expect(readFileSync(file, 'utf8')).toContain('Nonsense');
  });
});

async function emptied(url: string): Promise<void> {
  const client = new Redis(url);
  await client.flushdb();
  await client.quit();
}

async function schemaDropped(dataFolder: string): Promise<void> {
  const server = await startEmbeddedPostgres({ dataFolder });
  const client = new Client(server.connection('postgres', 'taizhang'));
  await client.connect();
  await client.query('drop schema taizhang_jobs cascade');
  await client.end();
  await server.stop();
}
