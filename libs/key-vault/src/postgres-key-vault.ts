import { randomBytes } from 'node:crypto';
import { DATA_KEY_BYTES, fingerprintWith } from '@taizhang/case-handling';
import type { KeyVault } from '@taizhang/case-handling';
import type { Pool } from 'pg';
import { KeyVaultError } from './key-vault-error';
import { purposeKey, unwrap, wrap } from './wrapping';

interface Row {
  readonly id: string;
  readonly wrapped: Buffer;
}

const READ = 'select id, wrapped from vault.data_key where id = any($1)';
/** In the order of ids, so that two writers with the same ids never wait for each other in a circle. */
const INSERT = `
  insert into vault.data_key (id, wrapped)
  select id, wrapped from unnest($1::text[], $2::bytea[]) as made(id, wrapped) order by id
  on conflict (id) do nothing`;

/**
 * Data keys in PostgreSQL, wrapped by the master key. Nothing is kept in memory: a key that one process forgets is
 * gone for all. A forgotten key may stand in the server's WAL and in backups until those are gone too.
 */
export class PostgresKeyVault implements KeyVault {
  private readonly wrappingKey: Buffer;
  private readonly fingerprintKey: Buffer;

  private constructor(
    private readonly pool: Pick<Pool, 'query'>,
    masterKey: Buffer,
  ) {
    this.wrappingKey = purposeKey(masterKey, 'wrap');
    this.fingerprintKey = purposeKey(masterKey, 'fingerprint');
  }

  /** @throws KeyVaultError `WrongMasterKey` when keys are there that this master key does not open. */
  static async open(pool: Pick<Pool, 'query'>, masterKey: Buffer): Promise<PostgresKeyVault> {
    const vault = new PostgresKeyVault(pool, masterKey);
    const { rows } = await pool.query<Row>(
      'select id, wrapped from vault.data_key order by created_at limit 1',
    );
    vault.unwrapped(rows);
    return vault;
  }

  async dataKeys(ids: readonly string[], { create }: { readonly create: boolean }) {
    const found = await this.read(ids);
    const missing = [...new Set(ids)].filter((id) => !found.has(id));
    if (!create || missing.length === 0) return found;
    const made = missing.map((id) => wrap(randomBytes(DATA_KEY_BYTES), id, this.wrappingKey));
    await this.pool.query(INSERT, [missing, made]);
    // Another process may have made some of them first: what stands in the table is the key.
    return new Map([...found, ...(await this.read(missing))]);
  }

  fingerprint(text: string): string {
    return fingerprintWith(this.fingerprintKey, text);
  }

  async forget(id: string): Promise<void> {
    await this.pool.query('delete from vault.data_key where id = $1', [id]);
  }

  private async read(ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    if (ids.length === 0) return new Map();
    const { rows } = await this.pool.query<Row>(READ, [ids]);
    return this.unwrapped(rows);
  }

  private unwrapped(rows: readonly Row[]): ReadonlyMap<string, Buffer> {
    return new Map(
      rows.map(({ id, wrapped }) => {
        const key = unwrap(wrapped, id, this.wrappingKey);
        if (!key) throw wrongMasterKey(id);
        return [id, key];
      }),
    );
  }
}

function wrongMasterKey(id: string): KeyVaultError {
  return new KeyVaultError(
    'WrongMasterKey',
    'vault.data_key',
    `The data key ${id} was not wrapped by the master key in TAIZHANG_KEYS: put the key file there that belongs to ` +
      `this database. Nothing was changed.`,
  );
}
