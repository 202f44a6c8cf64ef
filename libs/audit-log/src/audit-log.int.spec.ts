import { createTestDatabase } from '@test/database';
import type { TestDatabase } from '@test/database';
import { Client, Pool } from 'pg';
import type { AuditQuestion } from './audit-log';
import { looked } from './audit-log.fixture';
import { migrateAuditLog } from './migrate';
import { PostgresAuditLog } from './postgres-audit-log';

async function opened() {
  const database: TestDatabase = await createTestDatabase();
  const owner = new Client(database.config());
  await owner.connect();
  await migrateAuditLog(owner);
  await migrateAuditLog(owner);
  const pool = new Pool(database.config('taizhang_app'));
  const close = async () => {
    await pool.end();
    await owner.end();
    await database.drop();
  };
  return { log: new PostgresAuditLog(pool), pool, owner, close };
}

describe('the log of who saw what 查阅留痕', () => {
  let place: Awaited<ReturnType<typeof opened>>;
  const asked = async (question: Partial<AuditQuestion>) => {
    const found = await place.log.search({ agencies: ['A1'], limit: 10, ...question });
    return found.map(({ id }) => id);
  };

  beforeAll(async () => {
    place = await opened();
    const { log } = place;
    await log.note(looked());
    await log.noteBefore(
      looked({
        operation: 'case.unmask',
        account: 'bert',
        details: { fields: ['applicant.idNumber'], n: 1 },
      }),
    );
    await log.note(looked({ request: 'K2' }));
    await log.note(looked({ agency: 'B1', account: 'carl', outcome: 'unknown' }));
    await log.note(looked({ agency: 'B1', account: 'carl', agencyOfCase: 'B1' }));
    await log.note(looked({ account: null, agency: null, operation: 'session.refuse', agencyOfCase: null }));
  });
  afterAll(() => place.close());

  it('tells who looked at an identity number, and what an account saw', async () => {
    expect(await asked({ agencyOfCase: 'A1', request: 'K1', operation: 'case.unmask' })).toEqual([2]);
    expect(await asked({ account: 'anna' })).toEqual([3, 1]);
    expect(await asked({ outcome: 'unknown' })).toEqual([4]);
  });

  it('shows an agency what its people did and what others tried with its cases, newest first', async () => {
    expect(await asked({})).toEqual([4, 3, 2, 1]);
    expect(await asked({ agencies: ['A1', 'B1'] })).toEqual([5, 4, 3, 2, 1]);
    expect(await asked({ agencies: [] })).toEqual([]);
  });

  it('goes page by page, and between two instants', async () => {
    expect(await asked({ limit: 2 })).toEqual([4, 3]);
    expect(await asked({ limit: 2, before: 3 })).toEqual([2, 1]);
    const [newest] = await place.log.search({ agencies: ['A1'], limit: 1 });
    expect(await asked({ from: newest?.at, to: newest?.at })).toContain(4);
    expect(await asked({ to: '2020-01-01T00:00:00.000Z' })).toEqual([]);
  });

  it('gives an entry back as it was noted, with the hash of the one before', async () => {
    const [entry] = await place.log.search({ agencies: ['A1'], operation: 'case.unmask', limit: 1 });
    expect(entry).toMatchObject({ id: 2, account: 'bert', request: 'K1', ip: '127.0.0.1' });
    expect(entry?.details).toEqual({ fields: ['applicant.idNumber'], n: 1 });
    expect(entry?.previous).toMatch(/^(?!0{64})[0-9a-f]{64}$/);
  });

  it('has a chain that holds to its head', async () => {
    const head = await place.log.head();
    expect(head.id).toBe(6);
    expect(await place.log.verify()).toEqual({ ...head, fault: null });
  });

  it('is not stopped by half a character in an address', async () => {
    await place.log.noteBefore(looked({ request: 'K\u0000\ud800', agencyOfCase: 'A9' }));
    expect(await place.log.verify()).toMatchObject({ id: 7, fault: null });
  });
});

describe('the table of entries', () => {
  it('cannot be changed by anyone, and what a superuser does all the same shows', async () => {
    const { log, pool, owner, close } = await opened();
    for (const request of ['K1', 'K2', 'K3', 'K4']) await log.noteBefore(looked({ request }));
    for (const sql of [
      `update audit.entry set account = 'nobody'`,
      'delete from audit.entry',
      'truncate audit.entry',
    ]) {
      await expect(pool.query(sql)).rejects.toThrow(/permission denied|refused/);
      await expect(owner.query(sql)).rejects.toThrow('who saw what stays');
    }
    await owner.query('alter table audit.entry disable trigger all');
    await owner.query('delete from audit.entry where id = 4');
    expect(await log.verify()).toMatchObject({ fault: { id: 4, kind: 'cut' } });
    await owner.query(`update audit.entry set account = 'nobody' where id = 2`);
    expect(await log.verify()).toMatchObject({ fault: { id: 2, kind: 'changed' } });
    await owner.query('delete from audit.entry where id = 1');
    expect(await log.verify()).toMatchObject({ fault: { id: 1, kind: 'missing' } });
    await close();
  });

  it('is written by several processes without a gap', async () => {
    const { log, pool, close } = await opened();
    const other = new PostgresAuditLog(pool);
    const all = Array.from({ length: 200 }, (_, n) =>
      (n % 2 ? log : other).note(looked({ request: `K${n}` })),
    );
    await Promise.all(all);
    await Promise.all([log.close(), other.close()]);
    expect(await log.verify()).toMatchObject({ id: 200, fault: null });
    await close();
  });
});
