import { copyFileSync, createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkLog } from '@taizhang/backup';
import { contentHash } from '@taizhang/case-handling';
import type { StoredEvent } from '@taizhang/event-store';
import { createTestDatabase } from '@test/database';
import type { TestDatabase } from '@test/database';
import { Client } from 'pg';
import { z } from 'zod';
import {
  AskHistoryCheck,
  AskPublicKey,
  checkExportedHistory,
  ExportLog,
  ImportLedger,
  openOffice,
  SealHistory,
} from '../index';
import type { HistoryChecked, Office } from '../index';
import { exportWith, rewriteLog, TAMPERINGS } from './tamperings.fixture';

const eventLine = z.custom<StoredEvent>(
  (value) => typeof value === 'object' && value !== null && 'ordinal' in value,
);

function eventsIn(text: string): readonly StoredEvent[] {
  const lines = text.split('\n').filter((line) => line.includes('"ordinal"'));
  return lines.map((line) => eventLine.parse(JSON.parse(line)));
}

describe('a history that was tampered with', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-tampering-'));
  const at = (name: string) => path.join(folder, name);
  const anchors = at('heads.ndjson');
  const publicKey = at('public.pem');
  let database: TestDatabase;
  let superuser: Client;
  let office: Office;
  let honest: string;
  let events: readonly StoredEvent[];
  let exports = 0;

  const exported = async () => {
    const to = at(`export-${(exports += 1)}.ndjson`);
    await office.order(new ExportLog({ to, after: 0 }));
    return to;
  };
  const check = (log: string, by = anchors) => checkExportedHistory({ anchors: by, publicKey, log });
  const checkText = (text: string, by?: string) => {
    writeFileSync(at('copy.ndjson'), text);
    return check(at('copy.ndjson'), by);
  };
  const whole = (size: number) => expect.objectContaining({ detail: `第 1 至 ${size} 条都与锚定时一致` });

  beforeAll(async () => {
    database = await createTestDatabase();
    office = await openOffice({
      DATABASE_URL: database.url,
      TAIZHANG_DATA: at('data'),
      TAIZHANG_KEYS: at('keys'),
      TAIZHANG_BLOBS: at('blobs'),
      TAIZHANG_ANCHORS: anchors,
    });
    superuser = new Client(database.config());
    await superuser.connect();
    const file = path.resolve('docs', 'first-ledger.ndjson');
    const plain = { keepGoodIn: null, rectifyBecause: null, recordedBy: 'cli:test' };
    await office.order(new ImportLedger({ file, ...plain }));
    await office.order(new SealHistory());
    writeFileSync(publicKey, (await office.ask(new AskPublicKey())).pem);
    honest = readFileSync(await exported(), 'utf8');
    events = eventsIn(honest);
  });
  afterAll(async () => {
    await superuser?.end();
    await office?.close();
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is told from an honest one, on an export alone and in the store', async () => {
    const offline = await checkText(honest);
    expect(offline).toMatchObject({ ok: true, tampering: null });
    expect(offline.checks).toContainEqual(whole(20));
    const live = await office.ask(new AskHistoryCheck({ anchors, publicKey }));
    expect(live).toMatchObject({ ok: true, tampering: null });
    expect(live.checks).toContainEqual(whole(20));
  });

  const expectFound = (checked: HistoryChecked, tampering: (typeof TAMPERINGS)[number]) => {
    const { kind, words } = tampering;
    expect(checked).toMatchObject({ ok: false, tampering: { kind, ordinal: tampering.ordinal(events) } });
    expect(checked.tampering?.message).toMatch(words);
  };

  it.each(TAMPERINGS)('$name in an export is found at the first bad event', async (tampering) => {
    expectFound(await checkText(exportWith(honest, tampering.done(events))), tampering);
  });

  it.each(TAMPERINGS)(
    '$name in the database by a superuser is found at the first bad event',
    async (tampering) => {
      try {
        await rewriteLog(superuser, tampering.done(events));
        // It holds together in itself: without the anchors its order, times and content hashes show nothing.
        const copy = await exported();
        expect(
          await checkLog(
            () => createReadStream(copy),
            () => true,
          ),
        ).toMatchObject({ ok: true });
        const lines = eventsIn(readFileSync(copy, 'utf8'));
        expect(lines.filter((event) => event.meta.contentHash !== contentHash(event))).toEqual([]);
        expectFound(await check(copy), tampering);
        expectFound(await office.ask(new AskHistoryCheck({ anchors, publicKey })), tampering);
      } finally {
        await rewriteLog(superuser, events);
      }
    },
  );

  it('is told from the log of another installation', async () => {
    const other = events.map((event) => ({ ...event, recordedAt: '2020-01-01T00:00:00.000Z' }));
    const checked = await checkText(exportWith(honest, other));
    expect(checked).toMatchObject({ ok: false, tampering: { kind: 'changed', ordinal: 1 } });
    expect(checked.tampering?.message).toContain('另一个登记簿');
  });

  it('says which events an increment leaves out', async () => {
    const to = at('increment.ndjson');
    await office.order(new ExportLog({ to, after: 15 }));
    const said = '第 16 至 20 条都与锚定时一致；这份是增量，不含第 1 至 15 条，那些没有核对';
    expect((await check(to)).checks).toContainEqual(expect.objectContaining({ ok: true, detail: said }));
  });

  it('by careless hands is found too: a hole, a damaged line, an end that does not fit', async () => {
    const without = honest.replace(/^.*"ordinal":4,.*\n/m, '');
    expect(await checkText(without)).toMatchObject({ ok: false, tampering: { kind: 'deleted', ordinal: 4 } });
    const damaged = honest.replace(/^.*"ordinal":4,.*$/m, '{"broken');
    expect(await checkText(damaged)).toMatchObject({ ok: false, tampering: { kind: 'changed', ordinal: 4 } });
    const cut = honest.split('\n').slice(0, -4).join('\n');
    expect(await checkText(cut)).toMatchObject({ ok: false, tampering: { kind: 'cut' } });
    const end = honest.replace(/"sha256":"../, '"sha256":"00');
    expect(await checkText(end)).toMatchObject({ ok: false, tampering: null });
    expect(await checkText('{"format":"other"}\n')).toMatchObject({ ok: false, tampering: null });
    try {
      await superuser.query(`alter table event_store.event disable trigger all;
        delete from event_store.event where ordinal = 4`);
      const live = await office.ask(new AskHistoryCheck({ anchors, publicKey }));
      expect(live).toMatchObject({ ok: false, tampering: { kind: 'deleted', ordinal: 4 } });
    } finally {
      await rewriteLog(superuser, events);
    }
  });

  it('behind an old head is found before that head, and cannot be found after it', async () => {
    const old = at('old-heads.ndjson');
    copyFileSync(anchors, old);
    const more = at('more.ndjson');
    const act = { agency: 'A1', request: '2024-9', act: 'ApplicationSubmitted', submittedOn: '2024-03-01' };
    const applicant = { category: 'naturalPerson' };
    writeFileSync(more, `${JSON.stringify({ ...act, channel: 'internet', applicant, items: ['甲'] })}\n`);
    const plain = { keepGoodIn: null, rectifyBecause: null, recordedBy: 'cli:test' };
    await office.order(new ImportLedger({ file: more, ...plain }));
    const { head } = await office.order(new SealHistory());
    const size = head?.head.size ?? 0;
    const longer = readFileSync(await exported(), 'utf8');
    expect((await checkText(longer)).checks).toContainEqual(whole(size));
    expect((await checkText(longer, old)).checks).toContainEqual(
      expect.objectContaining({
        detail: expect.stringContaining(`此后的 ${size - 20} 条还没有锚定，无从核对`),
      }),
    );
    const all = eventsIn(longer);
    const cutTo = (last: number) => exportWith(longer, all.slice(0, last));
    expect(await checkText(cutTo(15), old)).toMatchObject({ tampering: { kind: 'cut', ordinal: 16 } });
    expect(await checkText(cutTo(20), old)).toMatchObject({ ok: true });
    expect(await checkText(cutTo(20))).toMatchObject({ ok: false, tampering: { kind: 'cut', ordinal: 21 } });
  });
});
