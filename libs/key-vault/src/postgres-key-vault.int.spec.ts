import { randomBytes } from 'node:crypto';
import { createTestDatabase } from '@test/database';
import type { TestDatabase } from '@test/database';
import { Client, Pool } from 'pg';
import { migrateKeyVault } from './migrate';
import { PostgresKeyVault } from './postgres-key-vault';

const masterKey = Buffer.alloc(32, 5);
const CREATE = { create: true };
const READ = { create: false };

describe('the key vault in PostgreSQL', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await createTestDatabase();
    const client = new Client(database.config());
    await client.connect();
    await migrateKeyVault(client);
    await migrateKeyVault(client);
    await client.end();
    pool = new Pool(database.config('taizhang_app'));
  });

  afterEach(() => pool.query('with names as (delete from vault.person_key) delete from vault.data_key'));
  afterAll(async () => {
    await pool?.end();
    await database?.drop();
  });

  it('makes a key once and gives it back', async () => {
    const vault = await PostgresKeyVault.open(pool, masterKey);
    expect((await vault.dataKeys(['person-1'], READ)).size).toBe(0);
    const made = await vault.dataKeys(['person-1', 'request-1', 'person-1'], CREATE);
    expect([...made.keys()].toSorted()).toEqual(['person-1', 'request-1']);
    expect(made.get('person-1')).not.toEqual(made.get('request-1'));
    const again = await PostgresKeyVault.open(pool, masterKey);
    expect(await again.dataKeys(['person-1', 'request-1'], READ)).toEqual(made);
  });

  it('gives all writers the same keys when they make them at once', async () => {
    const vault = await PostgresKeyVault.open(pool, masterKey);
    const ids = Array.from({ length: 200 }, (_, index) => `person-${index}`);
    const orders = [ids, ids.toReversed(), ids, ids.toReversed()];
    const [first, ...others] = await Promise.all(orders.map((order) => vault.dataKeys(order, CREATE)));
    for (const other of others) for (const id of ids) expect(other.get(id)).toEqual(first?.get(id));
  });

  it('forgets a key for good; a later one under the same id is another', async () => {
    const vault = await PostgresKeyVault.open(pool, masterKey);
    const before = (await vault.dataKeys(['person-1'], CREATE)).get('person-1');
    await vault.forget('person-1');
    expect((await vault.dataKeys(['person-1'], READ)).size).toBe(0);
    expect((await vault.dataKeys(['person-1'], CREATE)).get('person-1')).not.toEqual(before);
  });

  it('finds a person by name again, under an id by chance, until forgotten', async () => {
    const vault = await PostgresKeyVault.open(pool, masterKey);
    const made = await vault.personKeys(['person-zhang', 'person-li', 'person-zhang']);
    expect([...made.keys()].toSorted()).toEqual(['person-li', 'person-zhang']);
    const { id = '' } = made.get('person-zhang') ?? {};
    expect(id).toMatch(/^person-[0-9a-f-]{36}$/);
    expect(await vault.dataKeys([id], READ)).toEqual(new Map([[id, made.get('person-zhang')?.key]]));
    const again = await PostgresKeyVault.open(pool, masterKey);
    expect(await again.personKeys(['person-zhang', 'person-li'])).toEqual(made);
    await vault.forget(id);
    const names = await pool.query('select name from vault.person_key');
    expect(names.rows).toEqual([{ name: 'person-li' }]);
    expect((await vault.personKeys(['person-zhang'])).get('person-zhang')?.id).not.toBe(id);
  });

  it('gives all writers the same ids when they meet a person at once', async () => {
    const vault = await PostgresKeyVault.open(pool, masterKey);
    const names = Array.from({ length: 50 }, (_, index) => `person-${index}`);
    const orders = [names, names.toReversed(), names, names.toReversed()];
    const [first, ...others] = await Promise.all(orders.map((order) => vault.personKeys(order)));
    for (const other of others) for (const name of names) expect(other.get(name)).toEqual(first?.get(name));
  });

  it('keeps keys only wrapped, each bound to its id', async () => {
    const vault = await PostgresKeyVault.open(pool, masterKey);
    const [key] = (await vault.dataKeys(['person-1'], CREATE)).values();
    const { rows } = await pool.query<{ wrapped: Buffer }>('select wrapped from vault.data_key');
    expect(rows[0]?.wrapped.includes(key ?? '-')).toBe(false);
    await pool.query(
      `insert into vault.data_key (id, wrapped) select 'person-2', wrapped from vault.data_key`,
    );
    await expect(vault.dataKeys(['person-2'], READ)).rejects.toMatchObject({ code: 'WrongMasterKey' });
  });

  it('says at once that the master key is not the one of this database', async () => {
    const vault = await PostgresKeyVault.open(pool, masterKey);
    await vault.dataKeys(['person-1'], CREATE);
    await expect(PostgresKeyVault.open(pool, randomBytes(32))).rejects.toMatchObject({
      code: 'WrongMasterKey',
    });
  });

  it('makes fingerprints that depend on the master key alone', async () => {
    const [one, same] = [
      await PostgresKeyVault.open(pool, masterKey),
      await PostgresKeyVault.open(pool, masterKey),
    ];
    const other = await PostgresKeyVault.open(pool, randomBytes(32));
    expect(one.fingerprint('张三丰')).toMatch(/^[0-9a-f]{32}$/);
    expect(same.fingerprint('张三丰')).toBe(one.fingerprint('张三丰'));
    expect(other.fingerprint('张三丰')).not.toBe(one.fingerprint('张三丰'));
  });

  it('lets the program neither change a key nor touch the table', async () => {
    for (const sql of [
      'update vault.data_key set id = id',
      'truncate vault.data_key',
      'update vault.person_key set name = name',
      'drop table vault.data_key',
    ]) {
      await expect(pool.query(sql)).rejects.toThrow(/permission denied|must be owner/);
    }
  });
});
