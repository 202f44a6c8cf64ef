import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { historyAnswer, importAnswer, registerLine, verifyAnswer } from '../acceptance/answer-shapes';
import { commandLineOnTestServer } from '../support/command-line';
import type { CommandLine } from '../support/command-line';
import { startHttpServer } from '../support/http-server';
import { ROOT } from '../support/test-run';
import { KurrentStandIn } from './stand-in';

const LEDGER = path.join(ROOT, 'docs', 'first-ledger.ndjson');
const CASE = ['--agency', 'A1', '--request', '2024-1'] as const;

/** Two offices that differ only in where their log lies. */
describe('the whole product with its log in KurrentDB', () => {
  let server: KurrentStandIn;
  let inPostgres: CommandLine;
  let inKurrent: CommandLine;
  beforeAll(async () => {
    server = await KurrentStandIn.start();
    inPostgres = await commandLineOnTestServer();
    inKurrent = await commandLineOnTestServer();
    Object.assign(inKurrent.env, { EVENT_STORE: 'kurrent', KURRENTDB_URL: server.url });
  });
  afterAll(async () => {
    for (const one of [inPostgres, inKurrent]) one.remove();
    await server.stop();
  });

  it('imports a ledger, and finds it there the second time', async () => {
    for (const one of [inPostgres, inKurrent]) {
      const first = await one.json(importAnswer, 'import', LEDGER);
      expect(first).toEqual({ file: LEDGER, lines: 18, stored: 18, alreadyThere: 0, refused: [] });
    }
    const ours = server.events.filter(({ stream }) => stream.startsWith('taizhang/'));
    expect(ours.length).toBeGreaterThanOrEqual(18);
    expect(await inKurrent.json(importAnswer, 'import', LEDGER)).toMatchObject({
      stored: 0,
      alreadyThere: 18,
    });
  });

  it.each([
    ['report', '--agency', 'A1', '--year', '2024'],
    ['register', '--agency', 'A1'],
    ['deadline', ...CASE, '--as-of', '2024-03-20'],
    ['explain', '--agency', 'A1', '--year', '2024', '--cell', 't3.partial.naturalPerson'],
    ['explain', ...CASE],
  ])('answers %s %j … as it does with its log in PostgreSQL', async (...args) => {
    const [one, other] = [await inPostgres.run(...args, '--json'), await inKurrent.run(...args, '--json')];
    expect(one).toMatchObject({ code: 0, err: '' });
    expect(other).toEqual(one);
  });

  it('tells the same history, recorded at its own instants', async () => {
    const told = async (office: CommandLine) => {
      const { acts } = await office.json(historyAnswer, 'history', ...CASE);
      return acts.map((act) => ({ ...act, recordedAt: null }));
    };
    expect(await told(inKurrent)).toEqual(await told(inPostgres));
  });

  it('verifies its log: ordinals and versions dense, contents unchanged, views up to date', async () => {
    const [one, other] = [
      await inPostgres.json(verifyAnswer, 'verify'),
      await inKurrent.json(verifyAnswer, 'verify'),
    ];
    expect(one.ok).toBe(true);
    expect(other).toEqual(one);
  });

  it('takes an act over HTTP, and the terminal sees it', async () => {
    const http = await startHttpServer(inKurrent.env);
    const act = {
      act: 'ApplicationSubmitted',
      submittedOn: '2024-12-20',
      channel: 'internet',
      applicant: { category: 'naturalPerson' },
      items: ['某文件'],
    };
    const registrar = await http.signIn('registrar');
    const acts = '/agencies/A1/requests/2024-3/acts';
    const answer = await registrar.post(acts, act, { 'idempotency-key': 'k-1' });
    expect([answer.status, await answer.json()]).toEqual([
      201,
      expect.objectContaining({ status: 'recorded', version: 1 }),
    ]);
    const { out } = await inKurrent.run('register', '--agency', 'A1', '--json');
    const lines = z.array(registerLine).parse(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    );
    expect(lines.map(({ request }) => request)).toEqual(['2024-1', '2024-2', '2024-3']);
    await http.stop();
  });

  it('goes on where KurrentDB breaks off in the middle', async () => {
    const file = path.join(inKurrent.data.parent, 'more.ndjson');
    const at = { agency: 'A1', request: '2024-3' };
    writeFileSync(
      file,
      JSON.stringify({ ...at, act: 'ReceiptFixed', receivedOn: '2024-12-23', basis: 'confirmed' }),
    );
    server.faults.onAppend('dropReply');
    server.faults.onRead('unavailable', 2);
    expect(await inKurrent.json(importAnswer, 'import', file)).toMatchObject({ lines: 1, refused: [] });
    expect(server.faults.pending).toBe(0);
    expect(await inKurrent.json(verifyAnswer, 'verify')).toMatchObject({ ok: true });
    const told = z.looseObject({ acts: z.array(z.looseObject({ act: z.string() })) });
    const { acts } = await inKurrent.json(told, 'history', '--agency', 'A1', '--request', '2024-3');
    expect(acts.map(({ act }) => act)).toEqual(['ApplicationSubmitted', 'ReceiptFixed']);
  });

  it('says in one sentence what is wrong with where the log lies', async () => {
    const says = async (office: CommandLine, env: Readonly<Record<string, string>>) => {
      const before = { ...office.env };
      Object.assign(office.env, env);
      const { code, err } = await office.run('verify');
      for (const key of Object.keys(env)) delete office.env[key];
      Object.assign(office.env, before);
      expect(code).not.toBe(0);
      return err.trim();
    };
    const kurrent = { EVENT_STORE: 'kurrent', KURRENTDB_URL: server.url };
    expect(await says(inPostgres, { EVENT_STORE: 'kurrent' })).toMatch(/须写明 KURRENTDB_URL.*。$/);
    expect(await says(inPostgres, kurrent)).toMatch(/^这个数据库里已有登记，不能改用 KurrentDB.*。$/);
    expect(await says(inKurrent, { EVENT_STORE: 'postgres' })).toMatch(/^这里的登记存在 KurrentDB 中.*。$/);
    const nowhere = { EVENT_STORE: 'kurrent', KURRENTDB_URL: 'kurrentdb://127.0.0.1:9?tls=false' };
    expect(await says(inKurrent, nowhere)).toMatch(/^连不上 KurrentDB.*。$/);
    const garbled = { EVENT_STORE: 'kurrent', KURRENTDB_URL: 'kurrentdb://127.0.0.1:x?tls=false' };
    expect(await says(inKurrent, garbled)).toMatch(/^KURRENTDB_URL 写得不对.*。$/);
  });
});
