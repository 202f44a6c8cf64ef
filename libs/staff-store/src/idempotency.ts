import type { Pool } from 'pg';
import type { StaffDesk } from './desk';

const REMEMBER = `
  insert into staff.idempotency as kept (account, route, key, body_hash, created_at) values ($1, $2, $3, $4, $5)
  on conflict (account, route, key) do update set account = kept.account
  returning xmax = 0 as fresh, body_hash`;
/** The command id made from the key keeps a later repetition from being a second fact all the same. */
const KEEP_KEYS_DAYS = 30;

type KeyUse = Parameters<StaffDesk['rememberKey']>[0];

export async function rememberKey({ account, route, key, bodyHash }: KeyUse, now: Date, pool: Pool) {
  const values = [account, route, key, bodyHash, now];
  const { rows } = await pool.query<{ fresh: boolean; body_hash: string }>({
    name: 'staff-key',
    text: REMEMBER,
    values,
  });
  const [row] = rows;
  if (!row) throw new Error('An idempotency key was neither stored nor found.');
  if (row.fresh) return 'new';
  return row.body_hash === bodyHash ? 'same' : 'other';
}

export async function clearOldKeys(now: Date, pool: Pool): Promise<void> {
  const before = new Date(now.getTime() - KEEP_KEYS_DAYS * 86_400_000);
  await pool.query('delete from staff.idempotency where created_at < $1', [before]);
}
