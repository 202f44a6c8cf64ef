import { verifyConsistency, verifyInclusion } from '@taizhang/history-proof';
import { received } from '@test/acts';
import { openStaffServer } from '@test/staff';
import type { StaffServer } from '@test/staff';

const REQUESTS = '/api/v1/agencies/A1/requests';
const application = {
  submittedOn: '2024-05-06',
  channel: 'inPerson',
  applicant: { category: 'naturalPerson', name: '张三丰' },
  items: ['甲项'],
};
const bytes = (hex: string) => Buffer.from(hex, 'hex');

describe('proofs over HTTP', () => {
  let server: StaffServer;
  beforeAll(async () => {
    server = await openStaffServer();
  });
  afterAll(() => server.close());

  it('are none before the first head', async () => {
    const auditor = await server.as('auditor');
    expect((await auditor.get('/api/v1/heads/latest')).body).toEqual({ latest: null });
    expect((await auditor.get('/api/v1/heads')).body).toEqual({ heads: [] });
    expect(await auditor.get('/api/v1/consistency-proof?from=1&to=2')).toMatchObject({
      status: 404,
      body: { code: 'UnknownHead' },
    });
  });

  it('lead every event of a case to the latest head, and an old head to it', async () => {
    const registrar = await server.as('registrar');
    const { body } = await registrar.post(REQUESTS, application);
    const early = await server.parts.sealing.seal();
    await registrar.post(`${REQUESTS}/${body.request}/acts`, received('2024-05-06'));
    const proofs = `${REQUESTS}/${body.request}/inclusion-proofs`;
    expect((await registrar.get(proofs)).body.inclusion.notYet).toHaveLength(1);
    const late = await server.parts.sealing.seal();
    const { inclusion } = (await registrar.get(proofs)).body;
    const { size, root } = inclusion.head;
    expect(inclusion).toMatchObject({ notYet: [], signature: late.head?.signature });
    for (const { ordinal, leaf, path } of inclusion.proofs) {
      const proof = { leaf: bytes(leaf), index: ordinal - 1, size, root: bytes(root), path: path.map(bytes) };
      expect(verifyInclusion(proof)).toBe(true);
    }
    const from = early.head?.head.size;
    const { first, second, path } = (await registrar.get(`/api/v1/consistency-proof?from=${from}&to=${size}`))
      .body;
    const [former, latter] = [first, second].map(({ head }) => ({ size: head.size, root: bytes(head.root) }));
    if (!former || !latter) throw new Error('no heads');
    expect(verifyConsistency({ first: former, second: latter, path: path.map(bytes) })).toBe(true);
    const { heads } = (await registrar.get('/api/v1/heads?limit=1')).body;
    expect(heads).toEqual([expect.objectContaining({ number: 1 })]);
    expect((await registrar.get('/api/v1/public-key')).body.pem).toContain('BEGIN PUBLIC KEY');
  });

  it('of a foreign case are unknown; the administrator reads none', async () => {
    const foreign = await (await server.as('handler', 'B1')).get(`${REQUESTS}/2024-1/inclusion-proofs`);
    const nobody = await server.stranger.get('/api/v1/heads');
    const administrator = await server.as('administrator');
    expect([foreign.status, nobody.status]).toEqual([404, 401]);
    expect((await administrator.get(`${REQUESTS}/2024-1/inclusion-proofs`)).status).toBe(403);
    expect((await administrator.get('/api/v1/heads')).status).toBe(200);
  });
});
