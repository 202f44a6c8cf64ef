import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { importAnswer, reportAnswer } from '../acceptance/answer-shapes';
import { commandLine } from '../support/command-line';
import type { CommandLine } from '../support/command-line';
import { startHttpServer } from '../support/http-server';
import type { HttpServer } from '../support/http-server';
import type { HttpClient } from '../support/http-staff';
import { ROOT } from '../support/test-run';
import { documentOf, jobAnswer, untilEnded } from './job-answers';

const LEDGER = path.join(ROOT, 'docs', 'first-ledger.ndjson');
const DOCUMENTS = '/agencies/A1/reports/2024/documents';
const BEGINS = { docx: 'PK', xlsx: 'PK', html: '<!', pdf: '%PDF' } as const;

describe('documents of the yearly report, made by the server itself', () => {
  let taizhang: CommandLine;
  let server: HttpServer;
  let maker: HttpClient;
  const spool = () => path.join(taizhang.data.parent, 'spool');
  beforeAll(async () => {
    taizhang = commandLine();
    server = await startHttpServer({ ...taizhang.env, TAIZHANG_SPOOL: spool() });
    expect(await taizhang.json(importAnswer, 'import', LEDGER)).toMatchObject({ stored: 18 });
    maker = await server.signIn('reportMaker', 'registrar');
  });
  afterAll(async () => {
    await server.stop();
    taizhang.remove();
  });

  const order = (body: object, where = DOCUMENTS) => maker.post(where, body);
  const ordered = async (body: object, where?: string) =>
    jobAnswer.parse(await (await order(body, where)).json());
  const made = async (body: object) => documentOf(await untilEnded(maker, (await ordered(body)).job));
  const fetched = (file: string) => maker.get(`${DOCUMENTS}/${file}`);

  it('are asked for, made, and fetched whole', async () => {
    const asked = await order({ format: 'json' });
    expect(asked.status).toBe(202);
    const { job } = jobAnswer.parse(await asked.json());
    expect(asked.headers.get('location')).toBe(`/api/v1/agencies/A1/jobs/${job}`);
    const ended = await untilEnded(maker, job);
    expect(ended).toMatchObject({ state: 'done', progress: 100 });

    const { file, sha256, position } = documentOf(ended);
    const answer = await fetched(file);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    const report = reportAnswer.parse(JSON.parse(bytes.toString()));
    expect(report).toEqual(await taizhang.json(reportAnswer, 'report', '--agency', 'A1', '--year', '2024'));
    expect(report).toMatchObject({ agency: 'A1', year: 2024, position });
  });

  it.each(['docx', 'xlsx', 'html', 'pdf'] as const)('are made as %s', async (format) => {
    const { file, bytes } = await made({ format });
    const content = Buffer.from(await (await fetched(file)).arrayBuffer());
    expect(content).toHaveLength(bytes);
    expect(content.subarray(0, BEGINS[format].length).toString('latin1')).toBe(BEGINS[format]);
  });

  it('hold the texts that came with the order', async () => {
    const { file } = await made({ format: 'html', texts: { problems: ['公开的时效还需要提高。'] } });
    expect(await (await fetched(file)).text()).toContain('公开的时效还需要提高。');
  });

  it('are one job when asked for twice, and another after something is recorded', async () => {
    const [one, two] = [await ordered({ format: 'html' }), await ordered({ format: 'html' })];
    expect(two.job).toBe(one.job);
    await untilEnded(maker, one.job);
    expect(await ordered({ format: 'html' })).toMatchObject({ job: one.job, state: 'done' });
    const act = { act: 'ApplicationSubmitted', submittedOn: '2024-12-20', channel: 'internet' };
    const more = { ...act, applicant: { category: 'naturalPerson' }, items: ['某文件'] };
    expect((await order(more, '/agencies/A1/requests/2024-9/acts')).status).toBe(201);
    expect((await ordered({ format: 'html' })).job).not.toBe(one.job);
  });

  it('are made as known at an instant', async () => {
    const { position } = await made({ format: 'html' });
    const now = new Date().toISOString();
    expect(await made({ format: 'html', asKnownAt: now })).toMatchObject({ position });
    const { job } = await ordered({ format: 'html', asKnownAt: '2024-01-01T00:00:00+08:00' });
    expect(await untilEnded(maker, job)).toMatchObject({
      state: 'failed',
      failure: { message: expect.stringContaining('到那时为止还没有机关 A1 的登记') },
    });
  });

  it('are made again when their files are gone', async () => {
    const before = await made({ format: 'xlsx' });
    rmSync(path.join(spool(), 'documents', before.file));
    expect((await fetched(before.file)).status).toBe(404);
    const again = await made({ format: 'xlsx' });
    expect(again.file).toBe(before.file);
    expect(readdirSync(path.join(spool(), 'documents'))).toContain(before.file);
  });

  it('of another agency are not taken on: it is as unknown as one that does not exist', async () => {
    const answer = await order({ format: 'pdf' }, '/agencies/A9/reports/2024/documents');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({
      code: 'UnknownAgency',
      title: expect.stringContaining('没有机关 A9 的登记'),
    });
  });

  it.each([
    ['no format', {}],
    ['a format that nobody knows', { format: 'doc' }],
    ['a moment that is none', { format: 'pdf', asKnownAt: 'yesterday' }],
    ['texts that are none', { format: 'pdf', texts: { nonsense: 1 } }],
    ['texts where none can stand', { format: 'json', texts: {} }],
  ])('are not taken on with %s', async (_, body) => {
    const answer = await order(body);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(/[一-龥].*。/);
  });

  it.each([
    ['/agencies/A1/jobs/renderReport-00000000000000000000000000000000', 404],
    ['/agencies/A1/jobs/nonsense', 404],
    [`${DOCUMENTS}/A1-2024-000000000000.pdf`, 404],
    [`${DOCUMENTS}/..%2F..%2Fkeys%2Fmaster.key`, 404],
    ['/agencies/..%2F..%2Fkeys/reports/2024/documents/master.key', 400],
  ])('has nothing at %s', async (where, status) => {
    expect((await maker.get(where)).status).toBe(status);
  });

  it('cannot be asked for while the database is away, which is said', async () => {
    taizhang.data.killServer();
    const answer = await order({ format: 'json' });
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({
      code: 'Unavailable',
      title: '数据库暂时连不上，请稍后再试。',
      status: 503,
    });
  });
});
