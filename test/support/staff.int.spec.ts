import { openStaffServer } from './staff';
import type { StaffServer } from './staff';

describe('the staff server of tests', () => {
  let server: StaffServer;

  beforeAll(async () => {
    server = await openStaffServer();
  });
  afterAll(() => server?.close());

  it('knows its people, and a stranger as one', async () => {
    const jobs = '/api/v1/agencies/A1/jobs/1';
    expect(await server.stranger.get(jobs)).toMatchObject({ status: 401, body: { code: 'NotSignedIn' } });
    const handler = await server.as('handler');
    expect(await handler.get(jobs)).toMatchObject({ status: 404, body: { code: 'UnknownJob' } });
    expect(await (await server.as('handler', 'B1')).get(jobs)).toMatchObject({ status: 404 });
    expect(await server.as('handler')).toBe(handler);
  });

  it('lets the auditor of the agency above see below, and nobody else', async () => {
    const report = '/api/v1/agencies/A1/reports/2025';
    const codeOf = async (who: 'auditor' | 'head', agency: 'A0' | 'B1') =>
      (await (await server.as(who, agency)).get(report)).status;
    expect([
      await codeOf('auditor', 'A0'),
      await codeOf('auditor', 'B1'),
      await codeOf('head', 'A0'),
    ]).toEqual([200, 404, 404]);
  });
});
