import type { ClientBase, Pool } from 'pg';
import { purposeKey, unwrap } from './wrapping';

/** A data key as it lies in the vault: wrapped by the master key, and of no use without it. */
export interface WrappedKey {
  readonly id: string;
  readonly wrapped: Buffer;
}

const KEYS_AT_ONCE = 1_000;
const PAGE = 'select id, wrapped from vault.data_key where id > $1 order by id limit $2';
/** A copy's keys are those that its events were sealed with: they take the place of what lies under their ids. */
const PUT = `
  insert into vault.data_key as k (id, wrapped)
  select id, wrapped from unnest($1::text[], $2::bytea[]) as copied(id, wrapped) order by id
  on conflict (id) do update set wrapped = excluded.wrapped where k.wrapped <> excluded.wrapped`;

/** Every data key, in the order of ids, some at a time: for a copy of the log. */
export async function* wrappedKeys(pool: Pick<Pool, 'query'>): AsyncGenerator<readonly WrappedKey[]> {
  for (let last = ''; ;) {
    const { rows } = await pool.query<WrappedKey>(PAGE, [last, KEYS_AT_ONCE]);
    const end = rows.at(-1);
    if (!end) return;
    yield rows;
    last = end.id;
  }
}

/** Puts keys of a copy back, inside a transaction of the caller's that may act as taizhang_owner. */
export async function putWrappedKeys(client: ClientBase, keys: readonly WrappedKey[]): Promise<void> {
  await client.query(PUT, [keys.map(({ id }) => id), keys.map(({ wrapped }) => wrapped)]);
}

/** Whether this master key opens a wrapped key. */
export function keyOpener(masterKey: Buffer): (key: WrappedKey) => boolean {
  const wrappingKey = purposeKey(masterKey, 'wrap');
  return ({ id, wrapped }) => unwrap(wrapped, id, wrappingKey) !== null;
}
