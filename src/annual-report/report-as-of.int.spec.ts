import { localDate } from '@taizhang/deadlines';
import { openStaffServer } from '@test/staff';
import type { StaffClient, StaffServer, TestAgency } from '@test/staff';

const at = (agency: TestAgency) => `/api/v1/agencies/${agency}`;
const applicant = { category: 'naturalPerson', name: '张某某' };

/** A year of A1: one answered and sued, one voided, one handed over to B1, and a review without a request. */
async function recordYear(clerk: StaffClient): Promise<void> {
  const record = async (request: string, act: string, fields: object) => {
    const answer = await clerk.post(`${at('A1')}/requests/${request}/acts`, { act, ...fields });
    expect(answer).toMatchObject({ status: 201 });
  };
  const received = async (request: string, receivedOn: string) => {
    const submission = { submittedOn: receivedOn, channel: 'inPerson', applicant, items: ['某地块的批复'] };
    await record(request, 'ApplicationSubmitted', submission);
    await record(request, 'ReceiptFixed', { receivedOn, basis: 'handedIn' });
  };
  await received('K1', '2024-12-20');
  const outcomes = [{ item: 1, outcome: 'granted' }];
  await record('K1', 'ReplyDecided', { decidedOn: '2025-01-10', outcomes });
  await record('K1', 'ReplyDispatched', { dispatchedOn: '2025-01-10', method: 'email' });
  await record('K1', 'LitigationAccepted', { suit: 'S1', acceptedOn: '2025-03-03' });
  await record('K1', 'InstanceConcluded', {
    suit: 'S1',
    concludedOn: '2025-06-03',
    result: 'claimsRejected',
  });
  await received('K2', '2025-02-05');
  await record('K2', 'RequestVoided', { voidedOn: '2025-04-01', because: 'test' });
  await received('K3', '2025-02-06');
  await record('K3', 'CaseTransferred', { transferredOn: '2025-05-06', toAgency: 'B1' });
  const review = { act: 'ReviewAccepted', review: 'V1', acceptedOn: '2025-04-10', about: 'thirdParty' };
  expect(await clerk.post(`${at('A1')}/dispute-acts`, review)).toMatchObject({ status: 201 });
  for (const [number, issuedOn] of [['1号', '2025-02-03'] as const, ['2号', '2025-07-01'] as const]) {
    const issued = { act: 'DocumentIssued', kind: 'normative', number, issuedOn };
    expect(await clerk.post(`${at('A1')}/disclosure-acts`, issued)).toMatchObject({ status: 201 });
  }
}

describe('the annual report as the acts up to a day make it 截至某日', () => {
  let server: StaffServer;
  let clerk: StaffClient;
  beforeAll(async () => {
    server = await openStaffServer({ today: localDate('2025-09-25') });
    clerk = await server.withRoles(['registrar', 'handler', 'head', 'legal', 'reportMaker']);
    await recordYear(clerk);
  });
  afterAll(() => server?.close());

  const report = async (query: string, agency: TestAgency = 'A1') => {
    const asking = agency === 'A1' ? clerk : await server.as('reportMaker', agency);
    return (await asking.get(`${at(agency)}/reports/2025${query}`)).body;
  };
  const people = ({ table3 }: { table3: Record<string, Record<string, number>> }) => {
    const rows = ['newRequests', 'carriedIn', 'granted', 'other.other', 'carriedOut'];
    return rows.map((row) => table3[row]?.naturalPerson);
  };

  it.each([
    ['2024-12-31', [0, 1, 0, 0, 1]],
    ['2025-01-10', [0, 1, 1, 0, 0]],
    ['2025-02-06', [2, 1, 1, 0, 2]],
    ['2025-04-01', [1, 1, 1, 0, 1]],
    ['2025-05-06', [1, 1, 1, 1, 0]],
  ])('of %s: received, carried in, granted, left otherwise, carried out', async (asOf, figures) => {
    const answer = await report(`?asOf=${asOf}`);
    expect(answer).toMatchObject({ asOf });
    expect(people(answer)).toEqual(figures);
  });

  it('counts suits and reviews by how they stood, and documents by when they were issued', async () => {
    const { table2, table4 } = await report('?asOf=2025-04-30');
    expect(table4).toMatchObject({ litigationDirect: { pending: 1 }, review: { pending: 1 } });
    expect(table2).toMatchObject({ normative: { issued: 1 } });
    const later = await report('?asOf=2025-07-01');
    expect(later.table4).toMatchObject({ litigationDirect: { pending: 0, upheld: 1 } });
    expect(later.table2).toMatchObject({ normative: { issued: 2 } });
  });

  it('has as many cases behind a cell as the cell says', async () => {
    const cell = `${at('A1')}/reports/2025/cells/t3.newRequests.naturalPerson`;
    expect((await clerk.get(`${cell}?asOf=2025-02-06`)).body).toMatchObject({
      count: 2,
      cases: [{ request: 'K2' }, { request: 'K3' }],
    });
  });

  it('is today the report itself, for the agency and for the one that took a case over', async () => {
    for (const agency of ['A1', 'B1'] as const) {
      const now = await report('', agency);
      expect(await report('?asOf=2025-09-25', agency)).toEqual({ ...now, asOf: '2025-09-25' });
    }
  });

  it('does not know what was recorded after the instant that is asked for', async () => {
    const { acts } = (await clerk.get(`${at('A1')}/requests/K1/history`)).body;
    const { recordedAt } = acts.at(-1);
    const then = `?asOf=2025-02-06&asKnownAt=${encodeURIComponent(recordedAt)}`;
    expect(people(await report(then))).toEqual([0, 1, 1, 0, 0]);
  });
});
