import { createHash } from 'node:crypto';
import { localDate } from '@taizhang/deadlines';
import { correctionNotice, received } from '@test/acts';
import { letterSettings } from '@test/letter-settings';
import { openStaffServer } from '@test/staff';
import type { StaffServer } from '@test/staff';

const AGENCY = '/api/v1/agencies/A1';
const application = {
  submittedOn: '2024-05-06',
  channel: 'inPerson',
  applicant: { category: 'naturalPerson', name: '张某某' },
  items: ['甲项'],
};
const settings = letterSettings('2024-01-02');
const KEYED = { 'idempotency-key': 'letter-1' };

describe('letters over HTTP', () => {
  let server: StaffServer;
  let request: string;
  beforeAll(async () => {
    server = await openStaffServer({ today: localDate('2024-06-03') });
    const registrar = await server.as('registrar');
    const { body } = await registrar.post(`${AGENCY}/requests`, application);
    request = `${AGENCY}/requests/${body.request}`;
    await registrar.post(`${request}/acts`, received('2024-05-06'));
    const handler = await server.as('handler');
    await handler.post(`${request}/acts`, correctionNotice('2024-05-10', '2024-05-24'));
  });
  afterAll(() => server?.close());

  /** Who is on record to have looked at a draft. */
  async function unmaskings(): Promise<readonly unknown[]> {
    const auditor = await server.as('auditor');
    return (await auditor.get(`${AGENCY}/audit-entries?operation=case.unmask`)).body.entries;
  }

  it('says which letters fit and why the others do not', async () => {
    const { body } = await (await server.as('handler')).get(`${request}/letters/kinds`);
    const of = (kind: string) => body.kinds.find((one: { kind: string }) => one.kind === kind);
    expect(of('correctionNotice')).toEqual({ kind: 'correctionNotice', fits: true, reason: null });
    expect(of('feeNotice')).toMatchObject({ fits: false, reason: { code: 'NoFeeNotice' } });
  });

  it('takes settings and wordings from those who may, and refuses a wording with its line', async () => {
    const handler = await server.as('handler');
    const head = await server.as('head');
    const url = `${AGENCY}/letter-settings`;
    expect((await handler.call('PUT', url, { body: settings })).status).toBe(403);
    expect(await head.call('PUT', url, { body: settings })).toMatchObject({
      status: 200,
      body: { version: 1 },
    });
    expect((await handler.get(url)).body).toEqual({
      version: 1,
      settings: { act: 'LetterSettingsAdopted', ...settings },
    });
    const template = `${AGENCY}/letter-templates/correctionNotice`;
    const wrong = { adoptedOn: '2024-02-02', template: '好\n{{points}}\n{{oops}}' };
    expect(await head.call('PUT', template, { body: wrong })).toMatchObject({
      status: 422,
      body: { refused: [{ code: 'UnknownPlaceholder', message: '第3行：没有“{{oops}}”这个占位。' }] },
    });
    const right = { adoptedOn: '2024-02-02', template: '请补正：\n{{points}}\n{{correctBy}}前提交。' };
    expect((await head.call('PUT', template, { body: right })).status).toBe(200);
  });

  it('prints nothing for an agency without a name', async () => {
    const wish = { kind: 'correctionNotice', format: 'pdf' };
    expect(await (await server.as('handler')).post(`${request}/letters/preview`, wish)).toMatchObject({
      status: 422,
      body: { code: 'AgencyUnnamed' },
    });
    expect(await unmaskings()).toEqual([]);
  });

  it('prints a draft, issues once for one Idempotency-Key, and hands out the kept bytes alone', async () => {
    const named = { body: { name: '某某局', from: '2019-01-01' } };
    await (await server.as('administrator')).call('PUT', `${AGENCY}/name`, named);
    const handler = await server.as('handler');
    const wish = { kind: 'correctionNotice' };
    const draft = await handler.post(`${request}/letters/preview`, { ...wish, format: 'pdf' });
    expect(draft.bytes.subarray(0, 4).toString()).toBe('%PDF');
    expect(await unmaskings()).toMatchObject([{ account: handler.account, outcome: 'allowed' }]);
    const url = `${request}/letters`;
    const first = await handler.post(url, { ...wish, letter: 'L1' }, KEYED);
    expect(first).toMatchObject({ status: 201, body: { documentNumber: '某公告〔2024〕1号' } });
    expect((await handler.post(url, { ...wish, letter: 'L1' }, KEYED)).body).toEqual(first.body);
    const file = await handler.get(`${url}/L1/docx`);
    expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(first.body.documents[0].sha256);
    expect((await handler.get(url)).body.letters).toMatchObject([{ letter: 'L1', settings: 1, template: 2 }]);
    expect((await handler.get(`${url}/L2/docx`)).status).toBe(404);
    expect((await (await server.as('handler', 'B1')).get(`${url}/L1/docx`)).status).toBe(404);
    const unissued = await handler.get(`${AGENCY}/letter-numbers/unissued?year=2024`);
    expect(unissued.body).toEqual({ numbers: [] });
  });
});
