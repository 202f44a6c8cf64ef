import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { commandLine } from '../support/command-line';
import type { CommandLine } from '../support/command-line';
import { startHttpServer } from '../support/http-server';
import type { HttpServer } from '../support/http-server';
import type { HttpClient } from '../support/http-staff';
import { importedOf, jobAnswer, untilEnded } from '../jobs/job-answers';
import { ROOT } from '../support/test-run';
import { fillRegister } from './filled-register';
import { importAnswer, registerLine, reportAnswer, verifyAnswer } from './answer-shapes';

const LEDGER = path.join(ROOT, 'docs', 'first-ledger.ndjson');
const REQUEST = '/agencies/A1/requests/2024-3';
const submitted = {
  act: 'ApplicationSubmitted',
  submittedOn: '2024-12-20',
  channel: 'internet',
  applicant: { category: 'naturalPerson' },
  items: ['某文件'],
};
const received = { act: 'ReceiptFixed', receivedOn: '2024-12-23', basis: 'confirmed' };
const recorded = z.strictObject({
  status: z.literal('recorded'),
  version: z.number(),
  ordinal: z.number(),
  number: z.string().nullable(),
});
const casePage = z.looseObject({ clocks: z.array(z.unknown()), nextActs: z.array(z.unknown()) });
const fault = z.looseObject({ message: z.string().regex(/[一-龥].*。?$/) });
const problem = z.looseObject({ code: z.string(), title: z.string().regex(/[一-龥].*。$/) });

describe('a server and the command line on the same data', () => {
  let taizhang: CommandLine;
  let server: HttpServer;
  let clerk: HttpClient;
  beforeAll(async () => {
    taizhang = commandLine();
    taizhang.env.TAIZHANG_SPOOL = path.join(taizhang.data.parent, 'spool');
    server = await startHttpServer(taizhang.env);
    clerk = await server.signIn('registrar', 'handler');
  });
  afterAll(() => taizhang.remove());

  const ask = (where: string) => clerk.get(where);
  const post = (act: object, key?: string) =>
    clerk.post(`${REQUEST}/acts`, act, key ? { 'idempotency-key': key } : {});

  it('see at once what the other has recorded', async () => {
    expect(await taizhang.json(importAnswer, 'import', LEDGER)).toMatchObject({ stored: 18 });
    const before = reportAnswer.parse(await (await ask('/agencies/A1/reports/2024')).json());
    expect(before.table3.newRequests?.total).toBe(2);

    const first = await post(submitted);
    expect(first.status).toBe(201);
    expect(recorded.parse(await first.json())).toMatchObject({ version: 1 });
    expect((await post(received)).status).toBe(201);

    const after = await taizhang.json(reportAnswer, 'report', '--agency', 'A1', '--year', '2024');
    expect(after.table3.newRequests?.total).toBe(3);
    expect(reportAnswer.parse(await (await ask('/agencies/A1/reports/2024')).json())).toEqual(after);
  });

  it('show the same case', async () => {
    const answer = await ask(`${REQUEST}?asOf=2024-12-25`);
    expect(answer.status).toBe(200);
    const page = casePage.parse(await answer.json());
    const { out } = await taizhang.run('register', '--agency', 'A1', '--as-of', '2024-12-25', '--json');
    const lines = out
      .trim()
      .split('\n')
      .map((line) => registerLine.parse(JSON.parse(line)));
    expect(page).toMatchObject({ ...lines.at(-1) });
    expect(page).toMatchObject({ request: '2024-3', stage: 'inHand', replyDueOn: '2025-01-21' });
    expect([page.clocks.length, page.nextActs.length].every((length) => length > 0)).toBe(true);
  });

  it('takes a retry with the same key for the same act', async () => {
    const extension = { act: 'ExtensionNotified', notifiedOn: '2025-01-10', workingDays: 20 };
    const [one, two] = [await post(extension, 'k-1'), await post(extension, 'k-1')];
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(await two.json()).toEqual(await one.json());
    const asked = ['history', '--agency', 'A1', '--request', '2024-3'];
    const history = z.looseObject({ acts: z.array(z.looseObject({ act: z.string() })) });
    const { acts } = await taizhang.json(history, ...asked);
    expect(acts.map(({ act }) => act)).toEqual(['ApplicationSubmitted', 'ReceiptFixed', 'ExtensionNotified']);
  });

  it.each([
    ['an act that cannot be', { ...received }, 422, 'refused'],
    ['an act that nobody knows', { act: 'Replied' }, 400, 'faults'],
  ] as const)('refuses %s with its code and a sentence', async (_, act, status, why) => {
    const answer = await post(act);
    expect(answer.status).toBe(status);
    const body = problem.parse(await answer.json());
    expect(z.array(fault).min(1).safeParse(body[why]).error).toBeUndefined();
  });

  it.each([
    ['/agencies/A1/requests/nowhere', 404],
    ['/agencies/A9/reports/2024', 404],
    ['/agencies/A1/reports/2001', 404],
    ['/agencies/A1/reports/1800', 400],
    ['/agencies/A1/reports/now', 400],
    [`${REQUEST}?asOf=someday`, 400],
  ])('has no answer to %s', async (where, status) => {
    expect((await ask(where)).status).toBe(status);
  });

  it('takes an old register in, in the background', async () => {
    const file = path.join(taizhang.data.parent, 'old.xlsx');
    const row = { 受理编号: '2023-8', 申请日期: '2023-05-08', 收到日期: '2023-05-09', 申请方式: '互联网' };
    await fillRegister(file, { 台账: [{ ...row, 申请人类别: '科研机构', 申请内容: '某统计资料' }] });
    const form = new FormData();
    form.append('file', new Blob([readFileSync(file)]), 'old.xlsx');
    const answer = await clerk.upload('/agencies/A1/imports', form);
    expect(answer.status).toBe(202);
    const { job } = jobAnswer.parse(await answer.json());
    expect(importedOf(await untilEnded(clerk, job))).toMatchObject({ stored: 2 });
    expect((await ask('/agencies/A1/requests/2023-8')).status).toBe(200);
  });

  it('leaves nothing running when it is stopped', async () => {
    await server.stop();
    expect(taizhang.data.serverPid()).toBeUndefined();
    expect(await taizhang.json(verifyAnswer, 'verify')).toMatchObject({ ok: true });
  });
});
