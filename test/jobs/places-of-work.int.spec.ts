import path from 'node:path';
import { importAnswer } from '../acceptance/answer-shapes';
import { commandLine } from '../support/command-line';
import type { CommandLine } from '../support/command-line';
import { startHttpServer } from '../support/http-server';
import { ROOT } from '../support/test-run';
import { startWorker } from '../support/worker';
import { documentOf, jobAnswer, untilEnded } from './job-answers';

const LEDGER = path.join(ROOT, 'docs', 'first-ledger.ndjson');

describe('where background work is done', () => {
  let taizhang: CommandLine;
  beforeEach(() => {
    taizhang = commandLine();
    taizhang.env.TAIZHANG_SPOOL = path.join(taizhang.data.parent, 'spool');
  });
  afterEach(() => taizhang.remove());

  it('is a worker, where the server leaves it to one, and the server shows it all the same', async () => {
    expect(await taizhang.json(importAnswer, 'import', LEDGER)).toMatchObject({ stored: 18 });
    const server = await startHttpServer({ ...taizhang.env, WORKER: 'outside' });
    const maker = await server.signIn('reportMaker');
    const documents = '/agencies/A1/reports/2024/documents';
    const asked = await maker.post(documents, { format: 'docx' });
    const { job } = jobAnswer.parse(await asked.json());
    const worker = await startWorker(taizhang.env);
    const { file, bytes } = documentOf(await untilEnded(maker, job));
    expect(worker.said()).toContain(`任务 ${job} 完成`);
    expect(await (await maker.get(`${documents}/${file}`)).arrayBuffer()).toHaveProperty('byteLength', bytes);
    await worker.stop();
    await server.stop();
    expect(taizhang.data.serverPid()).toBeUndefined();
  });

  it('is nowhere while no Redis answers at the address given, which is said in one sentence', async () => {
    const started = startWorker({ ...taizhang.env, REDIS_URL: 'redis://127.0.0.1:1' });
    await expect(started).rejects.toThrow('连不上 Redis，请核对 REDIS_URL');
    expect(taizhang.data.serverPid()).toBeUndefined();
  });

  it.each([
    ['--keep-good', 'rest.ndjson'],
    ['--rectify', '笔误'],
  ])(
    'is not the background for an import with %s, whose answer somebody must read',
    async (option, value) => {
      const { code, err } = await taizhang.run('import', LEDGER, '--background', option, value);
      expect({ code, err }).toEqual({
        code: 2,
        err: '--background 不能和 --keep-good、--rectify 一起用。\n',
      });
    },
  );
});
