import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { QueryBus } from '@nestjs/cqrs';
import { localDate } from '@taizhang/deadlines';
import { received } from '@test/acts';
import { openStaffServer } from '@test/staff';
import type { StaffClient, StaffServer } from '@test/staff';
import { AskVerification, verifyBundle } from '@taizhang/wiring';

const REQUESTS = '/api/v1/agencies/A1/requests';
const PDF = Buffer.from('%PDF-1.7\n来信信封的扫描件');
const FILE = 'Content-Disposition: form-data; name="file"; filename="a.txt"';
const FIELD = 'Content-Disposition: form-data; name="kind"';
const DESCRIBED = { kind: 'envelope', title: '来信信封', attachedOn: '2024-05-07', pages: '2' };

describe('the documents of a case over HTTP', () => {
  let server: StaffServer;
  let blobs: string;
  beforeAll(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-papers-'));
    blobs = path.join(folder, 'blobs');
    const env = { TAIZHANG_BLOBS: blobs, TAIZHANG_DOCUMENT_MB: '1' };
    server = await openStaffServer({ today: localDate('2024-06-03'), env });
  });
  afterAll(async () => {
    await server.close();
    rmSync(path.dirname(blobs), { recursive: true, force: true });
  });

  async function opened() {
    const registrar = await server.as('registrar');
    const application = {
      submittedOn: '2024-05-06',
      channel: 'inPerson',
      applicant: { category: 'naturalPerson', name: '张三丰' },
      items: ['甲项'],
    };
    const { body } = await registrar.post(REQUESTS, application);
    const request = `${REQUESTS}/${body.request}`;
    await registrar.post(`${request}/acts`, received('2024-05-06'));
    return { registrar, request, documents: `${request}/documents` };
  }

  const files = () =>
    readdirSync(blobs, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name));

  async function upload(
    who: StaffClient,
    url: string,
    { fields = DESCRIBED, bytes = PDF, name = '信封.pdf', key }: Upload = {},
  ) {
    const form = formOf(fields, { bytes, name });
    const headers = {
      ...{ cookie: who.cookie, 'x-csrf-token': who.csrfToken, 'content-type': form.type },
      ...(key ? { 'idempotency-key': key } : {}),
    };
    const sent = await server.app.inject({ method: 'POST', url, headers, payload: form.payload });
    return { status: sent.statusCode, body: sent.json() };
  }

  it('come in, are listed, and go out as they were', async () => {
    const { registrar, documents } = await opened();
    const { status, body } = await upload(registrar, documents);
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { version: 3, document: expect.any(String) },
    });
    expect((await registrar.get(documents)).body.documents).toMatchObject([
      { document: body.document, kind: 'envelope', title: '来信信封', pages: 2, bytes: PDF.length },
    ]);
    const fetched = await registrar.get(`${documents}/${body.document}`);
    expect(fetched.bytes.equals(PDF)).toBe(true);
    expect(fetched.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('来信信封.pdf')}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
    });
  });

  it('are found through their own case only', async () => {
    const [mine, other] = [await opened(), await opened()];
    const { body } = await upload(mine.registrar, mine.documents);
    const { registrar } = other;
    expect(await registrar.get(`${other.documents}/${body.document}`)).toMatchObject({
      status: 404,
      body: { code: 'NoSuchDocument' },
    });
    const aside = { setAsideOn: '2024-05-08', reason: '误附' };
    expect(await registrar.post(`${other.documents}/${body.document}/set-aside`, aside)).toMatchObject({
      status: 422,
      body: { code: 'NoSuchDocument' },
    });
    const foreign = await server.as('registrar', 'B1');
    expect((await foreign.get(`${mine.documents}/${body.document}`)).status).toBe(404);
    expect((await upload(foreign, mine.documents)).status).toBe(404);
    expect((await (await server.as('auditor')).get(mine.documents)).status).toBe(403);
  });

  it('are set aside with a reason and stay in the record', async () => {
    const { registrar, documents } = await opened();
    const { body } = await upload(registrar, documents);
    const aside = { setAsideOn: '2024-05-08', reason: '误附' };
    expect((await registrar.post(`${documents}/${body.document}/set-aside`, aside)).status).toBe(201);
    expect((await registrar.get(documents)).body.documents).toMatchObject([
      { setAside: { on: '2024-05-08', reason: '误附' } },
    ]);
  });

  it('leave nothing where they are refused', async () => {
    const { registrar, documents } = await opened();
    const before = files();
    const refused: readonly (readonly [Upload, number, string])[] = [
      [{ fields: { ...DESCRIBED, attachedOn: '2024-06-04' } }, 422, 'LegalDayInFuture'],
      [{ fields: { ...DESCRIBED, kind: 'nonsense' } }, 400, 'Invalid'],
      [{ bytes: Buffer.concat([PDF, Buffer.alloc(1024 * 1024)]) }, 422, 'TooLarge'],
      [{ bytes: Buffer.from('<html><script>1</script></html>'), name: 'a.txt' }, 422, 'ActiveContent'],
      [{ name: '信封.png' }, 422, 'NameDisagrees'],
      [{ bytes: Buffer.alloc(0) }, 422, 'Empty'],
    ];
    for (const [sent, status, code] of refused) {
      expect(await upload(registrar, documents, sent)).toMatchObject({ status, body: { code } });
    }
    expect((await registrar.post(documents, DESCRIBED)).status).toBe(400);
    expect((await upload(registrar, `${REQUESTS}/nowhere/documents`)).status).toBe(404);
    expect(files()).toEqual(before);
    expect((await registrar.get(documents)).body.documents).toEqual([]);
  });

  it('that are refused in the middle leave the connection to the next', async () => {
    const { registrar, documents } = await opened();
    await server.app.listen(0, '127.0.0.1');
    const address = `${await server.app.getUrl()}${documents}`;
    const headers = { cookie: registrar.cookie, 'x-csrf-token': registrar.csrfToken };
    const statuses: number[] = [];
    for (const bytes of [40_000_000, 1_000]) {
      const body = new FormData();
      body.set('file', new Blob([PDF, Buffer.alloc(bytes)]), '信封.pdf');
      for (const [field, value] of Object.entries(DESCRIBED)) body.set(field, value);
      const answer = await fetch(address, { method: 'POST', body, headers });
      await answer.arrayBuffer();
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([422, 201]);
  });

  it.each([
    ['breaks off in its file', `--x\r\n${FILE}\r\n\r\n申请`],
    ['breaks off behind its file', `--x\r\n${FILE}\r\n\r\n申请\r\n--x\r\nContent-Dis`],
    ['breaks off before its file', `--x\r\n${FIELD}\r\n\r\nen`],
    ['says JSON where there is none', `--x\r\n${FIELD}\r\nContent-Type: application/json\r\n\r\n{\r\n--x--`],
    ['has no beginning', 'nothing of the kind'],
    ['names no boundary', '', 'multipart/form-data'],
  ])(
    'are asked for again where the form %s',
    async (_, payload, type = 'multipart/form-data; boundary=x') => {
      const { registrar, documents } = await opened();
      const { cookie, csrfToken } = registrar;
      const headers = { cookie, 'x-csrf-token': csrfToken, 'content-type': type };
      const before = files();
      for (const url of [documents, '/api/v1/agencies/A1/imports']) {
        const answer = await server.app.inject({ method: 'POST', url, headers, payload });
        expect([answer.statusCode, answer.json().code]).toEqual([400, 'FormUnreadable']);
      }
      expect(files()).toEqual(before);
    },
  );

  it('come in once for one Idempotency-Key', async () => {
    const { registrar, documents } = await opened();
    const first = await upload(registrar, documents, { key: 'k1' });
    const before = files();
    expect(await upload(registrar, documents, { key: 'k1' })).toMatchObject({
      status: 201,
      body: { document: first.body.document, version: 3 },
    });
    const other = { key: 'k1', bytes: Buffer.concat([PDF, Buffer.from('x')]) };
    expect(await upload(registrar, documents, other)).toMatchObject({
      status: 422,
      body: { code: 'OtherFileUnderKey' },
    });
    expect(files()).toEqual(before);
  });

  it('are missed by the verification of the whole when one of them is gone or was changed', async () => {
    const { registrar, documents } = await opened();
    const { body } = await upload(registrar, documents);
    const paperCheck = async () => {
      const { checks } = await server.app.get(QueryBus).execute(new AskVerification());
      return checks.find(({ name }) => name === '材料');
    };
    expect(await paperCheck()).toMatchObject({ ok: true });
    const [file = ''] = files().filter((one) => one.includes(body.document));
    const bytes = readFileSync(file);
    // The mark that tells keys apart: it would make the file look erased.
    bytes.writeUInt8(bytes.readUInt8(26) ^ 1, 26);
    writeFileSync(file, bytes);
    expect(await paperCheck()).toMatchObject({ ok: false, detail: expect.stringContaining('已被改动') });
    rmSync(file);
    expect(await paperCheck()).toMatchObject({ ok: false, detail: expect.stringContaining('不在了') });
    expect(await registrar.get(`${documents}/${body.document}`)).toMatchObject({
      status: 410,
      body: { code: 'DocumentMissing' },
    });
  });

  it('are handed over as an evidence bundle that verifies on its own', async () => {
    const { registrar, request, documents } = await opened();
    await upload(registrar, documents);
    const legal = await server.as('legal');
    const answer = await legal.post(`${request}/evidence-bundles`);
    expect(answer.headers).toMatchObject({ 'content-type': 'application/zip' });
    const file = path.join(path.dirname(blobs), 'evidence.zip');
    writeFileSync(file, answer.bytes);
    const checked = await verifyBundle({ file, keyFile: null, anchorsFile: null });
    expect(checked).toMatchObject({ ok: true, agency: 'A1', papers: 3, proofs: { proven: 3 } });
    const before = await legal.post(`${request}/evidence-bundles?asKnownAt=2020-01-01T00:00:00Z`);
    expect(before).toMatchObject({ status: 404, body: { code: 'UnknownCase' } });
    expect((await (await server.as('auditor')).post(`${request}/evidence-bundles`)).status).toBe(403);
  });
});

interface Upload {
  readonly fields?: Readonly<Record<string, string>>;
  readonly bytes?: Buffer;
  readonly name?: string;
  readonly key?: string;
}

/** A form as a browser sends it: the file first, then what is said of it. */
function formOf(fields: Readonly<Record<string, string>>, { bytes, name }: { bytes: Buffer; name: string }) {
  const boundary = '----taizhang-form';
  const head = `Content-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream`;
  const said = Object.entries(fields).map(
    ([field, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  );
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    payload: Buffer.concat([
      Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`),
      bytes,
      Buffer.from(`\r\n${said.join('')}--${boundary}--\r\n`),
    ]),
  };
}
