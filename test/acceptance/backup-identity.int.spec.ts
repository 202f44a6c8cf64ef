import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lastDayOf, localDate } from '@taizhang/deadlines';
import { sampleLedger } from '@taizhang/sample-ledger';
import {
  AskHistory,
  AskReport,
  AskVerification,
  ExportLog,
  ImportLedger,
  ImportLog,
  openOffice,
  RecordAct,
  startEmbeddedPostgres,
} from '@taizhang/wiring';
import type { Office } from '@taizhang/wiring';
import { Client } from 'pg';
import { everythingAsked } from '../orders/everything-asked';
import { temporaryDataFolder } from '../support/data-folder';
import { ROOT } from '../support/test-run';
import { hardCasesIn } from './hard-case';
import { rightReports } from './published-reports';

const TODAY = localDate('2026-12-31');
const SEED = process.env['TAIZHANG_SEED'] ?? 'backup';
const PUBLISHED = 'pingtan-2019';
const ASKED = ['HC01', 'HC38A', 'HC48', PUBLISHED];

const rectification = JSON.stringify({
  agency: 'HC01',
  request: 'K1',
  act: 'RecordRectified',
  rectifies: 'ReceiptFixed',
  set: { receivedOn: '2021-12-31' },
  reason: '签收日期抄错',
});

/** Every hard case and a year as it was published: transfers, disputes, table two, a rectification. */
function ledger(): readonly string[] {
  const [report] = rightReports().filter(({ id }) => id === PUBLISHED);
  if (!report) throw new RangeError(`${PUBLISHED} is missing.`);
  const made = sampleLedger(report, { agency: PUBLISHED, seed: SEED, today: lastDayOf(report.year + 1) });
  if (!made.ok) throw new RangeError(`${PUBLISHED} was refused.`);
  const cases = hardCasesIn(path.join(ROOT, 'test', 'data', 'cases'));
  const published = made.lines.map((line) => JSON.stringify(line));
  return [...cases.flatMap((one) => one.ledger), ...published, rectification];
}

describe('what is exported and read back 备份与恢复', () => {
  const data = temporaryDataFolder();
  const files = mkdtempSync(path.join(data.parent, 'files-'));
  const file = (name: string) => path.join(files, name);
  const offices: Office[] = [];
  let origin: Office;
  let pushed: unknown;

  /** A data folder of its own under the same master key. */
  const openAnother = async (name: string): Promise<Office> => {
    const env = { TAIZHANG_DATA: path.join(data.path, name), TAIZHANG_KEYS: file('keys') };
    const office = await openOffice(env, { today: () => TODAY });
    offices.push(office);
    return office;
  };
  const bring = (office: Office, name: string) =>
    office.order(
      new ImportLedger({ file: file(name), keepGoodIn: null, rectifyBecause: null, recordedBy: 'cli:test' }),
    );
  /** As another system sends an act, under a key that it keeps. */
  const push = (office: Office, commandId: string) => {
    const line = {
      agency: 'HC01',
      act: 'DocumentIssued',
      kind: 'rules',
      number: commandId,
      issuedOn: '2022-05-20',
    };
    return office.order(new RecordAct({ commandId, by: 'api:portal', line }));
  };
  const exportTo = (office: Office, name: string, after = 0) =>
    office.order(new ExportLog({ to: file(name), after }));
  const restoreFrom = (office: Office, name: string) => office.order(new ImportLog({ file: file(name) }));
  const linesOf = (name: string) => readFileSync(file(name), 'utf8').trimEnd().split('\n');
  const eventLines = (name: string) => linesOf(name).filter((line) => line.includes('"ordinal"'));

  beforeAll(async () => {
    writeFileSync(file('ledger.ndjson'), ledger().join('\n'));
    origin = await openAnother('origin');
    expect(await bring(origin, 'ledger.ndjson')).toMatchObject({ refused: [] });
    pushed = await push(origin, 'sent-before');
    await exportTo(origin, 'night.ndjson');
  });
  afterAll(async () => {
    for (const office of offices) await office.close();
    data.remove();
    rmSync(files, { recursive: true, force: true });
  });

  it('is the same log, byte by byte, and answers everything alike', async () => {
    const restored = await openAnother('restored');
    const answer = await restoreFrom(restored, 'night.ndjson');
    const events = eventLines('night.ndjson').length;
    expect(answer).toMatchObject({ ok: true, stored: events, alreadyThere: 0, last: events, head: events });
    expect(await restored.ask(new AskVerification())).toMatchObject({ ok: true });
    await exportTo(restored, 'again.ndjson');
    expect(linesOf('again.ndjson').slice(1, -1)).toEqual(linesOf('night.ndjson').slice(1, -1));
    for (const agency of ASKED)
      expect(await everythingAsked(restored, agency)).toEqual(await everythingAsked(origin, agency));
  });

  it('knows at every moment what was known then', async () => {
    const restored = await openAnother('restored-then');
    await restoreFrom(restored, 'night.ndjson');
    const question = { agency: 'HC01', request: 'K1' };
    const { acts } = await origin.ask(new AskHistory(question));
    const instants = [...new Set(acts.map(({ recordedAt }) => recordedAt))];
    for (const asKnownAt of instants) {
      const then = new AskHistory({ ...question, asKnownAt });
      expect(await restored.ask(then)).toEqual(await origin.ask(then));
    }
    for (const { ordinal } of acts) {
      const then = new AskReport({ agency: 'HC01', year: 2022, knownAt: ordinal });
      expect(await restored.ask(then)).toEqual(await origin.ask(then));
    }
  });

  it('goes on where it was: the same ledger is there already, an increment follows', async () => {
    const restored = await openAnother('restored-on');
    await restoreFrom(restored, 'night.ndjson');
    expect(await bring(restored, 'ledger.ndjson')).toMatchObject({ stored: 0, refused: [] });
    const { acts } = await restored.ask(new AskHistory({ agency: 'HC01', request: 'K1' }));
    expect(JSON.stringify(acts)).toContain('签收日期抄错');
    writeFileSync(
      file('today.ndjson'),
      '{"agency":"HC01","request":"K9","act":"ApplicationSubmitted","submittedOn":"2026-11-19","channel":"internet","applicant":{"category":"naturalPerson","name":"某甲"},"items":["有关文件"]}',
    );
    const last = eventLines('night.ndjson').length;
    expect(await bring(restored, 'today.ndjson')).toMatchObject({ stored: 1 });
    const { events } = await exportTo(restored, 'day.ndjson', last);
    const third = await openAnother('third');
    const early = await restoreFrom(third, 'day.ndjson');
    expect(early).toMatchObject({ ok: false, fault: { code: 'EarlierCopyNeeded', after: last, head: 0 } });
    await restoreFrom(third, 'night.ndjson');
    const lastAct = { agency: 'HC01', request: 'K9', words: '提交申请' };
    expect(await restoreFrom(third, 'day.ndjson')).toMatchObject({ ok: true, stored: events, lastAct });
    await exportTo(restored, 'all.ndjson');
    await exportTo(third, 'all-again.ndjson');
    expect(linesOf('all-again.ndjson').slice(1, -1)).toEqual(linesOf('all.ndjson').slice(1, -1));
  });

  it('takes what another system sends again for the same, and what was lost for new', async () => {
    const restored = await openAnother('restored-pushed');
    await restoreFrom(restored, 'night.ndjson');
    const last = eventLines('night.ndjson').length;
    expect(pushed).toMatchObject({ status: 'recorded', ordinal: last });
    expect(await push(restored, 'sent-before')).toEqual(pushed);
    expect(await push(restored, 'sent-after')).toMatchObject({ status: 'recorded', ordinal: last + 1 });
  });

  it('keeps in mind an import that was under way, which the same command finishes', async () => {
    const half = Math.floor(eventLines('night.ndjson').length / 2);
    writeFileSync(file('half.ndjson'), cutAt(linesOf('night.ndjson'), half));
    const restored = await openAnother('restored-half');
    expect(await restoreFrom(restored, 'half.ndjson')).toMatchObject({ ok: true, stored: half });
    const report = new AskReport({ agency: PUBLISHED, year: 2019 });
    expect((await restored.ask(report)).unfinishedImport).toContain('导入还没有完成');
    expect(await bring(restored, 'ledger.ndjson')).toMatchObject({ refused: [] });
    expect(await restored.ask(report)).not.toHaveProperty('unfinishedImport');
    await push(restored, 'sent-before');
    for (const agency of ASKED)
      expect(await everythingAsked(restored, agency)).toEqual(await everythingAsked(origin, agency));
    const refused = await restoreFrom(restored, 'night.ndjson');
    expect(refused).toMatchObject({ ok: false, fault: { code: 'AnotherLog', ordinal: half + 1 } });
  });

  it('leaves nothing standing of what was derived from a log that is gone', async () => {
    const first = await openAnother('restored-over');
    await restoreFrom(first, 'night.ndjson');
    expect(await first.ask(new AskVerification())).toMatchObject({ ok: true });
    const half = Math.floor(eventLines('night.ndjson').length / 2);
    writeFileSync(file('half.ndjson'), cutAt(linesOf('night.ndjson'), half));
    await removeLog(path.join(data.path, 'restored-over'));
    const second = await openAnother('restored-over');
    expect(await restoreFrom(second, 'half.ndjson')).toMatchObject({ ok: true, stored: half });
    const { checks } = await second.ask(new AskVerification());
    const views = checks.find(({ name }) => name === '视图');
    expect(views).toMatchObject({ ok: true, detail: `已读到第 ${half} 条` });
  });

  it('stores nothing of a copy in which an id stands twice', async () => {
    const doubled = linesOf('night.ndjson').map((line, index, all) => {
      const id = /"eventId":"[^"]+"/.exec(all[index - 1] ?? '')?.[0];
      return id && line.includes('"ordinal":9,') ? line.replace(/"eventId":"[^"]+"/, id) : line;
    });
    writeFileSync(file('doubled.ndjson'), cutAt(doubled, eventLines('night.ndjson').length));
    const restored = await openAnother('restored-not');
    const answer = await restoreFrom(restored, 'doubled.ndjson');
    expect(answer).toMatchObject({ ok: false, fault: { code: 'NotStorable' } });
    expect(await exportTo(restored, 'none.ndjson')).toMatchObject({ last: 0, keys: 0 });
  });

  it('is of no use without its master key', async () => {
    const env = { TAIZHANG_DATA: path.join(data.path, 'stranger'), TAIZHANG_KEYS: file('other-keys') };
    const stranger = await openOffice(env, { today: () => TODAY });
    offices.push(stranger);
    const answer = await restoreFrom(stranger, 'night.ndjson');
    expect(answer).toMatchObject({ ok: false, message: expect.stringContaining('master.key') });
    await exportTo(stranger, 'nothing.ndjson');
    expect(eventLines('nothing.ndjson')).toEqual([]);
  });
});

/** What only a superuser can do: the log is gone, and what was derived from it stays. */
async function removeLog(dataFolder: string): Promise<void> {
  const server = await startEmbeddedPostgres({ dataFolder });
  const client = new Client(server.connection('postgres', 'taizhang'));
  await client.connect();
  await client.query('drop schema event_store cascade');
  await client.end();
  await server.stop();
}

/** The copy as it would have been written when the log had this last ordinal. */
function cutAt(lines: readonly string[], last: number): string {
  const [header = '', ...others] = lines;
  const changed = header.replace(/"last":\d+/, `"last":${last}`);
  const keys = others.filter((line) => line.startsWith('{"key"'));
  const events = others.filter((line) => line.includes('"ordinal"')).slice(0, last);
  const text = [changed, ...keys, ...events].map((line) => `${line}\n`).join('');
  const sha256 = createHash('sha256').update(text).digest('hex');
  return `${text}${JSON.stringify({ sha256, events: last, keys: keys.length })}\n`;
}
