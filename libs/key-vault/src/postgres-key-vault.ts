import { randomBytes } from 'node:crypto';
import { DATA_KEY_BYTES, fingerprintWith, newPersonId } from '@taizhang/case-handling';
import type { KeyVault, NamedKey } from '@taizhang/case-handling';
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

const READ_NAMES = 'select name, id from vault.person_key where name = any($1)';
const INSERT_NAMES = `
  insert into vault.person_key (name, id)
  select name, id from unnest($1::text[], $2::text[]) as made(name, id) order by name
  on conflict (name) do nothing`;
/** In one statement: no moment has a name without its key, or a key without its name. */
const FORGET = `
  with name as (delete from vault.person_key where id = any($1))
  delete from vault.data_key where id = any($1)`;

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

  async personKeys(names: readonly string[]): Promise<ReadonlyMap<string, NamedKey>> {
    const ids = await this.personIds(names);
    const keys = await this.dataKeys([...ids.values()], { create: true });
    return new Map(
      [...ids].flatMap(([name, id]) => {
        const key = keys.get(id);
        return key ? [[name, { id, key }] as const] : [];
      }),
    );
  }

  fingerprint(text: string): string {
    return fingerprintWith(this.fingerprintKey, text);
  }

  async forget(id: string): Promise<void> {
    await this.pool.query(FORGET, [[id]]);
  }

  /** What another process gave a name first is its id. */
  private async personIds(names: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.readNames(names);
    const missing = [...new Set(names)].filter((name) => !found.has(name));
    if (missing.length === 0) return found;
    await this.pool.query(INSERT_NAMES, [missing, missing.map(newPersonId)]);
    return new Map([...found, ...(await this.readNames(missing))]);
  }

  private async readNames(names: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { rows } = await this.pool.query<{ name: string; id: string }>(READ_NAMES, [names]);
    return new Map(rows.map(({ name, id }) => [name, id]));
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
