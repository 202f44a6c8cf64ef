import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localDate } from '@taizhang/deadlines';
import { JobDesk } from '@taizhang/jobs';
import type { JobOrder } from '@taizhang/jobs';
import { LEISURELY_MS, soon } from '@test/soon';
import { openStaffServer } from '@test/staff';
import type { StaffServer } from '@test/staff';

const NOTICE = {
  year: 2027,
  number: '国办发明电〔2026〕9号',
  issuedOn: '2026-12-16',
  restDays: ['2027-01-01'],
  workDays: [],
};
const LONG_AGO = new Date('2024-01-01T00:00:00Z');

describe('a server that does the background’s work', () => {
  const spool = mkdtempSync(path.join(tmpdir(), 'taizhang-spool-'));
  const texts = path.join(spool, 'texts');
  let served: StaffServer;
  beforeAll(async () => {
    leaveBehind('a'.repeat(64));
    served = await openStaffServer({
      today: localDate('2026-12-18'),
      working: true,
      env: { TAIZHANG_SPOOL: spool },
    });
  });
  afterAll(async () => {
    await served.close();
    rmSync(spool, { recursive: true, force: true });
  });

  /** Texts of a document that was made long ago. */
  function leaveBehind(name: string): void {
    mkdirSync(texts, { recursive: true });
    writeFileSync(path.join(texts, name), '{}');
    utimesSync(path.join(texts, name), LONG_AGO, LONG_AGO);
  }
  const done = async (order: JobOrder) => {
    const desk = served.app.get(JobDesk, { strict: false });
    const job = await desk.order(order);
    const look = async () => {
      const state = (await desk.find(job))?.state;
      return (state === 'done' || state === 'failed') && state;
    };
    return soon(`job ${job} has ended`, look, LEISURELY_MS);
  };

  it('works out by itself what a notice moved', async () => {
    const head = await served.as('head', 'A0');
    expect((await head.post('/api/v1/calendar/notices', NOTICE)).status).toBe(201);
    const url = `/api/v1/calendar/notices/${encodeURIComponent(NOTICE.number)}/moved`;
    const answer = await soon('the moves are worked out', async () => {
      const asked = await head.get(url);
      return asked.body.state !== 'pending' && asked;
    });
    expect(answer.body).toEqual({ number: NOTICE.number, state: 'done', moved: [] });
  });

  it('has swept its spool when it starts, and sweeps it and what staff left behind every morning', async () => {
    await soon('the spool is swept', () => readdirSync(texts).length === 0);
    leaveBehind('b'.repeat(64));
    const tidied = jest.spyOn(served.parts.staff, 'tidy');
    expect(await done({ kind: 'sweepDeadlines', day: null })).toBe('done');
    expect(readdirSync(texts)).toEqual([]);
    expect(tidied).toHaveBeenCalled();
    await expect(tidied.mock.results[0]?.value).resolves.toBeUndefined();
  });
});
