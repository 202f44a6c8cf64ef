import { createHash } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { importAnswer, reportAnswer } from '../acceptance/answer-shapes';
import { commandLine } from '../support/command-line';
import type { CommandLine } from '../support/command-line';
import { startHttpServer } from '../support/http-server';
import type { HttpServer } from '../support/http-server';
import { ROOT } from '../support/test-run';
import { jobAnswer, untilEnded } from './job-answers';

const LEDGER = path.join(ROOT, 'docs', 'first-ledger.ndjson');
const DOCUMENTS = '/agencies/A1/reports/2024/documents';

describe('documents of the yearly report, made by the server itself', () => {
  let taizhang: CommandLine;
  let server: HttpServer;
  beforeAll(async () => {
    taizhang = commandLine();
    server = await startHttpServer({
      ...taizhang.env,
      TAIZHANG_SPOOL: path.join(taizhang.data.parent, 'spool'),
    });
    expect(await taizhang.json(importAnswer, 'import', LEDGER)).toMatchObject({ stored: 18 });
  });
  afterAll(async () => {
    await server.stop();
    taizhang.remove();
  });

  const order = (where: string, body: object) =>
    fetch(`${server.address}${where}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('are asked for, made, and fetched whole', async () => {
    const asked = await order(DOCUMENTS, { format: 'json' });
    expect(asked.status).toBe(202);
    const { job } = jobAnswer.parse(await asked.json());
    expect(asked.headers.get('location')).toBe(`/api/v1/jobs/${job}`);
    const { state, progress, result } = await untilEnded(server.address, job);
    expect({ state, progress }).toEqual({ state: 'done', progress: 100 });

    const fetched = await fetch(`${server.address}${DOCUMENTS}/${result?.file}`);
    expect(fetched.headers.get('content-type')).toMatch(/^application\/json/);
    const bytes = Buffer.from(await fetched.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(result?.sha256);
    expect(reportAnswer.parse(JSON.parse(bytes.toString()))).toMatchObject({ agency: 'A1', year: 2024 });
    expect(z.looseObject({ position: z.number() }).parse(JSON.parse(bytes.toString())).position).toBe(
      result?.position,
    );
  });
});
