import { Client } from 'pg';
import { createTestDatabase } from './database';

describe('a test database', () => {
  it('is empty, UTF-8, in byte order, and gone after it was dropped', async () => {
    const database = await createTestDatabase();
    const client = new Client(database.config());
    await client.connect();
    const { rows } = await client.query(
      `SELECT pg_encoding_to_char(encoding) AS encoding, datcollate, datctype FROM pg_database WHERE datname = $1`,
      [database.name],
    );
    await client.end();
    expect(rows).toEqual([{ encoding: 'UTF8', datcollate: 'C', datctype: 'C' }]);
    await database.drop();
    await expect(new Client(database.config()).connect()).rejects.toThrow(/does not exist/);
  });

  it('is not seen by its neighbour', async () => {
    const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    expect(one.name).not.toBe(other.name);
    await Promise.all([one.drop(), other.drop()]);
  });
});
