import { localDate } from '@taizhang/deadlines';
import { openStaffServer } from '@test/staff';
import type { StaffServer } from '@test/staff';

const NOTICE = {
  year: 2027,
  number: '国办发明电〔2026〕9号',
  issuedOn: '2026-12-16',
  restDays: ['2027-01-01'],
  workDays: [],
};

describe('a server that does the background’s work', () => {
  let served: StaffServer;
  beforeAll(async () => {
    served = await openStaffServer({ today: localDate('2026-12-18'), working: true });
  });
  afterAll(() => served.close());

  it('works out by itself what a notice moved', async () => {
    const head = await served.as('head', 'A0');
    expect((await head.post('/api/v1/calendar/notices', NOTICE)).status).toBe(201);
    const url = `/api/v1/calendar/notices/${encodeURIComponent(NOTICE.number)}/moved`;
    let answer = await head.get(url);
    while (answer.body.state === 'pending') answer = await head.get(url);
    expect(answer.body).toEqual({ number: NOTICE.number, state: 'done', moved: [] });
  });
});
