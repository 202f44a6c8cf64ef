import { canonicalJson } from '@taizhang/case-handling';
import type { ClientBase, Pool } from 'pg';
import { z } from 'zod';

/** What the log does not say of an account: a row without the events that make it count. */
export interface CopiedAccount {
  readonly account: string;
  /** As JSON; holds the hash of a password, so that it is sealed wherever it lies. */
  readonly text: string;
}

const ACCOUNTS_AT_ONCE = 500;
const PAGE = `
  select id, agency, login, display_name, password_hash, must_change, subject from staff.account
   where version > 0 and id > $1::uuid order by id limit $2`;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** An account that is there already (its database came back too) only looks for the events that it does not know. */
const LOOK_AGAIN = `
  update staff.account set pending_command = $2, pending_since = 'epoch'
   where id = any($1::uuid[]) and pending_command is null`;
/** Of version 0: the account shows itself once the events of its stream are applied. */
const PUT = `
  insert into staff.account (id, agency, login, display_name, roles, state, password_hash, must_change, subject, version,
                             pending_command, pending_since)
  values ($1, $2, $3, $4, '{}', 'closed', $5, $6, $7, 0, $8, 'epoch')
  on conflict do nothing`;
const RESTORED = 'restored';

const row = z.strictObject({
  agency: z.string(),
  login: z.string(),
  display_name: z.string(),
  password_hash: z.string().nullable(),
  must_change: z.boolean(),
  subject: z.string().nullable(),
});
type Row = z.output<typeof row> & { readonly id: string };

/** Every account, in the order of ids, some at a time: for a copy of the log. */
export async function* copiedAccounts(pool: Pick<Pool, 'query'>): AsyncGenerator<readonly CopiedAccount[]> {
  for (let last = FIRST; ;) {
    const { rows } = await pool.query<Row>(PAGE, [last, ACCOUNTS_AT_ONCE]);
    const end = rows.at(-1);
    if (!end) return;
    yield rows.map(({ id, ...known }) => ({ account: id, text: canonicalJson(known) }));
    last = end.id;
  }
}

/**
 * Puts accounts of a copy back, inside a transaction of the caller's that may act as taizhang_owner. Who has taken the
 * login meanwhile keeps it.
 * @returns how many were put: one that is there already is not.
 */
export async function putAccounts(client: ClientBase, accounts: readonly CopiedAccount[]): Promise<number> {
  await client.query(LOOK_AGAIN, [accounts.map(({ account }) => account), RESTORED]);
  let put = 0;
  for (const { account, text } of accounts) {
    const { agency, login, display_name, password_hash, must_change, subject } = row.parse(JSON.parse(text));
    const { rowCount } = await client.query(PUT, [
      account,
      agency,
      login,
      display_name,
      password_hash,
      must_change,
      subject,
      RESTORED,
    ]);
    put += rowCount ?? 0;
  }
  return put;
}
