import type { ClientBase, Pool } from 'pg';
import { purposeKey, unwrap } from './wrapping';

/** A data key as it lies in the vault: wrapped by the master key, and of no use without it. */
export interface WrappedKey {
  readonly id: string;
  readonly wrapped: Buffer;
  /** Of a person's key: the keyed fingerprint that leads to it. */
  readonly name?: string;
}

const KEYS_AT_ONCE = 1_000;
const PAGE = `
  select k.id, k.wrapped, p.name from vault.data_key k left join vault.person_key p on p.id = k.id
   where k.id > $1 order by k.id limit $2`;
/** A copy's keys are those that its events were sealed with: they take the place of what lies under their ids. */
const PUT = `
  insert into vault.data_key as k (id, wrapped)
  select id, wrapped from unnest($1::text[], $2::bytea[]) as copied(id, wrapped) order by id
  on conflict (id) do update set wrapped = excluded.wrapped where k.wrapped <> excluded.wrapped`;

const PUT_NAMES = `
  insert into vault.person_key as p (name, id)
  select name, id from unnest($1::text[], $2::text[]) as copied(name, id) order by name
  on conflict (name) do update set id = excluded.id where p.id <> excluded.id`;

interface Row {
  readonly id: string;
  readonly wrapped: Buffer;
  readonly name: string | null;
}

/** Every data key, in the order of ids, some at a time: for a copy of the log. */
export async function* wrappedKeys(pool: Pick<Pool, 'query'>): AsyncGenerator<readonly WrappedKey[]> {
  for (let last = ''; ;) {
    const { rows } = await pool.query<Row>(PAGE, [last, KEYS_AT_ONCE]);
    const end = rows.at(-1);
    if (!end) return;
    yield rows.map(({ name, ...key }) => (name === null ? key : { ...key, name }));
    last = end.id;
  }
}

/** Puts keys of a copy back, inside a transaction of the caller's that may act as taizhang_owner. */
export async function putWrappedKeys(client: ClientBase, keys: readonly WrappedKey[]): Promise<void> {
  await client.query(PUT, [keys.map(({ id }) => id), keys.map(({ wrapped }) => wrapped)]);
  const named = keys.flatMap(({ id, name }) => (name === undefined ? [] : [{ id, name }]));
  if (named.length > 0)
    await client.query(PUT_NAMES, [named.map(({ name }) => name), named.map(({ id }) => id)]);
}

/** Whether this master key opens a wrapped key. */
export function keyOpener(masterKey: Buffer): (key: WrappedKey) => boolean {
  const wrappingKey = purposeKey(masterKey, 'wrap');
  return ({ id, wrapped }) => unwrap(wrapped, id, wrappingKey) !== null;
}
