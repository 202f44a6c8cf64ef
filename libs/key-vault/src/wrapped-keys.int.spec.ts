import { createTestDatabase } from '@test/database';
import type { TestDatabase } from '@test/database';
import { Client, Pool } from 'pg';
import { migrateKeyVault } from './migrate';
import { PostgresKeyVault } from './postgres-key-vault';
import { keyOpener, putWrappedKeys, wrappedKeys } from './wrapped-keys';
import type { WrappedKey } from './wrapped-keys';

const masterKey = Buffer.alloc(32, 5);
const READ = { create: false };
/** More than one page of them. */
const IDS = Array.from({ length: 2_345 }, (_, index) => `person-${index}`);

interface Place {
  readonly database: TestDatabase;
  readonly owner: Client;
  readonly pool: Pool;
}

async function openPlace(): Promise<Place> {
  const database = await createTestDatabase();
  const owner = new Client(database.config());
  await owner.connect();
  await migrateKeyVault(owner);
  return { database, owner, pool: new Pool(database.config('taizhang_app')) };
}

async function closePlace({ database, owner, pool }: Place): Promise<void> {
  await pool.end();
  await owner.end();
  await database.drop();
}

async function allOf(pool: Pool): Promise<readonly WrappedKey[]> {
  const all: WrappedKey[] = [];
  for await (const some of wrappedKeys(pool)) all.push(...some);
  return all;
}

describe('wrapped data keys', () => {
  let [from, to]: Place[] = [];
  const places = () => {
    if (!from || !to) throw new Error('no databases');
    return { from, to };
  };

  beforeAll(async () => {
    [from, to] = [await openPlace(), await openPlace()];
  });
  afterAll(async () => {
    for (const place of [from, to]) if (place) await closePlace(place);
  });

  it('open the same texts in another database, under the same master key', async () => {
    const { from, to } = places();
    const made = await (await PostgresKeyVault.open(from.pool, masterKey)).dataKeys(IDS, { create: true });
    const copied = await allOf(from.pool);
    expect(copied.map(({ id }) => id)).toEqual(IDS.toSorted());
    await putWrappedKeys(to.owner, copied);
    await putWrappedKeys(to.owner, copied);
    const vault = await PostgresKeyVault.open(to.pool, masterKey);
    expect(await vault.dataKeys(IDS, READ)).toEqual(made);
  });

  it('bring the names of persons along, so that a person is known again', async () => {
    const { from, to } = places();
    const made = await (await PostgresKeyVault.open(from.pool, masterKey)).personKeys(['person-zhang']);
    const before = await PostgresKeyVault.open(to.pool, masterKey);
    expect(await before.personKeys(['person-zhang'])).not.toEqual(made);
    const copied = await allOf(from.pool);
    expect(copied.filter(({ name }) => name !== undefined)).toHaveLength(1);
    await putWrappedKeys(to.owner, copied);
    expect(await before.personKeys(['person-zhang'])).toEqual(made);
  });

  it('take the place of a key that nothing was recorded with', async () => {
    const { from, to } = places();
    const [first] = await allOf(from.pool);
    if (!first) throw new Error('no keys');
    const vault = await PostgresKeyVault.open(to.pool, masterKey);
    await vault.forget(first.id);
    const other = (await vault.dataKeys([first.id], { create: true })).get(first.id);
    await putWrappedKeys(to.owner, [first]);
    const now = (await vault.dataKeys([first.id], READ)).get(first.id);
    expect(now).not.toEqual(other);
    expect(
      (await (await PostgresKeyVault.open(from.pool, masterKey)).dataKeys([first.id], READ)).get(first.id),
    ).toEqual(now);
  });

  it('are opened by their own master key alone, each under its own id', async () => {
    const [one, two] = await allOf(places().from.pool);
    if (!one || !two) throw new Error('no keys');
    const opens = keyOpener(masterKey);
    expect([opens(one), opens(two)]).toEqual([true, true]);
    expect(opens({ ...one, id: two.id })).toBe(false);
    expect(opens({ ...one, wrapped: one.wrapped.subarray(1) })).toBe(false);
    expect(keyOpener(Buffer.alloc(32, 6))(one)).toBe(false);
  });

  it('are put in place by the owner, not by the program', async () => {
    const { pool } = places().to;
    const key = { id: 'person-0', wrapped: Buffer.of(1, 2, 3) };
    const client = await pool.connect();
    await expect(putWrappedKeys(client, [key])).rejects.toThrow(/permission denied/);
    client.release();
  });
});
