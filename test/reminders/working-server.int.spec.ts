import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { localDate } from '@taizhang/deadlines';
import { JobDesk } from '@taizhang/jobs';
import type { JobOrder } from '@taizhang/jobs';
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
const POLL_MS = 20;

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
    for (;;) {
      const standing = await desk.find(job);
      if (standing?.state === 'done' || standing?.state === 'failed') return standing.state;
      await delay(POLL_MS);
    }
  };

  it('works out by itself what a notice moved', async () => {
    const head = await served.as('head', 'A0');
    expect((await head.post('/api/v1/calendar/notices', NOTICE)).status).toBe(201);
    const url = `/api/v1/calendar/notices/${encodeURIComponent(NOTICE.number)}/moved`;
    let answer = await head.get(url);
    while (answer.body.state === 'pending') answer = await head.get(url);
    expect(answer.body).toEqual({ number: NOTICE.number, state: 'done', moved: [] });
  });

  it('has swept its spool when it starts, and sweeps it and what staff left behind every morning', async () => {
    while (readdirSync(texts).length > 0) await delay(POLL_MS);
    leaveBehind('b'.repeat(64));
    const tidied = jest.spyOn(served.parts.staff, 'tidy');
    expect(await done({ kind: 'sweepDeadlines', day: null })).toBe('done');
    expect(readdirSync(texts)).toEqual([]);
    expect(tidied).toHaveBeenCalled();
    await expect(tidied.mock.results[0]?.value).resolves.toBeUndefined();
  });
});
